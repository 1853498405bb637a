import type { RealisedOutcomeDto } from '@kapstok/contract';
import { ROLE_NAMES, ROLES, rightsOf } from '@kapstok/plan';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { isNow } from '../../address/basis.ts';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { useDoneOnce } from '../../server/deed.ts';
import { ask, bodyOf } from '../../server/get.ts';
import { AmountChoices } from './amount-choices.tsx';
import { amountConflictsIn } from './amount-conflicts.ts';
import { wordOf } from './realised-row.ts';
import { useGiving } from './use-giving.ts';

const ACCEPTED = ['.csv', '.xlsx'];
const HEAD = 'realised-head';

/** Reads what was spent and which hours were worked from a file, for who may hand that in. */
export function RealisedImport() {
  const may = useGiving();
  const { at, viewpoint } = useShownPlan();
  if (may('reportRealised')) return <ImportForm />;
  return viewpoint === null || !isNow(at.basis) ? null : <WhoHandsIn />;
}

/** The way past all lines to where one hands in what was spent, for who may. */
export function WayToRealisedImport() {
  const { say } = useWords();
  const may = useGiving();
  if (!may('reportRealised')) return null;
  return (
    <p className="ks-no-print">
      <a className="ks-way" href={`#${HEAD}`}>
        {say('realised.title')}
      </a>
    </p>
  );
}

/** Says who may hand in what was spent. */
function WhoHandsIn() {
  const { say, of, language } = useWords();
  const roles = ROLE_NAMES.filter((role) =>
    rightsOf(role).some(({ action }) => action === 'reportRealised'),
  ).map((role) => of(ROLES[role].name));
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return (
    <p className="ks-small ks-soft ks-no-print">{say('realised.whoMay', { roles: list.format(roles) })}</p>
  );
}

function ImportForm() {
  const { say } = useWords();
  const { reading, conflicts, settle } = useReading();
  return (
    <section className="ks-no-print" aria-labelledby={HEAD}>
      <h2 id={HEAD} tabIndex={-1}>
        {say('realised.title')}
      </h2>
      <p>{say('realised.about')}</p>
      <FileTrigger
        acceptedFileTypes={ACCEPTED}
        onSelect={(chosen) => {
          const file = chosen?.item(0);
          if (file !== null && file !== undefined) reading.mutate({ file, seen: '', leave: '' });
        }}
      >
        <Button className="ks-button">{say('realised.choose')}</Button>
      </FileTrigger>
      <div aria-live="polite">
        {reading.isPending && <p>{say('realised.reading')}</p>}
        {reading.error !== null && conflicts.length === 0 && <FormProblem error={reading.error} />}
        {reading.data !== undefined && (
          <p>{say(reading.data.kind === 'nothing' ? 'realised.same' : 'realised.done')}</p>
        )}
      </div>
      {conflicts.length > 0 && (
        <AmountChoices conflicts={conflicts} isBusy={reading.isPending} settle={settle} />
      )}
    </section>
  );
}

/** A file, and what is said of what stands there already, as the form has it. */
interface Given {
  readonly file: File;
  readonly seen: string;
  readonly leave: string;
}

/** Reads a file; of amounts that come in the place of others one chooses, and it is read again. */
function useReading() {
  const { at } = useShownPlan();
  const queries = useQueryClient();
  const reading = useDoneOnce(
    async ({ file, seen, leave }: Given, id) => {
      const form = new FormData();
      form.append('id', id);
      form.append('reason', '');
      if (seen !== '') form.append('seen', seen);
      form.append('leave', leave);
      form.append('file', file, file.name);
      const address = `/plans/${encodeURIComponent(at.plan)}/realisations/imports`;
      return bodyOf<RealisedOutcomeDto>(await ask(address, { method: 'POST', body: form }));
    },
    () => queries.invalidateQueries({ queryKey: ['plan', at.plan] }),
    ({ file: { name, size, lastModified }, seen, leave }) =>
      JSON.stringify([name, size, lastModified, seen, leave]),
  );
  const conflicts = amountConflictsIn(reading.error);
  const settle = (mine: ReadonlySet<string>): void => {
    if (reading.variables === undefined) return;
    const seen = Math.max(...conflicts.map(({ stands }) => stands?.seq ?? 0));
    const before = reading.variables.leave.split(',').filter((place) => place !== '');
    const leave = conflicts.flatMap((each) => (mine.has(wordOf(each)) ? [] : [String(each.at)]));
    reading.mutate({
      file: reading.variables.file,
      seen: String(seen),
      leave: [...before, ...leave].join(','),
    });
  };
  return { reading, conflicts, settle };
}

import type { RealisedOutcomeDto } from '@kapstok/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { useDoneOnce } from '../../server/deed.ts';
import { ask, bodyOf } from '../../server/get.ts';
import { useGiving } from './use-giving.ts';

const ACCEPTED = ['.csv', '.xlsx'];

/** Reads what was spent and which hours were worked from a file, for who may hand that in. */
export function RealisedImport() {
  const may = useGiving();
  return may('report') ? <ImportForm /> : null;
}

function ImportForm() {
  const { say } = useWords();
  const reading = useReading();
  return (
    <section className="ks-no-print" aria-labelledby="realised-head">
      <h2 id="realised-head">{say('realised.title')}</h2>
      <p>{say('realised.about')}</p>
      <FileTrigger
        acceptedFileTypes={ACCEPTED}
        onSelect={(chosen) => {
          const file = chosen?.item(0);
          if (file !== null && file !== undefined) reading.mutate(file);
        }}
      >
        <Button className="ks-button">{say('realised.choose')}</Button>
      </FileTrigger>
      <div aria-live="polite">
        {reading.isPending && <p>{say('realised.reading')}</p>}
        {reading.error !== null && <FormProblem error={reading.error} />}
        {reading.data !== undefined && (
          <p>{say(reading.data.kind === 'nothing' ? 'realised.same' : 'realised.done')}</p>
        )}
      </div>
    </section>
  );
}

function useReading() {
  const { at } = useShownPlan();
  const queries = useQueryClient();
  return useDoneOnce(
    async (file: File, id) => {
      const form = new FormData();
      form.append('id', id);
      form.append('reason', '');
      form.append('file', file, file.name);
      const address = `/plans/${encodeURIComponent(at.plan)}/realisations/imports`;
      return bodyOf<RealisedOutcomeDto>(await ask(address, { method: 'POST', body: form }));
    },
    () => queries.invalidateQueries({ queryKey: ['plan', at.plan] }),
    ({ name, size, lastModified }) => JSON.stringify([name, size, lastModified]),
  );
}

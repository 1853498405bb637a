import type { ScopeCertainty, SensitivityDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { ShareBar } from '../../../figure/share-bar.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useSaveList } from '../../../table/save-list.ts';
import { measureName } from '../answer/scope-rows.ts';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { shareWords } from '../drawn/share-words.ts';

type Outcome = ScopeCertainty['outcomes'][number];

/** What the outcomes of a pillar or project hang on, one outcome at a time. */
export function OutcomeShares({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { say, of } = useWords();
  const [chosen, setChosen] = useState(0);
  const head = useId();
  const outcome = outcomes[chosen] ?? outcomes[0];
  if (outcome === undefined) return <p>{say('scope.sure')}</p>;
  return (
    <section aria-labelledby={head}>
      <h2 id={head}>{say('scope.from')}</h2>
      <label className="ks-field ks-no-print">
        {say('scopes.measure')}
        <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {outcomes.map(({ figure }, at) => (
            <option key={figure.id} value={at}>
              {capital(of(measureName(figure.label)))}
            </option>
          ))}
        </select>
      </label>
      <OneOutcome key={outcome.figure.id} outcome={outcome} />
    </section>
  );
}

/** One outcome: its spread, and the share of its variance that is of each assumption; what chance would show on request. */
function OneOutcome({ outcome: { figure, sensitivities } }: { readonly outcome: Outcome }) {
  const { say, of } = useWords();
  const columns = useColumns();
  const [sort, setSort] = useState<string>();
  const [isAll, setAll] = useState(false);
  const what = capital(of(measureName(figure.label)));
  const told = sensitivities.filter(({ isNoise }) => !isNoise);
  const noise = sensitivities.length - told.length;
  const saveList = useSaveList();
  const save = () => {
    const lines = sensitivities.map((row) => columns.map((column) => column.written(row)));
    const head = columns.map((column) => column.head);
    saveList(say('scope.file', { what }), [head, ...lines]);
  };
  return (
    <>
      <p className="ks-sure__lead">
        {say('scope.span')} <DrawnSpan figure={figure} />. <Most sensitivities={told} />
      </p>
      <DataTable<SensitivityDto>
        caption={say('scope.caption', { what })}
        columns={columns}
        rows={isAll ? sensitivities : told}
        keyOf={({ assumption }) => assumption}
        sort={sort}
        onSort={setSort}
        empty={say('scope.noise')}
      />
      <p className="ks-scope__ways ks-no-print">
        {noise > 0 && (
          <button type="button" className="ks-button ks-button--small" onClick={() => setAll(!isAll)}>
            {say(isAll ? 'scope.lessNoise' : 'scope.showNoise', { count: noise })}
          </button>
        )}
        <button type="button" className="ks-button ks-button--small" onClick={save}>
          {say('figure.csv')}
        </button>
      </p>
    </>
  );
}

/** What explains most, and what measuring it would bring, in a sentence. */
function Most({ sensitivities }: Pick<Outcome, 'sensitivities'>) {
  const { say, of, language } = useWords();
  const [most] = sensitivities.toSorted((one, other) => other.varianceShare - one.varianceShare);
  if (most === undefined) return say('scope.noise');
  return say('scope.most', {
    what: of(most.name),
    share: shareWords(most.varianceShare, language),
    narrows: shareWords(most.narrows, language),
  });
}

function useColumns(): readonly Column<SensitivityDto>[] {
  const { say, of, language } = useWords();
  return useMemo(
    () => [
      {
        ...wordsColumn<SensitivityDto>('name', say('register.name'), ({ name }) => of(name), true),
        cell: (row) => <AssumptionLink row={row} />,
      },
      {
        id: 'share',
        head: say('influence.share'),
        kind: 'number',
        cell: (row) => <Share row={row} />,
        sortBy: ({ varianceShare }) => varianceShare,
        written: ({ varianceShare }) => varianceShare,
      },
      {
        id: 'narrows',
        head: say('influence.narrows'),
        kind: 'number',
        cell: ({ isNoise, narrows }) => (isNoise ? '' : shareWords(narrows, language)),
        sortBy: ({ narrows }) => narrows,
        written: ({ narrows }) => narrows,
      },
    ],
    [say, of, language],
  );
}

function AssumptionLink({ row: { assumption, name } }: { readonly row: SensitivityDto }) {
  const { of } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <Link to="/p/$plan/zekerheid/aannames/$id" params={{ plan, id: assumption }} search={(now) => now}>
      {of(name)}
    </Link>
  );
}

/** A share as a bar with its number; what chance alone would show has none. */
function Share({ row: { isNoise, varianceShare } }: { readonly row: SensitivityDto }) {
  const { say, language } = useWords();
  if (isNoise) return <span className="ks-soft ks-impact">{say('influence.noise')}</span>;
  return (
    <span className="ks-impact">
      <strong>{shareWords(varianceShare, language)}</strong>
      <ShareBar value={{ kind: 'known', low: varianceShare, high: varianceShare, bound: 'exact' }} />
    </span>
  );
}

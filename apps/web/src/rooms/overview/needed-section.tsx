import type { Overview, PlanHeader } from '@kapstok/contract';
import { tableTitle } from '@kapstok/plan';
import { useShownPlan } from '../../frame/plan-context.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { type Phrase, useWords } from '../../language/words.ts';

/** Tables without which there is no answer, and what they would bring. */
const NEEDED: readonly { readonly table: string; readonly phrase: Phrase }[] = [
  { table: 'labour-shortage', phrase: 'needed.shortage' },
  { table: 'business-cases', phrase: 'needed.cases' },
  { table: 'business-case-benefits', phrase: 'needed.benefits' },
  { table: 'parameters', phrase: 'needed.parameters' },
];

/** Says what the plan must hold before anyone can tell whether it is enough. */
export function NeededSection({ overview }: { readonly overview: Overview }) {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const missing = NEEDED.filter(({ table }) => isEmpty(header, table));
  const gaps = overview.unknowns.gaps.slice(0, missing.length === 0 ? 8 : 0);
  return (
    <section className="ks-needed" aria-labelledby="needed-head">
      <h2 id="needed-head">{say('needed.title')}</h2>
      <p>{say('needed.about')}</p>
      <ul>
        {missing.map(({ table, phrase }) => (
          <li key={table}>
            {say(phrase)}{' '}
            <span className="ks-soft">({say('needed.table', { table: of(tableTitle(table)) })})</span>
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={`${gap.place.table} ${gap.place.row} ${gap.place.field}`}>
            <ValueHistory place={gap.place}>{of(gap.what)}</ValueHistory>:{' '}
            <span className="ks-soft">{of(gap.why)}</span>
          </li>
        ))}
      </ul>
      <p>{say('needed.rest')}</p>
    </section>
  );
}

function isEmpty(header: PlanHeader, name: string): boolean {
  return !header.tables.some((table) => table.name === name && table.rows > 0);
}

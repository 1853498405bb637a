import { shownCell } from '@kapstok/audit';
import './place-words.css';
import type { PlanRow } from '@kapstok/contract';
import { columnHeading } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../notice/loaded.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { rowOf } from '../server/queries.ts';
import { KeptRow } from './kept-row.tsx';

interface Props {
  readonly table: string;
  readonly line: number;
  /** The column of the cell in question. */
  readonly field?: string;
}

/** The row of the plan itself, cell by cell, with the cell in question marked. */
export function PlaceRow({ table, line, field = '' }: Props) {
  const { at } = useShownPlan();
  const query = useQuery(rowOf(at, table, line));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['60%', '80%', '70%']} />}>
      {(row) =>
        row.record === null ? (
          <ReadRow row={row} field={field} />
        ) : (
          <KeptRow row={row} record={row.record} field={field} />
        )
      }
    </Loaded>
  );
}

/** A row of a plan that was read: it is shown, and changes where it came from. */
function ReadRow({ row, field }: { readonly row: PlanRow; readonly field: string }) {
  const { say, of } = useWords();
  const all = Object.fromEntries(row.cells.map(({ column, words }) => [column, words]));
  return (
    <table className="ks-row">
      <caption>{say('place.caption', { what: of(row.what), line: row.line })}</caption>
      <tbody>
        {row.cells
          .filter(({ column, words }) => words !== '' || column === field)
          .map(({ column, words }) => (
            <tr key={column} className={column === field ? 'ks-row__cell' : undefined}>
              <th scope="row">{of(columnHeading(column))}</th>
              <td>{words === '' ? say('place.blank') : of(shownCell(row.table, column, all))}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

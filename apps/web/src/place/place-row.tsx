import type { PlaceDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../notice/loaded.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { rowOf } from '../server/queries.ts';

/** The row of the plan itself, cell by cell, with the cell in question marked. */
export function PlaceRow({ place }: { readonly place: PlaceDto }) {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const query = useQuery(rowOf(header.id, place.table, place.line));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['60%', '80%', '70%']} />}>
      {(row) => (
        <table className="ks-row">
          <caption>{say('place.caption', { what: of(row.what), line: row.line })}</caption>
          <tbody>
            {row.cells
              .filter(({ column, words }) => words !== '' || column === place.field)
              .map(({ column, words }) => (
                <tr key={column} className={column === place.field ? 'ks-row__cell' : undefined}>
                  <th scope="row">{column}</th>
                  <td>{words === '' ? say('place.blank') : words}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

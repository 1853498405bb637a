import { addressableTables, type Cells, type PossibleValues, parseAddress } from '@kapstok/plan';
import { useQueries } from '@tanstack/react-query';
import { recordsOf } from '../../../editing/queries.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { addressesIn } from './assumption-cells.ts';
import { possibleHere } from './possible-here.ts';

/** Between which bounds what is drawn of an assumption counts; undefined until the rows that it is about are there. */
export function usePossibleValues(cells: Cells): PossibleValues | undefined {
  const { at } = useKeptPlan();
  const named = new Set(addressesIn(cells).flatMap((words) => parseAddress(words)?.table ?? []));
  const asked = addressableTables().filter((name) => named.has(name));
  const lists = useQueries({ queries: asked.map((table) => recordsOf(at, table)) });
  if (lists.some(({ data }) => data === undefined)) return undefined;
  const rows = lists.map(({ data }) => (data?.records ?? []).map((record) => record.cells));
  return possibleHere(cells, Object.fromEntries(asked.map((table, at) => [table, rows[at] ?? []])));
}

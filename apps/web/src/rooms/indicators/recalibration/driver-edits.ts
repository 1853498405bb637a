import type { EditDto, PlaceDto, RecalibrationRow, RecordDto } from '@kapstok/contract';
import { cellOf } from '@kapstok/plan';
import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { setOf } from '../../../editing/draft.ts';
import { recordOf } from '../../../editing/queries.ts';
import type { PlanAt } from '../../../server/plan-at.ts';
import { KEPT, rowOf } from '../../../server/queries.ts';

/** A driver as the plan holds it: the row of its cell, and the row that sets it anew. */
export interface DriverRows {
  readonly cell: RecordDto;
  readonly field: string;
  readonly setting: RecordDto;
}

/** What stands for a cell that was empty, so that it can be seen that it was replaced. */
const NOT_KNOWN = 'onbekend';

/** The edits that put drivers into the plan, each with what it replaced beside it. */
export function driverEdits(rows: readonly DriverRows[]): readonly EditDto[] {
  return rows.flatMap(({ cell, field, setting }) => [
    setOf(cell, field, cellOf(setting, 'value')),
    setOf(setting, 'replaced', cellOf(cell, field) || NOT_KNOWN),
  ]);
}

/** The rows of what a recalibration sets anew in the plan. */
export function useDriverRows(
  at: PlanAt,
  { code, drivers }: RecalibrationRow,
): UseQueryResult<readonly DriverRows[]> {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['plan', at.plan, at.basis, 'drivers', code],
    queryFn: () => Promise.all(drivers.filter(({ isCell }) => isCell).map((one) => rowsOf(client, at, one))),
    ...KEPT,
  });
}

async function rowsOf(
  client: QueryClient,
  at: PlanAt,
  { place, setting }: RecalibrationRow['drivers'][number],
): Promise<DriverRows> {
  const [cell, set] = [await recordAt(client, at, place), await recordAt(client, at, setting)];
  return { cell, field: place.field, setting: set };
}

async function recordAt(client: QueryClient, at: PlanAt, { table, line }: PlaceDto): Promise<RecordDto> {
  const { record } = await client.fetchQuery(rowOf(at, table, line));
  if (record === null) throw new Error(`no record at ${table}:${line}`);
  const { id, position, cells } = await client.fetchQuery(recordOf(at, record));
  return { id, table, position, cells };
}

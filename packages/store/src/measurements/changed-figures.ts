import { type KeptMeasurement, wordOfKey } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { FIGURE_COLUMNS, type FigureRow, measurementOf } from './figure-rows.ts';

/** A figure that was approved, and stands otherwise since; without `now` it does not stand any more. */
export interface ChangedFigure {
  readonly was: KeptMeasurement;
  readonly now: KeptMeasurement | undefined;
}

/** Of which periods of a plan, and between which entries of the log. */
export interface BetweenEntries {
  readonly plan: string;
  readonly periods: readonly string[];
  readonly since: number;
  /** Undefined: as they now stand. */
  readonly until?: number | undefined;
}

/**
 * Figures that were approved after an entry and stand otherwise after a later one, also where they say the same; as far as whoever
 * acts may see what was. Only what began or ended in between is read.
 */
export async function changedFigures(
  reader: Reader,
  between: BetweenEntries,
): Promise<readonly ChangedFigure[]> {
  const { trx, region } = reader;
  const { plan, since, until = null } = between;
  const periods = sql`array(
    select jsonb_array_elements_text(${JSON.stringify(between.periods)}::text::jsonb))`;
  const { rows: ended } = await sql<FigureRow>`
    select ${FIGURE_COLUMNS} from kapstok.measurement
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and state = 'approved'
      and measurement.from_seq <= ${since}::bigint and to_seq > ${since}::bigint
      and (${until}::bigint is null or to_seq <= ${until}::bigint)
      and measurement.period = any(${periods})
    order by measurement.indicator, measurement.period, measurement.reporter`.execute(trx);
  if (ended.length === 0) return [];
  const { rows: begun } = await sql<FigureRow>`
    select ${FIGURE_COLUMNS} from kapstok.measurement
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid
      and measurement.from_seq > ${since}::bigint
      and (${until}::bigint is null or measurement.from_seq <= ${until}::bigint)
      and (to_seq is null or ${until}::bigint is not null and to_seq > ${until}::bigint)
      and measurement.period = any(${periods})`.execute(trx);
  const now = new Map(begun.map((row) => [wordOfKey(row), measurementOf(row)]));
  return ended.map((row) => ({ was: measurementOf(row), now: now.get(wordOfKey(row)) }));
}

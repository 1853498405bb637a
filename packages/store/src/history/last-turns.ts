import type { Edit } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** Entries after the first, up to and including the last. */
export interface Stretch {
  readonly after: number;
  readonly to: number;
}

/** What differs between two states: of which record, what was done with it, and in which column; null for the whole row. */
export interface Differing {
  readonly kind: Edit['kind'];
  readonly record: string;
  readonly field: string | null;
}

/** What is looked for of a record: when it began or ended, was moved, or when a column of it changed. */
interface Sought {
  readonly at: string;
  readonly record: string;
  readonly what: 'begun' | 'ended' | 'moved' | 'field';
  readonly field: string;
}

const FORWARD = { add: 'begun', remove: 'ended', move: 'moved', set: 'field' } as const;
const BACKWARD = { ...FORWARD, add: 'ended', remove: 'begun' } as const;

/** Tells what differs between two states from everything else that does. */
export function placeOfDiffering({ kind, record, field }: Differing): string {
  return `${record} ${kind} ${field ?? ''}`;
}

function soughtOf(one: Differing, isBackward: boolean): Sought {
  const what = (isBackward ? BACKWARD : FORWARD)[one.kind];
  return { at: placeOfDiffering(one), record: one.record, what, field: one.field ?? '' };
}

/** How the record of `w` stood just before `r` began; none where it was not there. */
function justBefore(columns: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${columns} from kapstok.record_state p
    where p.region_id = r.region_id and p.plan_id = r.plan_id and p.record_id = r.record_id
      and p.from_seq < r.from_seq and p.to_seq = r.from_seq
    order by p.from_seq desc limit 1`;
}

/**
 * Of all that differs between two states of a plan: the last entry between them that did it, by
 * `placeOfDiffering`. As far as whoever acts may see the records. `isBackward`: told from the later state to the earlier.
 */
export async function lastTurns(
  { trx, region }: Reader,
  plan: string,
  differing: readonly Differing[],
  { after, to, isBackward }: Stretch & { readonly isBackward: boolean },
): Promise<ReadonlyMap<string, number>> {
  if (differing.length === 0) return new Map();
  const sought = differing.map((one) => soughtOf(one, isBackward));
  const cell = (row: string): RawBuilder<unknown> => sql`coalesce(${sql.ref(row)} ->> w.field, '')`;
  const { rows } = await sql<{ at: string; seq: string }>`
    select w.at, s.seq::text as seq
    from jsonb_to_recordset(${JSON.stringify(sought)}::text::jsonb) as w (at text, record uuid, what text, field text)
    cross join lateral (
      select case when w.what = 'ended' then r.to_seq else r.from_seq end as seq
      from kapstok.record_state r
      where r.region_id = ${region}::uuid and r.plan_id = ${plan}::uuid and r.record_id = w.record
        and case when w.what = 'ended' then r.to_seq else r.from_seq end > ${after}::bigint
        and case when w.what = 'ended' then r.to_seq else r.from_seq end <= ${to}::bigint
        and case w.what
          when 'begun' then not exists (${justBefore(sql`1`)})
          when 'moved' then r.position is distinct from (${justBefore(sql`p.position`)})
          when 'field' then ${cell('r.cells')} is distinct from (${justBefore(cell('p.cells'))})
          else true
        end
      order by 1 desc
      limit 1
    ) s`.execute(trx);
  return new Map(rows.map(({ at, seq }) => [at, Number(seq)]));
}

import { type RawBuilder, sql } from 'kysely';
import { REGION } from './rights-world.ts';
import type { Tampering } from './tamperings.ts';

const HERE = sql`region_id = ${REGION}::uuid`;

type Table =
  | 'measurement'
  | 'realisation'
  | 'measured_sum'
  | 'round_closing'
  | 'evidence'
  | 'sent_report'
  | 'reminder';

/** Something done to one row of a table of the region, to another each time. */
function row(
  name: string,
  table: Table,
  command: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`${command} where ctid = (
        select ctid from ${sql.id('kapstok', table)} t
        where ${HERE} and (${where}) order by md5(t::text || ${String(seq)}::text) limit 1
      )`.execute(trx),
  };
}

const FIGURE = sql`update kapstok.measurement set`;
const REALISED = sql`update kapstok.realisation set`;
const SUM = sql`update kapstok.measured_sum set`;

/** Ways to tamper with figures, what they come to, closed rounds, files, reports that were sent and reminders. */
export const MEASURING_TAMPERINGS: readonly Tampering[] = [
  row('a figure is another', 'measurement', sql`${FIGURE} value = value + 0.000001`, sql`kind = 'value'`),
  row('a share is of more', 'measurement', sql`${FIGURE} denominator = denominator + 1`, sql`kind = 'share'`),
  row('a figure is of another organisation', 'measurement', sql`${FIGURE} reporter = reporter || '.'`),
  row('a figure is about another', 'measurement', sql`${FIGURE} about = about || '{X}'`),
  row('a figure is of another indicator', 'measurement', sql`${FIGURE} indicator = indicator || '.'`),
  row('a figure is by another definition', 'measurement', sql`${FIGURE} definition = definition + 1`),
  row('a figure is approved', 'measurement', sql`${FIGURE} state = 'approved'`, sql`state <> 'approved'`),
  row('a figure is handed in by another', 'measurement', sql`${FIGURE} account_id = gen_random_uuid()`),
  row('a figure is explained otherwise', 'measurement', sql`${FIGURE} because = because || '.'`),
  row('a figure began elsewhere', 'measurement', sql`${FIGURE} from_seq = 0`),
  row('a figure ended elsewhere', 'measurement', sql`${FIGURE} to_seq = to_seq + 1`, sql`to_seq is not null`),
  row('a figure is gone', 'measurement', sql`delete from kapstok.measurement`),
  row('more was spent', 'realisation', sql`${REALISED} amount = amount + 0.01`),
  row('money was spent from elsewhere', 'realisation', sql`${REALISED} source = source || '.'`),
  row('money was spent by another', 'realisation', sql`${REALISED} reporter = reporter || '.'`),
  row('spending is approved', 'realisation', sql`${REALISED} state = 'approved'`, sql`state <> 'approved'`),
  row('spending has other evidence', 'realisation', sql`${REALISED} evidence = evidence || '{X}'`),
  row('spending began elsewhere', 'realisation', sql`${REALISED} from_seq = 0`),
  row(
    'spending ended elsewhere',
    'realisation',
    sql`${REALISED} to_seq = to_seq + 1`,
    sql`to_seq is not null`,
  ),
  row('spending is gone', 'realisation', sql`delete from kapstok.realisation`),
  row('figures come to more', 'measured_sum', sql`${SUM} value = value + 1`),
  row('figures are counted twice', 'measured_sum', sql`${SUM} figures = figures + 1`),
  row('a sum is gone', 'measured_sum', sql`delete from kapstok.measured_sum`, sql`figures > 0`),
  row(
    'a round is open again',
    'round_closing',
    sql`update kapstok.round_closing set to_seq = from_seq + 1`,
    sql`to_seq is null`,
  ),
  row('a round was never closed', 'round_closing', sql`delete from kapstok.round_closing`),
  row('a file is called otherwise', 'evidence', sql`update kapstok.evidence set name = name || '.'`),
  row('a file is gone', 'evidence', sql`delete from kapstok.evidence`),
  row(
    'a report is of another file',
    'sent_report',
    sql`update kapstok.sent_report set digest = digest || '0'`,
  ),
  row('a report is of another moment', 'sent_report', sql`update kapstok.sent_report set seq = seq + 1`),
  row('a report was never sent', 'sent_report', sql`delete from kapstok.sent_report`),
  row('another was reminded', 'reminder', sql`update kapstok.reminder set reporter = reporter || '.'`),
  row(
    'somebody was reminded by another',
    'reminder',
    sql`update kapstok.reminder set account_id = gen_random_uuid()`,
  ),
  row(
    'somebody was reminded at another moment',
    'reminder',
    sql`update kapstok.reminder set reminded_at = reminded_at + interval '1 second'`,
  ),
  row('nobody was reminded', 'reminder', sql`delete from kapstok.reminder`),
];

import { sql } from 'kysely';
import { rowTampering } from './row-tampering.ts';
import type { Tampering } from './tamperings.ts';

const FIGURE = sql`update kapstok.measurement set`;
const REALISED = sql`update kapstok.realisation set`;
const SUM = sql`update kapstok.measured_sum set`;

/** Ways to tamper with figures, what they come to, closed rounds, files, reports that were sent and reminders. */
export const MEASURING_TAMPERINGS: readonly Tampering[] = [
  rowTampering(
    'a figure is another',
    'measurement',
    sql`${FIGURE} value = value + 0.000001`,
    sql`kind = 'value'`,
  ),
  rowTampering(
    'a share is of more',
    'measurement',
    sql`${FIGURE} denominator = denominator + 1`,
    sql`kind = 'share'`,
  ),
  rowTampering(
    'a figure is of another organisation',
    'measurement',
    sql`${FIGURE} reporter = reporter || '.'`,
  ),
  rowTampering('a figure is about another', 'measurement', sql`${FIGURE} about = about || '{X}'`),
  rowTampering(
    'a figure is of another indicator',
    'measurement',
    sql`${FIGURE} indicator = indicator || '.'`,
  ),
  rowTampering(
    'a figure is by another definition',
    'measurement',
    sql`${FIGURE} definition = definition + 1`,
  ),
  rowTampering(
    'a figure is approved',
    'measurement',
    sql`${FIGURE} state = 'approved'`,
    sql`state <> 'approved'`,
  ),
  rowTampering(
    'a figure is handed in by another',
    'measurement',
    sql`${FIGURE} account_id = gen_random_uuid()`,
  ),
  rowTampering('a figure is explained otherwise', 'measurement', sql`${FIGURE} because = because || '.'`),
  rowTampering('a figure began elsewhere', 'measurement', sql`${FIGURE} from_seq = 0`),
  rowTampering(
    'a figure ended elsewhere',
    'measurement',
    sql`${FIGURE} to_seq = to_seq + 1`,
    sql`to_seq is not null`,
  ),
  rowTampering('a figure is gone', 'measurement', sql`delete from kapstok.measurement`),
  rowTampering('more was spent', 'realisation', sql`${REALISED} amount = amount + 0.01`),
  rowTampering('money was spent from elsewhere', 'realisation', sql`${REALISED} source = source || '.'`),
  rowTampering('money was spent by another', 'realisation', sql`${REALISED} reporter = reporter || '.'`),
  rowTampering(
    'spending is approved',
    'realisation',
    sql`${REALISED} state = 'approved'`,
    sql`state <> 'approved'`,
  ),
  rowTampering('spending has other evidence', 'realisation', sql`${REALISED} evidence = evidence || '{X}'`),
  rowTampering('spending began elsewhere', 'realisation', sql`${REALISED} from_seq = 0`),
  rowTampering(
    'spending ended elsewhere',
    'realisation',
    sql`${REALISED} to_seq = to_seq + 1`,
    sql`to_seq is not null`,
  ),
  rowTampering('spending is gone', 'realisation', sql`delete from kapstok.realisation`),
  rowTampering('figures come to more', 'measured_sum', sql`${SUM} value = value + 1`),
  rowTampering('figures are counted twice', 'measured_sum', sql`${SUM} figures = figures + 1`),
  rowTampering('a sum is gone', 'measured_sum', sql`delete from kapstok.measured_sum`, sql`figures > 0`),
  rowTampering(
    'a round is open again',
    'round_closing',
    sql`update kapstok.round_closing set to_seq = from_seq + 1`,
    sql`to_seq is null`,
  ),
  rowTampering('a round was never closed', 'round_closing', sql`delete from kapstok.round_closing`),
  rowTampering('a file is called otherwise', 'evidence', sql`update kapstok.evidence set name = name || '.'`),
  rowTampering('a file is gone', 'evidence', sql`delete from kapstok.evidence`),
  rowTampering(
    'a report is of another file',
    'sent_report',
    sql`update kapstok.sent_report set digest = digest || '0'`,
  ),
  rowTampering(
    'a report is of another moment',
    'sent_report',
    sql`update kapstok.sent_report set seq = seq + 1`,
  ),
  rowTampering('a report was never sent', 'sent_report', sql`delete from kapstok.sent_report`),
  rowTampering(
    'another was reminded',
    'reminder',
    sql`update kapstok.reminder set reporter = reporter || '.'`,
  ),
  rowTampering(
    'somebody was reminded by another',
    'reminder',
    sql`update kapstok.reminder set account_id = gen_random_uuid()`,
  ),
  rowTampering(
    'somebody was reminded at another moment',
    'reminder',
    sql`update kapstok.reminder set reminded_at = reminded_at + interval '1 second'`,
  ),
  rowTampering('nobody was reminded', 'reminder', sql`delete from kapstok.reminder`),
];

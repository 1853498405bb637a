import { monthsUntilEnd, parseReportingPeriod } from '@kapstok/plan';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { madeBy } from './made-by.ts';

/** A report that was sent, and of which moment its figures were. */
export interface SentReport {
  readonly id: string;
  /** What kind of report, such as `quarterly`. */
  readonly kind: string;
  readonly name: string;
  /** The last period it tells of: `2026Q3`. */
  readonly period: string;
  /** The last entry of the log that it knew of. */
  readonly seq: number;
  readonly madeAt: Date;
  /** SHA-256 of the file, in hexadecimals. */
  readonly digest: string;
}

/** A sent report, with how many approved figures of its year, up to its period, are others now. */
export interface SentReportNow extends SentReport {
  readonly changed: number;
}

/** Keeps that a report was sent, and tells it in the log; false when it was told before, by this id. */
export async function keepSentReport(
  writer: Writer,
  { plan, ...report }: SentReport & { readonly plan: string },
): Promise<boolean> {
  await lockHead(writer);
  if ((await entryById(writer, report.id)) !== undefined) return false;
  const { id, kind, name, period, digest, seq } = report;
  const madeAt = report.madeAt.toISOString();
  const told = { id, kind, name, period, digest, madeAt, seq: String(seq) };
  const body = { what: 'sent', report: told };
  const { seq: made } = await append(writer, { id, kind: 'round', plan, reason: '', body });
  await sql`
    insert into kapstok.sent_report
      (region_id, plan_id, id, kind, name, period, seq, made_at, digest, made_seq)
    values (
      ${writer.region}::uuid, ${plan}::uuid, ${id}::uuid, ${kind}, ${name}, ${period}, ${seq}::bigint,
      ${madeAt}::text::timestamptz, ${digest}, ${made}::bigint
    )`.execute(writer.trx);
  return true;
}

/**
 * The reports of a plan that were sent, the latest first, with what changed since of what they told.
 * @param until as known after this entry; undefined: as now known
 */
export async function sentReports(
  reader: Reader,
  plan: string,
  until?: number,
): Promise<readonly SentReportNow[]> {
  const { trx, region } = reader;
  const { rows } = await sql<Omit<SentReport, 'seq'> & { readonly seq: string }>`
    select id::text as id, kind, name, period, seq::text as seq, made_at as "madeAt", digest
    from kapstok.sent_report
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid ${madeBy('made_seq', until)}
    order by made_seq desc`.execute(trx);
  const reports: SentReportNow[] = [];
  for (const row of rows) {
    const report = { ...row, seq: Number(row.seq) };
    reports.push({ ...report, changed: await changedSince(reader, { plan, until }, report) });
  }
  return reports;
}

/** How many approved figures that a report could tell became others by an entry, or were being corrected. */
async function changedSince(
  { trx }: Reader,
  { plan, until }: { readonly plan: string; readonly until: number | undefined },
  { seq, period }: SentReport,
): Promise<number> {
  const { rows } = await sql<{ period: string; figures: string }>`
    select period, figures::text as figures
    from kapstok.changed_since(${plan}::uuid, ${seq}::bigint, ${until ?? null}::bigint)`.execute(trx);
  const told = rows.filter((row) => isTold(row.period, period));
  return told.reduce((sum, { figures }) => sum + Number(figures), 0);
}

/** A report tells of its year until the end of its period. */
function isTold(code: string, until: string): boolean {
  const [period, last] = [parseReportingPeriod(code), parseReportingPeriod(until)];
  if (period === undefined || last === undefined) return true;
  return period.year === last.year && monthsUntilEnd(period) <= monthsUntilEnd(last);
}

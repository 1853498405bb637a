import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { madeBy } from './made-by.ts';

/** A file that shows where a figure comes from. */
export interface Evidence {
  /** SHA-256 of what it holds, in hexadecimals. */
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** The largest file that is kept as evidence, in bytes. */
export const EVIDENCE_LIMIT: number = 5 * 1024 * 1024;

/** A file to keep, of who gives figures. */
export interface NewEvidence {
  /** A UUID that whoever gives it chose. */
  readonly id: string;
  readonly plan: string;
  readonly reporter: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file, and tells it in the log; one that is there already stays as it is. */
export async function keepEvidence(
  writer: Writer,
  { id, plan, reporter, name, type, bytes }: NewEvidence,
): Promise<Evidence> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await lockHead(writer);
  const [there] = await evidenceOf(writer, { plan, reporter, sha256: [sha256] });
  if (there !== undefined) return there;
  const size = bytes.byteLength;
  const told = { sha256, reporter, name, type, size: String(size) };
  const body = { what: 'evidence', evidence: told };
  const { seq } = await append(writer, { id, kind: 'measured', plan, reason: '', body });
  await sql`
    insert into kapstok.evidence (region_id, plan_id, reporter, sha256, name, type, size, bytes, made_seq)
    values (
      ${writer.region}::uuid, ${plan}::uuid, ${reporter}, ${sha256}, ${name}, ${type}, ${size}::bigint,
      decode(${Buffer.from(bytes).toString('hex')}, 'hex'), ${seq}::bigint
    )`.execute(writer.trx);
  return { sha256, name, type, size };
}

/** Which files of a plan to read: of whom, and which of them. */
export interface EvidenceAsked {
  readonly plan: string;
  readonly reporter: string;
  readonly sha256?: readonly string[];
  /** Those that were there after this entry; undefined: that are there now. */
  readonly seq?: number | undefined;
}

/** Which files there are of who gives figures, by name: as far as whoever acts may see them. */
export async function evidenceOf(
  { trx, region }: Reader,
  { plan, reporter, sha256, seq }: EvidenceAsked,
): Promise<readonly Evidence[]> {
  const some =
    sha256 === undefined
      ? sql``
      : sql`and sha256 in (select jsonb_array_elements_text(${JSON.stringify(sha256)}::text::jsonb))`;
  const { rows } = await sql<Omit<Evidence, 'size'> & { readonly size: string }>`
    select sha256, name, type, size::text as size from kapstok.evidence
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and reporter = ${reporter} ${some}
      ${madeBy('made_seq', seq)}
    order by name, sha256`.execute(trx);
  return rows.map(({ size, ...file }) => ({ ...file, size: Number(size) }));
}

/** What a file holds; undefined when there is none, or none to be seen. */
export async function readEvidence(
  { trx, region }: Reader,
  { plan, reporter, sha256 }: Readonly<Record<'plan' | 'reporter' | 'sha256', string>>,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from kapstok.evidence
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and reporter = ${reporter}
      and sha256 = ${sha256}`.execute(trx);
  return rows[0]?.bytes;
}

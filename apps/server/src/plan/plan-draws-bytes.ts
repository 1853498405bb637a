import { type PlanDraws, planDraws } from '@kapstok/contract';
import { textSchema } from '@kapstok/contract/schemas';
import * as z from 'zod';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';

/**
 * The draws of a plan go from its thread to the sum as bytes: how long the words are, the words with for each figure the number of
 * its column, and the columns. Nobody else is sent these.
 */
const wordsSchema = z.object({
  engine: z.string(),
  comparedIn: z.enum(['FTE', 'person']),
  year: z.number().int().nullable(),
  assumptions: z.number().int(),
  shared: z.array(z.string()),
  ofRegion: z.string(),
  zeroDivisors: z.array(textSchema),
  draws: z.number().int(),
  parts: z.array(
    z.object({
      id: z.string(),
      label: textSchema,
      unit: z.string(),
      isSigned: z.boolean(),
      value: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('known'),
          bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']),
          /** The number of its column, or the one number that all its draws are. */
          draws: z.union([z.object({ column: z.number().int() }), z.number()]),
        }),
        z.object({ kind: z.literal('unknown') }),
        z.object({ kind: z.literal('notApplicable') }),
      ]),
    }),
  ),
});
type Words = z.infer<typeof wordsSchema>;
type Part = Words['parts'][number];
type DrawnPart = PlanDraws['parts'][number];

/** Columns begin at a multiple of so many bytes. */
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** The draws of a plan that add up over plans. */
export function drawsReply(
  { calculation }: PlanView,
  { among, seed, draws, watch }: Extract<Question, { kind: 'draws' }>,
): Reply {
  const body = bytesOf(planDraws(calculation, { among, seed, draws, watch }), draws);
  return { status: 200, type: 'application/octet-stream', body, etag: '', fileName: '' };
}

function bytesOf(of: PlanDraws, draws: number): Uint8Array {
  const columns: Float64Array[] = [];
  const parts = of.parts.map(({ id, label, unit, isSigned = false, value }): Part => {
    const part = { id, label: { ...label }, unit, isSigned };
    if (value.kind !== 'known') return { ...part, value };
    const { draws: drawn, ...known } = value;
    const kept = typeof drawn === 'number' ? drawn : { column: columns.push(drawn) - 1 };
    return { ...part, value: { ...known, draws: kept } };
  });
  const zeroDivisors = of.zeroDivisors.map((words) => ({ ...words }));
  const told: Words = { ...of, shared: [...of.shared], zeroDivisors, draws, parts };
  const words = new TextEncoder().encode(JSON.stringify(told));
  const start = startOf(words.length);
  const bytes = new Uint8Array(start + columns.length * draws * NUMBER);
  new DataView(bytes.buffer).setUint32(0, words.length);
  bytes.set(words, NUMBER);
  columns.forEach((column, at) => {
    bytes.set(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      start + at * draws * NUMBER,
    );
  });
  return bytes;
}

/** The draws of a plan from bytes that `bytesOf` made. */
export function drawsIn(body: Uint8Array): PlanDraws {
  // Columns are read where they stand: that takes bytes that begin at a multiple of eight.
  const bytes = body.byteOffset % NUMBER === 0 ? body : body.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const words = wordsSchema.parse(
    JSON.parse(new TextDecoder().decode(bytes.subarray(NUMBER, NUMBER + length))),
  );
  const start = bytes.byteOffset + startOf(length);
  const column = (at: number): Float64Array =>
    new Float64Array(bytes.buffer, start + at * words.draws * NUMBER, words.draws);
  const parts = words.parts.map(({ value, ...part }): DrawnPart => {
    if (value.kind !== 'known') return { ...part, value };
    const { kind, bound, draws } = value;
    const drawn = typeof draws === 'number' ? draws : column(draws.column);
    return { ...part, value: { kind, bound, draws: drawn } };
  });
  return { ...words, parts };
}

/** Where columns start, after words of so many bytes. */
function startOf(length: number): number {
  return NUMBER + Math.ceil(length / NUMBER) * NUMBER;
}

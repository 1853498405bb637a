import { type PlanDraws, planDraws } from '@kapstok/contract';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';

/**
 * The draws of a plan go from its thread to the sum as bytes: how long the words are, the words with for each figure the number of
 * its column, and the columns. Nobody else is sent these.
 */
type Words = Omit<PlanDraws, 'parts'> & { readonly draws: number; readonly parts: readonly Part[] };

type DrawnPart = PlanDraws['parts'][number];
type Part = Omit<DrawnPart, 'value'> & {
  readonly value:
    | Exclude<DrawnPart['value'], { readonly kind: 'known' }>
    | (Omit<Extract<DrawnPart['value'], { readonly kind: 'known' }>, 'draws'> & {
        readonly fixed?: number;
        readonly column?: number;
      });
};

/** Columns begin at a multiple of so many bytes. */
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** The draws of a plan that add up over plans. */
export function drawsReply(
  { calculation }: PlanView,
  { among, seed, draws }: Extract<Question, { kind: 'draws' }>,
): Reply {
  const body = bytesOf(planDraws(calculation, { among, seed, draws }), draws);
  return { status: 200, type: 'application/octet-stream', body, etag: '', fileName: '' };
}

/** The draws of a plan as bytes. */
export function bytesOf(of: PlanDraws, draws: number): Uint8Array {
  const columns: Float64Array[] = [];
  const parts = of.parts.map(({ value, ...part }): Part => {
    if (value.kind !== 'known') return { ...part, value };
    const { draws: drawn, ...known } = value;
    if (typeof drawn === 'number') return { ...part, value: { ...known, fixed: drawn } };
    return { ...part, value: { ...known, column: columns.push(drawn) - 1 } };
  });
  const { engine, comparedIn, year, assumptions, shared, ofRegion } = of;
  const told: Words = { engine, comparedIn, year, assumptions, shared, ofRegion, draws, parts };
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
  const words: Words = JSON.parse(new TextDecoder().decode(bytes.subarray(NUMBER, NUMBER + length)));
  const start = bytes.byteOffset + startOf(length);
  const column = (at: number): Float64Array =>
    new Float64Array(bytes.buffer, start + at * words.draws * NUMBER, words.draws);
  const parts = words.parts.map(({ value, ...part }): DrawnPart => {
    if (value.kind !== 'known') return { ...part, value };
    const { kind, bound, fixed, column: at } = value;
    return { ...part, value: { kind, bound, draws: at === undefined ? (fixed ?? Number.NaN) : column(at) } };
  });
  return { ...words, parts };
}

/** Where columns start, after words of so many bytes. */
function startOf(length: number): number {
  return NUMBER + Math.ceil(length / NUMBER) * NUMBER;
}

import { type Basis, type Point, type Reader, seqAt } from '@kapstok/store';

/**
 * Up to which entry of the log what was measured and realised counts in a state of a plan: those come after the last change of the
 * plan itself. Undefined: all of it as it now stands, where no version or moment was asked for.
 */
export async function knownUntil(reader: Reader, basis: Basis, point: Point): Promise<number | undefined> {
  if (point === 'first') return undefined;
  return 'at' in point ? await seqAt(reader, point.at) : basis.version?.seq;
}

import type { Viewpoint } from '@kapstok/contract';
import type { Basis } from '../address/basis.ts';

/** Until when one sees the plan: a moment, that of the last change in a version, or, with neither, now. */
export function momentSeen(
  { asOf, version }: Basis,
  { basis }: Pick<Viewpoint, 'basis'>,
): string | undefined {
  return version === undefined ? asOf : (basis.at ?? undefined);
}

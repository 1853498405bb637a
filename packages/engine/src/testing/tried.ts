import fc from 'fast-check';
import type { TestContext } from 'vitest';
import { countOf, patienceFor, proved } from './proof.ts';

/** As often as all properties together are tried: a twentieth of the proof. */
const ALL = countOf('KAPSTOK_PROPERTIES', 50_000);
/** How long one try may take on a busy machine, in milliseconds. */
const EACH = 4;

/** Long enough for all of them. */
export const PATIENCE: { readonly timeout: number } = { timeout: patienceFor(ALL, EACH) };

/**
 * A test that tries a property on cases made by chance, from one seed.
 * @param thousandths its part of all tries
 */
export function tried<Case>(
  thousandths: number,
  cases: fc.Arbitrary<Case>,
  holds: (one: Case) => void,
): (context: TestContext) => void {
  const tries = Math.ceil((ALL * thousandths) / 1000);
  return ({ task }) =>
    proved(task.name, tries, 'holds', () => {
      fc.assert(fc.property(cases, holds), { numRuns: tries });
    });
}

/** Fails where something is not so, and says of what. */
export function insist(is: boolean, ...of: readonly unknown[]): void {
  if (!is) throw new Error(JSON.stringify(of));
}

import fc from 'fast-check';
import { it } from 'vitest';
import { countOf, patienceFor, proved } from './proof.ts';

/** As often as all properties together are tried: a hundredth of the proof. */
const ALL = 10_000;
/** How long one try may take on a busy machine, in milliseconds. */
const EACH = 20;

/**
 * Tries a property on cases made by chance, from one seed.
 * @param thousandths its part of all tries
 */
export function tried<Case>(
  name: string,
  thousandths: number,
  cases: fc.Arbitrary<Case>,
  holds: (one: Case) => void,
): void {
  const tries = Math.ceil((countOf('KAPSTOK_PROPERTIES', ALL) * thousandths) / 1000);
  it(
    name,
    () => {
      proved(name, tries, 'holds', () => {
        fc.assert(fc.property(cases, holds), { numRuns: tries });
      });
    },
    patienceFor(tries, EACH),
  );
}

/** Fails where something is not so, and says of what. */
export function insist(is: boolean, ...of: readonly unknown[]): void {
  if (!is) throw new Error(JSON.stringify(of));
}

import type { Estimate } from '@kapstok/quantity';
import { splitByCostKey } from './split.ts';

/** A party and its part of a whole, from 0 to 1, as it was agreed; unknown where it was not. */
export interface AgreedShare {
  readonly party: string;
  readonly share: Estimate;
}

/** What falls to a party: whole cents, or nothing that can be said yet. */
export interface PartyPart {
  readonly party: string;
  readonly cents: number | undefined;
}

/** Agreed parts come to one but for rounding: a thousandth. */
const ROUNDING = 0.001;

/**
 * What of an amount falls to each party. Only what was agreed counts: a party without an agreed part has none that can be told
 * (n.t.b.), and never an equal one. Where the parts of all were agreed they add up to the amount, to the cent.
 * @throws RangeError when what was agreed comes to more than the whole
 */
export function partyParts(cents: number, shares: readonly AgreedShare[]): readonly PartyPart[] {
  const agreed = shares.flatMap(({ party, share }) =>
    share.kind === 'point' ? [{ party, weight: share.value }] : [],
  );
  const together = agreed.reduce((sum, { weight }) => sum + weight, 0);
  if (together > 1 + ROUNDING) throw new RangeError(`the agreed parts come to ${together}`);
  const rest = { party: '', weight: Math.max(0, 1 - together) };
  const isWhole = agreed.length === shares.length && rest.weight <= ROUNDING;
  const parts = agreed.length === 0 ? [] : splitByCostKey(cents, isWhole ? agreed : [...agreed, rest]);
  const centsOf = new Map(parts.map((part) => [part.party, part.cents]));
  return shares.map(({ party, share }) => ({
    party,
    cents: share.kind === 'point' ? centsOf.get(party) : undefined,
  }));
}

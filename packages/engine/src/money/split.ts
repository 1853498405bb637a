/** A party and its weight in a cost key: residents, an agreed share, or the same for each. */
export interface Weighed {
  readonly party: string;
  /** Zero or more; only their proportion counts. */
  readonly weight: number;
}

/** What falls to a party, in whole cents. */
export interface PartyShare {
  readonly party: string;
  readonly cents: number;
}

/**
 * Splits an amount by weight into whole cents that add up to it exactly. Each party gets the whole cents of its share; the
 * cents that are left go to the largest fractions (largest remainder), of equal fractions to the party whose name comes first, so
 * that the order of the parties moves nothing. A negative amount is split as the positive one is.
 * @throws RangeError when the amount is no whole number of cents, a weight is below zero or no number, or all are zero
 */
export function splitByCostKey(cents: number, parties: readonly Weighed[]): readonly PartyShare[] {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents}: no whole number of cents`);
  const wrong = parties.find(({ weight }) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong !== undefined) throw new RangeError(`${wrong.party}: a weight of ${wrong.weight}`);
  const scaled = parties.map(({ party, weight }) => ({ party, weight: wholeWeight(weight) }));
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0n);
  if (total === 0n) throw new RangeError('no party has any weight');
  const amount = BigInt(Math.abs(cents));
  const parts = scaled.map(({ party, weight }) => ({
    party,
    whole: (amount * weight) / total,
    left: (amount * weight) % total,
  }));
  const spare = Number(amount - parts.reduce((sum, { whole }) => sum + whole, 0n));
  const first = new Set(parts.toSorted(byRemainder).slice(0, spare));
  const sign = Math.sign(cents);
  return parts.map((part) => ({
    party: part.party,
    cents: sign * (Number(part.whole) + Number(first.has(part))) || 0,
  }));
}

/** Weights are taken to a billionth: of shares and of residents nothing is lost. */
const PER_WEIGHT = 1e9;

function wholeWeight(weight: number): bigint {
  const whole = Math.trunc(weight);
  return BigInt(whole) * BigInt(PER_WEIGHT) + BigInt(Math.round((weight - whole) * PER_WEIGHT));
}

interface Part {
  readonly party: string;
  readonly left: bigint;
}

function byRemainder(a: Part, b: Part): number {
  if (a.left !== b.left) return a.left > b.left ? -1 : 1;
  return a.party < b.party ? -1 : 1;
}

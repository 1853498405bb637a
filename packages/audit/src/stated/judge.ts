import { isKnown, lowOf, text } from '@kapstok/quantity';
import { type Derived, derivedFor, sumOfParts } from '../hypotheses/built-on.ts';
import { type Explanation, explanationOf } from '../hypotheses/fit.ts';
import type { Ground } from '../hypotheses/hypothesis.ts';
import { KNOWN_MISTAKES, SHOWN_MISTAKES } from '../hypotheses/known-mistakes.ts';
import { isRoundedSum, roundsTo } from '../rounding.ts';
import { type Claim, isRight } from './claim.ts';
import { computed } from './computed.ts';
import { addedUpPeople, dependenceOf } from './dependence.ts';
import { rightPrinting } from './printing.ts';
import type { Verdict } from './verdict.ts';

/** A figure built on others is reported by itself only when it misses the computed figure by more than this. */
const SMALL = 0.02;

const NOTHING_COMPUTED = text(
  'het plan geeft hiervoor geen regels om mee te rekenen',
  'the plan has no lines for it to compute with',
);
const UNKNOWN = text(
  'de cijfers die hiervoor nodig zijn, zijn nog onbekend',
  'the figures that are needed for it are not known yet',
);
const NO_NPV = text(
  'de netto contante waarde is onbekend, en bruto is het een ander bedrag',
  'the net present value is not known, and gross it is another amount',
);
const INPUT_UNVERIFIED = text(
  'het bouwt op een genoemd cijfer dat zelf niet is na te rekenen',
  'it builds on a stated figure that cannot be verified itself',
);
const INCOMPLETE = text(
  'het bekende deel is kleiner, en een ander deel is onbekend',
  'the known part is smaller, and another part is unknown',
);

/** Whether the printed number lies where the unknown parts of the computed one could still bring it. */
function canStillBe(claim: Claim): boolean {
  const { value, printed } = claim;
  if (value.kind !== 'known' || value.bound === 'exact') return false;
  if (value.bound === 'partial') return true;
  return value.bound === 'atLeast' ? lowOf(printed) >= value.low : lowOf(printed) <= value.high;
}

function derivedHit(claim: Claim, ground: Ground): Derived | undefined {
  return derivedFor(claim, ground).find(({ value }) => roundsTo(claim.printed, value));
}

function isNear(claim: Claim): boolean {
  const { value, printed } = claim;
  if (value.kind !== 'known') return false;
  return Math.abs(lowOf(printed) - value.low) <= SMALL * Math.abs(value.low);
}

function withoutComputed(claim: Claim, ground: Ground): Verdict {
  const parts = sumOfParts(claim, ground);
  if (parts !== undefined && claim.printed.kind === 'point') {
    const numbers = parts.inputs.flatMap(({ printed }) => (isKnown(printed) ? [lowOf(printed)] : []));
    if (!isRoundedSum(claim.printed.value, numbers)) return { kind: 'partsDiffer', claim, derived: parts };
  }
  const why = claim.value.kind === 'unknown' ? UNKNOWN : NOTHING_COMPUTED;
  return { kind: 'notVerifiable', row: claim.row, claim, why };
}

/** What the audit makes of a claim by itself: right, dependent on a choice, explained by a mistake, or not. */
export function judge(claim: Claim, ground: Ground): Verdict {
  const known = ground.judged.get(claim);
  if (known !== undefined) return known;
  const verdict = judged(claim, ground);
  ground.judged.set(claim, verdict);
  return verdict;
}

function judged(claim: Claim, ground: Ground): Verdict {
  const { calculation } = ground.examined;
  if (isRight(claim)) return addedUpPeople(calculation, claim) ?? { kind: 'agrees', claim };
  const on = dependenceOf(calculation, claim);
  if (on !== undefined) return { kind: 'depends', claim, on };
  const derived = derivedHit(claim, ground);
  if (derived !== undefined && (isNear(claim) || canStillBe(claim)) && isPassedOn(claim, derived)) {
    return { kind: 'follows', claim, derived };
  }
  const mistake = explanationOf(KNOWN_MISTAKES, claim, ground) ?? shownMistake(claim, ground);
  if (mistake !== undefined) return { kind: 'mistake', claim, ...mistake };
  return unexplained(claim, ground, derived);
}

/** Whether a figure only repeats others: what is wrong is wrong there, or nothing is and they were rounded first. */
function isPassedOn(claim: Claim, { inputs }: Derived): boolean {
  return notAHeadline(claim) || inputs.every(isRight);
}

/** A total of hours or euros repeats what is wrong in its parts; a headline made of them is what people act on. */
function notAHeadline({ key }: Claim): boolean {
  return !['fte', 'persons', 'shareClosed', 'shareOfAmbition'].includes(key.quantity);
}

function unexplained(claim: Claim, ground: Ground, derived: Derived | undefined): Verdict {
  if (claim.value.kind !== 'known') return withoutComputed(claim, ground);
  const built = derived === undefined ? undefined : builtOn(claim, derived, ground);
  if (built !== undefined) return built;
  const right = rightPrinting(claim, ground);
  if (right !== undefined) return { kind: 'otherPrinting', claim, right };
  if (canStillBe(claim)) return { kind: 'notVerifiable', row: claim.row, claim, why: INCOMPLETE };
  if (hasNoNpv(claim, ground)) return { kind: 'notVerifiable', row: claim.row, claim, why: NO_NPV };
  return { kind: 'differs', claim };
}

/** A figure made of others is wrong where one of them is; it says nothing where they can't be verified themselves. */
function builtOn(claim: Claim, derived: Derived, ground: Ground): Verdict | undefined {
  const inputs = derived.inputs.filter((input) => !isRight(input)).map((input) => judge(input, ground).kind);
  if (inputs.length === 0) return undefined;
  if (inputs.includes('notVerifiable'))
    return { kind: 'notVerifiable', row: claim.row, claim, why: INPUT_UNVERIFIED };
  return { kind: inputs.every((kind) => kind === 'depends') ? 'follows' : 'builtOn', claim, derived };
}

/** Whether euros that may have been printed net present can only be computed gross. */
function hasNoNpv(claim: Claim, { examined }: Ground): boolean {
  const { key, scope, moment } = claim;
  if (key.quantity !== 'careCost') return false;
  const asked = { scope, quantity: key.quantity, moment, basis: 'npv' } as const;
  const npv = computed(examined.calculation, asked).value;
  return npv.kind === 'unknown';
}

function shownMistake(claim: Claim, ground: Ground): Explanation | undefined {
  for (const hypotheses of SHOWN_MISTAKES) {
    const mistake = explanationOf(hypotheses, claim, ground);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

/** What the mistakes of other stated figures explain of a claim that nothing explained by itself. */
export function judgeAgain(claim: Claim, ground: Ground): Verdict | undefined {
  const mistake = shownMistake(claim, ground);
  return mistake === undefined ? undefined : { kind: 'mistake', claim, ...mistake };
}

import { type Text, text } from '@kapstok/quantity';
import { isRoundingOf, roundingOf } from './rounding.ts';

/** A part of a total: what it is called, and how much it is. */
export interface Part {
  readonly name: Text;
  readonly value: number;
}

/**
 * The slip of the pen that makes the printed number of the right one: a part forgotten, counted twice or taken off, a
 * factor of a hundred or a thousand, two digits changed places. Undefined when none does, or when several parts would.
 */
export function slipBetween(stated: number, right: number, parts: readonly Part[] = []): Text | undefined {
  return slipOfPart(stated, right, parts) ?? slipOfFactor(stated, right) ?? slipOfDigits(stated, right);
}

const PART_SLIPS: readonly { readonly times: number; readonly says: (name: Text) => Text }[] = [
  {
    times: -1,
    says: (name) =>
      text(
        `Het verschil is precies ${name.nl}: dat lijkt niet meegeteld.`,
        `The difference is exactly ${name.en}: it seems left out.`,
      ),
  },
  {
    times: 1,
    says: (name) =>
      text(
        `Het verschil is precies ${name.nl}: dat lijkt dubbel geteld.`,
        `The difference is exactly ${name.en}: it seems counted twice.`,
      ),
  },
  {
    times: -2,
    says: (name) =>
      text(
        `Het klopt als ${name.nl} wordt afgetrokken in plaats van opgeteld.`,
        `It fits when ${name.en} is subtracted instead of added.`,
      ),
  },
];

/** How much larger than the rounding of the total a part must be, before a fit is more than chance. */
const CLEARLY = 10;

function slipOfPart(stated: number, right: number, parts: readonly Part[]): Text | undefined {
  const visible = parts.filter(({ value }) => Math.abs(value) > CLEARLY * roundingOf(stated));
  for (const { times, says } of PART_SLIPS) {
    const fitting = visible.filter(({ value }) => isRoundingOf(stated, right + times * value));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return says(only.name);
  }
  return undefined;
}

const FACTORS: readonly number[] = [1000, 1e6, 100];

function slipOfFactor(stated: number, right: number): Text | undefined {
  if (right === 0 || stated === 0) return undefined;
  if (isRoundingOf(stated, -right)) {
    return text('Het teken is omgekeerd.', 'The sign is reversed.');
  }
  for (const factor of FACTORS) {
    if (isRoundingOf(stated, right * factor)) {
      return text(`Het is een factor ${factor} te groot.`, `It is a factor of ${factor} too large.`);
    }
    if (isRoundingOf(stated, right / factor)) {
      return text(`Het is een factor ${factor} te klein.`, `It is a factor of ${factor} too small.`);
    }
  }
  return undefined;
}

/** Two neighbouring digits that changed places, in numbers of three digits and more. */
function slipOfDigits(stated: number, right: number): Text | undefined {
  const [a, b] = [String(stated), String(right)];
  if (a.length !== b.length || a.length < 3) return undefined;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = differing;
  if (first === undefined || second === undefined || differing.length !== 2 || second !== first + 1)
    return undefined;
  if (a[first] !== b[second] || a[second] !== b[first]) return undefined;
  return text('Twee cijfers zijn omgewisseld.', 'Two digits have changed places.');
}

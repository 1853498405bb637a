import { type Text, text } from '@kapstok/quantity';
import { isRoundingOf, roundingOf } from './rounding.ts';

/** A part of a total: what it is called, and how much it is. */
export interface Part {
  readonly name: Text;
  readonly value: number;
}

/**
 * The slip of the pen that makes the printed number of the right one: a part forgotten, counted twice or taken off, a
 * factor of a hundred or a thousand, two digits changed places. Undefined when none does, or when several would: then
 * any of them would be a guess.
 */
export function slipBetween(stated: number, right: number, parts: readonly Part[] = []): Text | undefined {
  const whole = [slipOfFactor(stated, right), slipOfDigits(stated, right)].filter(
    (slip) => slip !== undefined,
  );
  const plain = [...slipsOfPart(stated, right, parts, PART_SLIPS), ...whole];
  const slips = plain.length > 0 ? plain : slipsOfPart(stated, right, parts, PART_SCALES);
  return slips.length === 1 ? slips[0] : undefined;
}

/** What a slip with one part does to the total, and how to say it. */
interface PartSlip {
  readonly change: (part: number) => number;
  readonly says: (name: Text) => Text;
}

const PART_SLIPS: readonly PartSlip[] = [
  {
    change: (part) => -part,
    says: ({ nl, en }) =>
      text(
        `Het verschil past bij ${nl}: dat lijkt niet meegeteld.`,
        `The difference fits ${en}: it seems left out.`,
      ),
  },
  {
    change: (part) => part,
    says: ({ nl, en }) =>
      text(
        `Het verschil past bij ${nl}: dat lijkt dubbel geteld.`,
        `The difference fits ${en}: it seems counted twice.`,
      ),
  },
  {
    change: (part) => -2 * part,
    says: ({ nl, en }) =>
      text(
        `Het klopt als ${nl} wordt afgetrokken in plaats van opgeteld.`,
        `It fits when ${en} is subtracted instead of added.`,
      ),
  },
];

/** A part in thousands. Tried when no plain slip fits: within rounding, a thousandth of a part is as good as none. */
const PART_SCALES: readonly PartSlip[] = [
  {
    change: (part) => part / 1000 - part,
    says: ({ nl, en }) =>
      text(`Het klopt als ${nl} duizend keer kleiner is.`, `It fits when ${en} is a thousand times smaller.`),
  },
  {
    change: (part) => part * 1000 - part,
    says: ({ nl, en }) =>
      text(`Het klopt als ${nl} duizend keer groter is.`, `It fits when ${en} is a thousand times larger.`),
  },
];

/** How far from the part the difference may lie, as a share of the change: beyond that a fit is chance. */
const NEAR = 0.01;

function slipsOfPart(
  stated: number,
  right: number,
  parts: readonly Part[],
  slips: readonly PartSlip[],
): readonly Text[] {
  const difference = stated - right;
  return slips.flatMap(({ change, says }) => {
    const fitting = parts.filter(({ value }) => {
      const changed = change(value);
      const room = Math.min(roundingOf(stated), NEAR * Math.abs(changed));
      return Math.abs(changed) > roundingOf(stated) && Math.abs(difference - changed) <= room + 1e-9;
    });
    return fitting.map(({ name }) => says(name));
  });
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
  const differing = Array.from(a, (digit, index) => (digit === b[index] ? [] : [index])).flat();
  const [first, second] = differing;
  if (first === undefined || second === undefined || differing.length !== 2 || second !== first + 1)
    return undefined;
  if (a[first] !== b[second] || a[second] !== b[first]) return undefined;
  return text('Twee cijfers zijn omgewisseld.', 'Two digits have changed places.');
}

import type { FigureValue } from '@kapstok/engine';
import {
  type Bounds,
  formatBounds,
  highOf,
  type KnownEstimate,
  lowOf,
  type Text,
  text,
  type Unit,
} from '@kapstok/quantity';
import { NO_EFFECT } from '../wording.ts';
import type { Claim } from './claim.ts';
import type { Basis } from './computed.ts';
import type { Quantity } from './stated-key.ts';

const QUANTITIES: Readonly<Record<Quantity, Text>> = {
  investment: text('de investering', 'the investment'),
  careCost: text('de lagere zorgkosten', 'the lower care cost'),
  timeSaving: text('de tijdwinst', 'the time gained'),
  extraHours: text('de extra uren', 'the extra hours'),
  hoursTotal: text('de uren samen', 'the hours together'),
  timeSavingFte: text('de tijdwinst in fte', 'the time gained in FTE'),
  extraStaffFte: text('de extra mensen in fte', 'the extra staff in FTE'),
  fte: text('de bijdrage in fte', 'the contribution in FTE'),
  extraStaff: text('de extra mensen', 'the extra staff'),
  recruits: text('de nieuwe mensen', 'the recruits'),
  retained: text('de behouden mensen', 'the people kept'),
  persons: text('de bijdrage in personen', 'the contribution in persons'),
  shortage: text('het personeelstekort', 'the labour shortage'),
  shareClosed: text('het deel van het tekort', 'the share of the shortage'),
  shareOfAmbition: text('het deel van de ambitie', 'the share of the ambition'),
  funding: text('het geld uit deze bron', 'the money from this source'),
};

const BASES: Readonly<Record<Basis, Text>> = {
  gross: text('bruto', 'gross'),
  npv: text('netto contant', 'net present'),
};

/** What a stated figure is about, in words. */
export function quantityName(quantity: Quantity): Text {
  return QUANTITIES[quantity];
}

/** Gross or net present, in words. */
export function basisName(basis: Basis): Text {
  return BASES[basis];
}

/** A number or range as printed, with its unit. */
export function printed(estimate: KnownEstimate, unit: Unit): Text {
  return formatBounds({ low: lowOf(estimate), high: highOf(estimate) }, unit);
}

/** What follows from the plan, with how sure it is: `ten minste 370.431 uur`. */
export function followed(value: FigureValue, unit: Unit): Text {
  if (value.kind !== 'known') return text('onbekend', 'unknown');
  const number = boundsText(value, unit);
  if (value.bound === 'atLeast') return text(`ten minste ${number.nl}`, `at least ${number.en}`);
  return value.bound === 'atMost' ? text(`hoogstens ${number.nl}`, `at most ${number.en}`) : number;
}

function boundsText(bounds: Bounds, unit: Unit): Text {
  return formatBounds({ low: bounds.low, high: bounds.high }, unit);
}

/** `P3` or `het plan`: whom a claim speaks of. */
export function scopeName(claim: Pick<Claim, 'scope'>): Text {
  return claim.scope.kind === 'plan'
    ? text('het plan', 'the plan')
    : text(claim.scope.code, claim.scope.code);
}

/** The opening of a finding on a stated figure: what is printed, and what follows. */
export function printedAndFollowed(claim: Claim): Text {
  const says = printed(claim.printed, claim.unit);
  if (claim.value.kind !== 'known') {
    return text(
      `Er staat ${says.nl}. De regels van het plan geven dit getal niet.`,
      `It says ${says.en}. The lines of the plan do not give this number.`,
    );
  }
  const follows = followed(claim.value, claim.unit);
  const what = claim.key.quantity === 'careCost' ? basisName(claim.basis) : undefined;
  return text(
    `Er staat ${says.nl}; uit de regels volgt ${follows.nl}${what === undefined ? '' : ` ${what.nl}`}.`,
    `It says ${says.en}; ${follows.en}${what === undefined ? '' : ` ${what.en}`} follows from the lines.`,
  );
}

const HEADLINES: ReadonlySet<Quantity> = new Set(['fte', 'persons', 'shareClosed', 'shareOfAmbition']);

/** What reading the printed number instead of the computed one does to the headline. */
export function effectOf(claim: Claim): Text {
  const { quantity } = claim.key;
  if (claim.scope.kind !== 'plan' || !HEADLINES.has(quantity) || claim.value.kind !== 'known')
    return NO_EFFECT;
  const says = printed(claim.printed, claim.unit);
  const follows = followed(claim.value, claim.unit);
  const name = quantityName(quantity);
  return text(
    `Met de regels gerekend is ${name.nl} ${follows.nl} in plaats van ${says.nl}.`,
    `Computed from the lines, ${name.en} is ${follows.en} instead of ${says.en}.`,
  );
}

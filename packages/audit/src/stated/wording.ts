import type { FigureValue } from '@kapstok/engine';
import { type Period, type Plan, type Row, spaced } from '@kapstok/plan';
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
import { capital, listed, NO_EFFECT, quoted, scopeWords } from '../wording.ts';
import type { Claim } from './claim.ts';
import type { Basis } from './computed.ts';
import { spanInWords } from './moment.ts';
import { isOfWholePlan, isStock, type Quantity, startsWith, statedKey } from './stated-key.ts';

const QUANTITIES: Readonly<Record<Quantity, Text>> = {
  investment: text('de investering', 'the investment'),
  careCost: text('de afname van het zorggebruik', 'the reduction in care use'),
  timeSaving: text('de tijdwinst', 'the time gained'),
  extraHours: text('de extra uren', 'the extra hours'),
  hoursTotal: text('de tijdwinst en extra uren samen', 'the time gained and extra hours together'),
  timeSavingFte: text('de tijdwinst in fte', 'the time gained in FTE'),
  extraStaffFte: text('de extra mensen in fte', 'the extra staff in FTE'),
  fte: text('de bijdrage in fte', 'the contribution in FTE'),
  extraStaff: text('de extra mensen', 'the extra staff'),
  recruits: text('de nieuwe mensen', 'the recruits'),
  retained: text('de behouden mensen', 'the people kept'),
  persons: text('de bijdrage in personen', 'the contribution in persons'),
  shortage: text('het personeelstekort', 'the labour shortage'),
  shareClosed: text(
    'het deel van het tekort dat het plan oplost',
    'the share of the shortage that the plan closes',
  ),
  shareOfAmbition: text(
    'het deel van de ambitie dat het plan haalt',
    'the share of the ambition that the plan reaches',
  ),
  funding: text('het geld uit deze bron', 'the money from this source'),
};

/** Quantities that are more than one: `de extra uren staan`. */
const PLURAL: ReadonlySet<Quantity> = new Set([
  'extraHours',
  'hoursTotal',
  'extraStaffFte',
  'extraStaff',
  'recruits',
  'retained',
]);

/** What a figure follows from, where that is not the benefit lines. */
const FROM: Readonly<Partial<Record<Quantity, Text>>> = {
  investment: text('de begrotingsposten', 'the budget lines'),
  shortage: text('de tabel van het tekort', 'the table of the shortage'),
  shareClosed: text('de batenregels en het tekort', 'the benefit lines and the shortage'),
  shareOfAmbition: text('de batenregels en de ambitie', 'the benefit lines and the ambition'),
  funding: text('de geldbronnen', 'the sources of money'),
};
const BENEFIT_LINES = text('de batenregels', 'the benefit lines');

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

/** `pijler P3` or `het plan`: whom a claim speaks of. */
export function scopeName({ scope, plan }: Pick<Claim, 'scope' | 'plan'>): Text {
  return scopeWords(plan, scope.code);
}

/** The years a row names, in a sentence: `in 2025 t/m 2027`, `t/m 2027`, `vanaf 2028`. */
export function periodInWords({ from, to }: Pick<Period, 'from' | 'to'>): Text {
  if (from !== undefined && to !== undefined) {
    const span = spanInWords({ from, to });
    return text(`in ${span.nl}`, `in ${span.en}`);
  }
  return from === undefined
    ? text(`t/m ${to ?? ''}`, `up to ${to ?? ''}`)
    : text(`vanaf ${from}`, `from ${from}`);
}

/** When: the period as the row has it, else the years it is compared with; gross or net present for care. */
function whenOf({ row, moment, key, basis }: Claim): Text {
  const yearly = moment.kind === 'structural' && !isStock(key.quantity);
  const words: Text[] = yearly ? [text('per jaar', 'per year')] : [];
  if (row.period !== undefined) words.push(periodInWords(row.period));
  else if (moment.kind === 'window') words.push(text('in de telperiode', 'in the counting window'));
  else if (moment.kind === 'structural') words.push(text('na de telperiode', 'after the counting window'));
  if (key.quantity === 'careCost') words.push(text(`(${BASES[basis].nl})`, `(${BASES[basis].en})`));
  return text(words.map(({ nl }) => nl).join(' '), words.map(({ en }) => en).join(' '));
}

/** What a claim speaks of, before whom and when: the money by the names of its sources. */
function whatOf({ key, plan }: Claim): Text {
  if (key.quantity !== 'funding') return QUANTITIES[key.quantity];
  const kinds = plan.funding.map(({ sourceKind }) => sourceKind);
  const own = kinds.filter((kind) =>
    startsWith(
      kind
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
      key.source,
    ),
  );
  const names = listed([...new Set(own)].map(quoted));
  return text(`het geld uit ${names.nl}`, `the money from ${names.en}`);
}

/** What a claim is about, in full: `de tijdwinst van project 3.6 per jaar vanaf 2028`. */
function subjectOf(claim: Claim): Text {
  const [what, when] = [whatOf(claim), whenOf(claim)];
  const scope = scopeName(claim);
  const of = isOfWholePlan(claim.key.quantity) ? text('', '') : text(` van ${scope.nl}`, ` of ${scope.en}`);
  return text(`${what.nl}${of.nl} ${when.nl}`.trim(), `${what.en}${of.en} ${when.en}`.trim());
}

/** What a claim says: `De tijdwinst van project 3.6 per jaar vanaf 2028 staat als 30.155 uur`, without a full stop. */
export function stands(claim: Claim): Text {
  const [subject, says] = [capital(subjectOf(claim)), printed(claim.printed, claim.unit)];
  const many = PLURAL.has(claim.key.quantity);
  return text(
    `${subject.nl} ${many ? 'staan' : 'staat'} als ${says.nl}`,
    `${subject.en} ${many ? 'are' : 'is'} stated as ${says.en}`,
  );
}

/** The opening of a finding on a stated figure: what is printed of what, and what follows. */
export function printedAndFollowed(claim: Claim): Text {
  const says = stands(claim);
  const from = FROM[claim.key.quantity] ?? BENEFIT_LINES;
  if (claim.value.kind !== 'known') {
    return text(
      `${says.nl}. Uit ${from.nl} volgt dit getal niet.`,
      `${says.en}. This number does not follow from ${from.en}.`,
    );
  }
  const follows = followed(claim.value, claim.unit);
  return text(
    `${says.nl}; uit ${from.nl} volgt ${follows.nl}.`,
    `${says.en}; ${follows.en} follows from ${from.en}.`,
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
    `Met de batenregels gerekend is ${name.nl} ${follows.nl} in plaats van ${says.nl}.`,
    `Computed from the benefit lines, ${name.en} is ${follows.en} instead of ${says.en}.`,
  );
}

/** What a row of the stated figures is about, where no figure goes with it: by its key, else by the words of the plan. */
export function rowSubject(plan: Plan, row: Row<'statedFigures'>): Text {
  const key = statedKey(row.key);
  const words = row.what === '' ? row.key : row.what;
  const own = text(`het cijfer ${quoted(words)}`, `the figure ${quoted(words)}`);
  const what = key === undefined ? own : QUANTITIES[key.quantity];
  const scope = scopeWords(plan, row.scope);
  const when = row.period === undefined ? [] : [periodInWords(row.period)];
  const named = key !== undefined && isOfWholePlan(key.quantity);
  const parts = [what, ...(named ? [] : [text(`van ${scope.nl}`, `of ${scope.en}`)]), ...when];
  return capital(text(parts.map(({ nl }) => nl).join(' '), parts.map(({ en }) => en).join(' ')));
}

/** Whether what a row is about is more than one: `de behouden mensen staan`. */
export function isPlural({ key }: Row<'statedFigures'>): boolean {
  const known = statedKey(key);
  return known !== undefined && PLURAL.has(known.quantity);
}

/** Endings of keys that Kapstok does not check by themselves, with what they mean before what is left of the key. */
const ENDINGS: Readonly<Record<string, Text>> = {
  _total: text('totaal', 'total'),
  _exposure: text('afrekenrisico', 'exposure'),
};

/** `spuk_total` is `totaal spuk`; anything else with spaces for underscores. */
function ownName(key: string): Text {
  if (key === 'sroi_ratio') return text('maatschappelijke opbrengst per euro', 'social return per euro');
  const [ending, words] = Object.entries(ENDINGS).find(([end]) => key.endsWith(end)) ?? ['', undefined];
  const left = spaced(key.slice(0, key.length - ending.length));
  return words === undefined ? text(left, left) : text(`${words.nl} ${left}`, `${words.en} ${left}`);
}

/** What the key of a stated figure means, as a name; a key Kapstok does not check in the words of the field. */
export function statedName(key: string): Text {
  const known = statedKey(key);
  if (known === undefined) return ownName(key);
  const { nl, en } = QUANTITIES[known.quantity];
  const [what, what2] = [nl.replace(/^(?:de|het) /, ''), en.replace(/^the /, '')];
  return known.structural ? text(`${what}, structureel`, `${what2}, structural`) : text(what, what2);
}

import { type Text, text } from './text.ts';

/**
 * Base units. They never add to one another: a person is no FTE, and a discounted euro is no euro.
 * Only a named conversion (see `UnitCode` for its shape) leads from one to the other.
 */
export type BaseUnit = 'person' | 'FTE' | 'hour' | 'EUR' | 'EURnpv' | 'resident' | 'count' | 'year';

/** The units figures are kept in. `1` is a ratio. */
export type PlainUnit = BaseUnit | '1';

/** A unit as a type: a plain unit, or a conversion such as `hour/FTE`. */
export type UnitCode = PlainUnit | `${PlainUnit}/${PlainUnit}`;

/** The unit of anything, known at run time only: powers of the base units. `EUR/hour` is EUR^1 hour^-1. */
export interface Unit {
  readonly code: string;
  readonly powers: Readonly<Partial<Record<BaseUnit, number>>>;
}

/** A unit as a file spells it: `%` is a ratio with a scale of a hundredth. */
export interface SpelledUnit {
  readonly unit: Unit;
  readonly scale: number;
}

const ORDER: readonly BaseUnit[] = ['EUR', 'EURnpv', 'person', 'FTE', 'hour', 'resident', 'count', 'year'];

const SPELLINGS: Readonly<Record<string, BaseUnit>> = {
  person: 'person',
  persons: 'person',
  persoon: 'person',
  personen: 'person',
  fte: 'FTE',
  ftes: 'FTE',
  hour: 'hour',
  hours: 'hour',
  uur: 'hour',
  uren: 'hour',
  eur: 'EUR',
  euro: 'EUR',
  '€': 'EUR',
  eurnpv: 'EURnpv',
  resident: 'resident',
  residents: 'resident',
  inwoner: 'resident',
  inwoners: 'resident',
  count: 'count',
  aantal: 'count',
  year: 'year',
  years: 'year',
  jaar: 'year',
};

const NAMES: Readonly<Record<BaseUnit, { one: Text; many: Text }>> = {
  person: { one: text('persoon', 'person'), many: text('personen', 'persons') },
  FTE: { one: text('fte', 'FTE'), many: text('fte', 'FTE') },
  hour: { one: text('uur', 'hour'), many: text('uur', 'hours') },
  EUR: { one: text('euro', 'euro'), many: text('euro', 'euros') },
  EURnpv: {
    one: text('euro (netto contant)', 'euro (net present)'),
    many: text('euro (netto contant)', 'euros (net present)'),
  },
  resident: { one: text('inwoner', 'resident'), many: text('inwoners', 'residents') },
  count: { one: text('stuk', 'item'), many: text('aantal', 'count') },
  year: { one: text('jaar', 'year'), many: text('jaar', 'years') },
};

/** Builds a unit from powers of base units; powers of zero are dropped, so equal units have equal codes. */
export function unitOf(powers: Partial<Record<BaseUnit, number>>): Unit {
  const kept: Partial<Record<BaseUnit, number>> = {};
  const above: string[] = [];
  const below: string[] = [];
  for (const base of ORDER) {
    const power = powers[base] ?? 0;
    if (power === 0) continue;
    kept[base] = power;
    const side = power > 0 ? above : below;
    for (let times = Math.abs(power); times > 0; times -= 1) side.push(base);
  }
  const top = above.length === 0 ? '1' : above.join('*');
  return { code: [top, ...below].join('/'), powers: kept };
}

/** The ratio: a share, a rate without a unit. */
export const RATIO: Unit = unitOf({});

const KNOWN = new Map<string, Unit>();

/** The run-time unit of a unit type. */
export function unit(code: UnitCode): Unit {
  const cached = KNOWN.get(code);
  if (cached !== undefined) return cached;
  const powers: Partial<Record<BaseUnit, number>> = {};
  code.split('/').forEach((part, index) => {
    if (part === '1') return;
    const base = ORDER.find((candidate) => candidate === part);
    if (base === undefined) throw new RangeError(`no such unit: ${code}`);
    powers[base] = (powers[base] ?? 0) + (index === 0 ? 1 : -1);
  });
  const made = unitOf(powers);
  KNOWN.set(code, made);
  return made;
}

/**
 * Reads a unit as files spell it: `hours`, `EUR/hour`, `hour/FTE/year`, `1`, `%`, `factor`, `personen`.
 * @returns undefined when a part is no unit Kapstok knows.
 */
export function parseUnit(spelling: string): SpelledUnit | undefined {
  const known = SPELLED.get(spelling);
  if (known !== undefined) return known;
  const read = readUnit(spelling);
  if (read !== undefined && SPELLED.size < MOST_SPELLED) SPELLED.set(spelling, read);
  return read;
}

/** Units as they were spelled before: a plan spells the same few over and over. */
const SPELLED = new Map<string, SpelledUnit>();
const MOST_SPELLED = 1000;

/** What has no unit: so many times as much for each. */
const UNITLESS: Readonly<Record<string, number>> = { '1': 1, factor: 1, '%': 0.01 };

interface PartOfUnit {
  readonly base: BaseUnit | undefined;
  readonly scale: number;
}

/** What stands between the strokes of a unit; undefined when it is no unit. */
function readPart(spelling: string): PartOfUnit | undefined {
  const part = spelling.trim().toLowerCase();
  if (Object.hasOwn(UNITLESS, part)) return { base: undefined, scale: UNITLESS[part] ?? 1 };
  const base = Object.hasOwn(SPELLINGS, part) ? SPELLINGS[part] : undefined;
  return base && { base, scale: 1 };
}

function readUnit(spelling: string): SpelledUnit | undefined {
  const powers: Partial<Record<BaseUnit, number>> = {};
  let scale = 1;
  for (const [index, raw] of spelling.split('/').entries()) {
    const part = readPart(raw);
    if (part === undefined) return undefined;
    const sign = index === 0 ? 1 : -1;
    scale = sign > 0 ? scale * part.scale : scale / part.scale;
    if (part.base !== undefined) powers[part.base] = (powers[part.base] ?? 0) + sign;
  }
  return { unit: unitOf(powers), scale };
}

/** Whether two units are the same unit. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.code === b.code;
}

/** Units made of two others: a plan asks for the same few over and over. */
type Made = WeakMap<Unit, WeakMap<Unit, Unit>>;
const PRODUCTS: Made = new WeakMap();
const QUOTIENTS: Made = new WeakMap();

/** The unit of a product. */
export function timesUnit(a: Unit, b: Unit): Unit {
  return once(PRODUCTS, a, b, 1);
}

/** The unit of a quotient. */
export function perUnit(a: Unit, b: Unit): Unit {
  return once(QUOTIENTS, a, b, -1);
}

function once(made: Made, a: Unit, b: Unit, sign: 1 | -1): Unit {
  const ofA = made.get(a) ?? new WeakMap<Unit, Unit>();
  const known = ofA.get(b);
  if (known !== undefined) return known;
  const unit = combined(a, b, sign);
  made.set(a, ofA);
  ofA.set(b, unit);
  return unit;
}

function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Partial<Record<BaseUnit, number>> = { ...a.powers };
  for (const base of ORDER) {
    const power = b.powers[base];
    if (power !== undefined) powers[base] = (powers[base] ?? 0) + sign * power;
  }
  return unitOf(powers);
}

/** The name of a unit in words: `euro per uur`, `fte`. A ratio has none: it is shown as a percentage. */
export function unitName(of: Unit): Text {
  const above: BaseUnit[] = [];
  const below: BaseUnit[] = [];
  for (const base of ORDER) {
    const power = of.powers[base] ?? 0;
    for (let times = Math.abs(power); times > 0; times -= 1) (power > 0 ? above : below).push(base);
  }
  const words = (language: keyof Text): string => {
    const top = above.map((base) => NAMES[base].many[language]).join(' x ');
    const bottom = below.map((base) => ` per ${NAMES[base].one[language]}`).join('');
    return `${top}${bottom}`.trim();
  };
  return { nl: words('nl'), en: words('en') };
}

/**
 * How many steps one unit is kept in when amounts are added: sums of whole steps below 2^53 are exact, so a total
 * does not depend on the order or the grouping of its parts. A euro is kept to a hundredth of a cent, hours, people
 * and FTE to a millionth. Prices, rates and shares have no step: they are kept as they are.
 */
export function stepsPerUnit(of: Unit): number | undefined {
  return STEPS.get(of.code) ?? STEPS.get(ofOneYear(of).code);
}

const STEPS: ReadonlyMap<string, number> = new Map(
  ORDER.map((base) => [base, base === 'EUR' || base === 'EURnpv' ? 1e4 : 1e6]),
);

/** The unit without its "per year": what a rate per year comes to in one year. */
export function ofOneYear(of: Unit): Unit {
  return of.powers.year === -1 ? timesUnit(of, YEAR) : of;
}

const YEAR = unit('year');

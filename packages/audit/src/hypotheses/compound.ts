import type { FigureValue, YearSpan } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import { middle, plus, times } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { figureValueOf } from '../stated/computed.ts';
import { spanInWords, yearsOf } from '../stated/moment.ts';
import { amount } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import type { Lesson } from './lesson.ts';
import { type HourPart, hourParts } from './line-parts.ts';

type Conversion = Extract<Lesson, { kind: 'conversion' }>;

/** What a compound of mistakes takes together: which conversion, which years, which year outside the window. */
interface Supposition {
  readonly conversion: Conversion | undefined;
  readonly span: YearSpan | undefined;
  readonly outside: readonly Outside[];
}

/** A line whose years in the window are unknown, with what it gives in the year after it. */
interface Outside {
  readonly name: string;
  readonly year: number;
  readonly value: FigureValue;
}

/** Lines without a known year in the window, whose structural year is known: it may have been counted instead. */
function outsideLines(claim: Claim, ground: Ground, parts: readonly HourPart[]): readonly Outside[] {
  const { calculation } = ground.examined;
  const year = calculation.structuralYear;
  if (claim.moment.kind !== 'window' || year === undefined) return [];
  const rows = new Set(parts.map(({ row }) => row));
  return [...rows].flatMap((row) => {
    const known = parts.some((part) => part.row === row && part.value.kind === 'known');
    const value = figureValueOf(calculation, `${row.project}/${row.line}/hours.byYear.${year}`);
    return known || value.kind !== 'known' ? [] : [{ name: `${row.project}/${row.line}`, year, value }];
  });
}

function converted(
  part: { row: { project: string } },
  value: FigureValue,
  conversion: Conversion | undefined,
): FigureValue {
  return conversion !== undefined && part.row.project === conversion.scope
    ? times(value, conversion.ratio)
    : value;
}

function valueUnder(claim: Claim, ground: Ground, supposed: Supposition): number | undefined {
  const { calculation } = ground.examined;
  const span = supposed.span ?? yearsOf(claim.moment, calculation);
  if (span === undefined) return undefined;
  const parts = hourParts(calculation, claim.scope, claim.key.quantity, span);
  const values = parts.map((part) => converted(part, part.value, supposed.conversion));
  const value = plus([...values, ...supposed.outside.map((line) => line.value)]);
  return value.kind === 'known' ? middle(value) : undefined;
}

/** Conversions that other stated figures show, for projects that this claim adds up. */
function conversionsFor(
  claim: Claim,
  ground: Ground,
  parts: readonly HourPart[],
): readonly (Conversion | undefined)[] {
  const projects = new Set(parts.map(({ row }) => row.project));
  const shown = ground.lessons.filter(
    (lesson): lesson is Conversion =>
      lesson.kind === 'conversion' && projects.has(lesson.scope) && lesson.place.line !== claim.place.line,
  );
  return [undefined, ...shown];
}

/** Years that another stated figure of this scope counts instead of the period that both name. */
function spansFor(claim: Claim, ground: Ground): readonly (YearSpan | undefined)[] {
  const shown = ground.lessons.flatMap((lesson) => {
    const fits = lesson.kind === 'years' && lesson.scope === claim.scope.code;
    return fits && lesson.printed === claim.row.period?.printed ? [lesson.span] : [];
  });
  return [undefined, ...shown];
}

function suppositions(claim: Claim, ground: Ground): readonly Supposition[] {
  const own = yearsOf(claim.moment, ground.examined.calculation);
  if (own === undefined) return [];
  const parts = hourParts(ground.examined.calculation, claim.scope, claim.key.quantity, own);
  const lines = outsideLines(claim, ground, parts);
  const outsides = lines.length === 0 ? [[]] : [[], lines];
  const conversions = conversionsFor(claim, ground, parts);
  return spansFor(claim, ground)
    .flatMap((span) =>
      outsides.flatMap((outside) => conversions.map((conversion) => ({ span, outside, conversion }))),
    )
    .filter(({ span, outside, conversion }) => (span ?? conversion) !== undefined || outside.length > 0);
}

function reasons(claim: Claim, { conversion, span, outside }: Supposition): { nl: string[]; en: string[] } {
  const nl: string[] = [];
  const en: string[] = [];
  if (span !== undefined) {
    const words = spanInWords(span);
    nl.push(`alleen ${words.nl} wordt geteld`);
    en.push(`only ${words.en} is counted`);
  }
  for (const { name, year, value } of outside) {
    if (value.kind !== 'known') continue;
    const shown = amount(middle(value), claim.unit);
    nl.push(`${name} van ${year} (${shown.nl}) binnen de periode wordt geteld`);
    en.push(`${name} of ${year} (${shown.en}) is counted inside the period`);
  }
  if (conversion !== undefined) {
    nl.push(`${conversion.scope} met ${conversion.says.nl} wordt omgerekend`);
    en.push(`${conversion.scope} is converted at ${conversion.says.en}`);
  }
  return { nl, en };
}

function ruleOf({ span, outside }: Supposition): string {
  if (outside.length > 0) return 'periods.outside-window';
  return span === undefined ? 'copies.other-conversion' : 'periods.other-years';
}

function attemptOf(claim: Claim, ground: Ground, supposed: Supposition): readonly Attempt[] {
  const value = valueUnder(claim, ground, supposed);
  if (value === undefined) return [];
  const { nl, en } = reasons(claim, supposed);
  const shown = amount(value, claim.unit);
  const others = ground.lessons.filter((lesson) => lesson === supposed.conversion).map(({ place }) => place);
  const rule = ruleOf(supposed);
  return [
    {
      rule,
      severity: rule === 'copies.other-conversion' ? 'warning' : 'error',
      value,
      says: () =>
        text(
          `Het genoemde getal volgt als ${nl.join(' en ')} (${shown.nl}).`,
          `The printed number follows when ${en.join(' and ')} (${shown.en}).`,
        ),
      advice: text(
        'Tel alleen de jaren die de rij noemt, en reken overal met dezelfde factor.',
        'Count only the years the row names, and use one factor throughout.',
      ),
      others,
    },
  ];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  if (claim.unit.code !== 'hour') return [];
  return suppositions(claim, ground).flatMap((supposed) => attemptOf(claim, ground, supposed));
}

/** Mistakes that other stated figures show, and a year outside the window, by themselves and together. */
export const compound: Hypothesis = { name: 'mistakes together', attempts };

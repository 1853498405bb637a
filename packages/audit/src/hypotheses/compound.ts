import type { FigureValue, YearSpan } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { middle, plus, times } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { spanInWords, yearsOf } from '../stated/moment.ts';
import { amount, scopeWords } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import type { Lesson } from './lesson.ts';
import { hoursIn, type ProjectHours, projectHours } from './project-hours.ts';

type Conversion = Extract<Lesson, { kind: 'conversion' }>;

/** What a compound of mistakes takes together: which conversion, which years, which year outside the window. */
interface Supposition {
  readonly conversion: Conversion | undefined;
  readonly span: YearSpan | undefined;
  readonly outside: readonly Outside[];
}

/** A project whose years in the window are unknown, with what it gives in the year after it. */
interface Outside {
  readonly project: string;
  readonly year: number;
  readonly value: FigureValue;
}

/** Projects without a known year in the window, whose structural year is known: it may have been counted instead. */
function outsideWindow(claim: Claim, ground: Ground, parts: readonly ProjectHours[]): readonly Outside[] {
  const { calculation } = ground.examined;
  const year = calculation.structuralYear;
  if (claim.moment.kind !== 'window' || year === undefined) return [];
  const known = new Set(parts.filter(({ value }) => value.kind === 'known').map(({ project }) => project));
  const unknown = new Set(parts.map(({ project }) => project).filter((project) => !known.has(project)));
  return [...unknown].flatMap((project) => {
    const value = hoursIn(calculation, project, claim.key.quantity, year);
    return value.kind === 'known' ? [{ project, year, value }] : [];
  });
}

function valueUnder(claim: Claim, ground: Ground, supposed: Supposition): number | undefined {
  const { calculation } = ground.examined;
  const { conversion } = supposed;
  const span = supposed.span ?? yearsOf(claim.moment, calculation);
  if (span === undefined) return undefined;
  const parts = projectHours(calculation, claim.scope, claim.key.quantity, span);
  const values = parts.map(({ project, value }) =>
    project === conversion?.scope ? times(value, conversion.ratio) : value,
  );
  const value = plus([...values, ...supposed.outside.map((each) => each.value)]);
  return value.kind === 'known' ? middle(value) : undefined;
}

/** Conversions that other stated figures show, for projects that this claim adds up. */
function conversionsFor(
  claim: Claim,
  ground: Ground,
  parts: readonly ProjectHours[],
): readonly (Conversion | undefined)[] {
  const projects = [...new Set(parts.map(({ project }) => project))];
  const shown = projects.flatMap((project) => ground.lessonsOf(project));
  const others = shown.filter(
    (lesson): lesson is Conversion => lesson.kind === 'conversion' && lesson.place.line !== claim.place.line,
  );
  return others.length > MOST_CONVERSIONS ? [undefined] : [undefined, ...others];
}

/** Of more conversions one would fit by chance. */
const MOST_CONVERSIONS = 12;

/** Years that another stated figure of this scope counts instead of the period that both name. */
function spansFor(claim: Claim, ground: Ground): readonly (YearSpan | undefined)[] {
  const shown = ground
    .lessonsOf(claim.scope.code)
    .flatMap((lesson) =>
      lesson.kind === 'years' && lesson.printed === claim.row.period?.printed ? [lesson.span] : [],
    );
  return [undefined, ...shown];
}

function suppositions(claim: Claim, ground: Ground): readonly Supposition[] {
  const own = yearsOf(claim.moment, ground.examined.calculation);
  if (own === undefined) return [];
  const parts = projectHours(ground.examined.calculation, claim.scope, claim.key.quantity, own);
  const projects = outsideWindow(claim, ground, parts);
  const outsides = projects.length === 0 ? [[]] : [[], projects];
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
  for (const { project, year, value } of outside) {
    if (value.kind !== 'known') continue;
    const shown = amount(middle(value), claim.unit);
    const name = scopeWords(claim.plan, project);
    nl.push(`${name.nl} in ${year} (${shown.nl}) binnen de periode wordt geteld`);
    en.push(`${name.en} in ${year} (${shown.en}) is counted inside the period`);
  }
  if (conversion !== undefined) {
    const name = scopeWords(claim.plan, conversion.scope);
    nl.push(`${name.nl} met ${conversion.says.nl} wordt omgerekend`);
    en.push(`${name.en} is converted at ${conversion.says.en}`);
  }
  return { nl, en };
}

function ruleOf({ span, outside }: Supposition, own: YearSpan | undefined): string {
  if (outside.length > 0) return 'periods.outside-window';
  if (span === undefined) return 'copies.other-conversion';
  const isOutside = own !== undefined && (span.from < own.from || span.to > own.to);
  return isOutside ? 'periods.outside-window' : 'periods.other-years';
}

function saying(claim: Claim, supposed: Supposition, value: number): Text {
  const { nl, en } = reasons(claim, supposed);
  const shown = amount(value, claim.unit);
  return text(
    `Het getal in het plan volgt als ${nl.join(' en ')} (${shown.nl}).`,
    `The number in the plan follows when ${en.join(' and ')} (${shown.en}).`,
  );
}

function attemptOf(claim: Claim, ground: Ground, supposed: Supposition): readonly Attempt[] {
  const value = valueUnder(claim, ground, supposed);
  if (value === undefined) return [];
  const others = supposed.conversion === undefined ? [] : [supposed.conversion.place];
  const rule = ruleOf(supposed, yearsOf(claim.moment, ground.examined.calculation));
  return [
    {
      rule,
      severity: rule === 'copies.other-conversion' ? 'warning' : 'error',
      value,
      says: () => saying(claim, supposed, value),
      advice: text(
        'Tel alleen de jaren die de rij noemt, en reken overal met dezelfde factor.',
        'Count only the years the row names, and use one factor throughout.',
      ),
      others,
    },
  ];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const incomplete = claim.value.kind === 'known' && claim.value.bound !== 'exact';
  if (claim.unit.code !== 'hour' || (!ground.taught && !incomplete)) return [];
  return suppositions(claim, ground).flatMap((supposed) => attemptOf(claim, ground, supposed));
}

/** Mistakes that other stated figures show, and a year outside the window, by themselves and together. */
export const compound: Hypothesis = { name: 'mistakes together', attempts };

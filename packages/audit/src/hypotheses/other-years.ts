import type { FigureValue, YearSpan } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { middle, plus } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { figureValueOf, yearFigure } from '../stated/computed.ts';
import { spanInWords, yearsOf } from '../stated/moment.ts';
import { indexOf } from '../stated/plan-index.ts';
import type { Quantity } from '../stated/stated-key.ts';
import { amount, sentences } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

/** Figures in people or FTE: a state in each year. */
const PEOPLE: ReadonlySet<Quantity> = new Set([
  'timeSavingFte',
  'extraStaffFte',
  'fte',
  'extraStaff',
  'persons',
]);
const YEARLY: ReadonlySet<Quantity> = new Set([
  'investment',
  'careCost',
  'timeSaving',
  'extraHours',
  'hoursTotal',
  ...PEOPLE,
]);

/** A plan of many years would give so many spans that one of them always fits. */
const MOST_YEARS = 8;

/** A run of years, and what they add up to. */
interface Run extends YearSpan {
  readonly value: number;
}

/** What a claim's scope has in each year, for the years that are known; hours together are both kinds of hours. */
function knownYears(
  { scope, key, basis }: Claim,
  { examined }: Ground,
): readonly (readonly [number, number])[] {
  const { calculation } = examined;
  const index = indexOf(calculation);
  const quantities: readonly Quantity[] =
    key.quantity === 'hoursTotal' ? ['timeSaving', 'extraHours'] : [key.quantity];
  return (key.quantity === 'investment' ? index.budgetYears : index.caseYears).flatMap((year) => {
    const ofYear = (quantity: Quantity): FigureValue =>
      figureValueOf(calculation, yearFigure({ scope, quantity, basis }, year));
    const value = plus(quantities.map(ofYear));
    return value.kind === 'known' ? [[year, middle(value)] as const] : [];
  });
}

/** Every run of years, with its sum. */
function runs(claim: Claim, ground: Ground): readonly Run[] {
  const years = knownYears(claim, ground);
  if (years.length > MOST_YEARS) return [];
  return years.flatMap(([from], start) => {
    let sum = 0;
    return years.slice(start).map(([to, value]) => {
      sum += value;
      return { from, to, value: sum };
    });
  });
}

/** The sum of what is known over some years; undefined when there is nothing. */
function runOver(claim: Claim, ground: Ground, { from, to }: YearSpan): Run | undefined {
  const years = knownYears(claim, ground).filter(([year]) => year >= from && year <= to);
  const value = years.reduce((sum, [, each]) => sum + each, 0);
  return value === 0 ? undefined : { from, to, value };
}

function ruleOf(claim: Claim, span: YearSpan, own: YearSpan): string {
  if (PEOPLE.has(claim.key.quantity) && span.from < span.to) return 'units.added-over-years';
  return span.from < own.from || span.to > own.to ? 'periods.outside-window' : 'periods.other-years';
}

const PEOPLE_ADVICE = text(
  'Noem het aantal in één jaar, of zeg dat het de instroom van alle genoemde jaren samen is.',
  'State the number in one year, or say that it is the inflow of all these years together.',
);
const YEARS_ADVICE = text(
  'Tel de jaren die de rij noemt, of pas de periode aan.',
  'Count the years the row names, or change the period.',
);

function attemptOf(claim: Claim, run: Run, own: YearSpan): Attempt {
  const rule = ruleOf(claim, run, own);
  const people = rule === 'units.added-over-years';
  return {
    rule,
    severity: 'error',
    value: run.value,
    says: () => sentences(whichYears(claim, run, own), people ? EACH_YEAR : undefined),
    advice: people ? PEOPLE_ADVICE : YEARS_ADVICE,
    lesson: {
      kind: 'years',
      scope: claim.scope.code,
      printed: claim.row.period?.printed ?? '',
      span: { from: run.from, to: run.to },
      place: claim.place,
    },
  };
}

const EACH_YEAR = text('Het telt mensen van ieder jaar bij elkaar op.', 'It adds up people of each year.');

function whichYears(claim: Claim, run: Run, own: YearSpan): Text {
  const [other, printed] = [spanInWords(run), spanInWords(own)];
  const shown = amount(run.value, claim.unit);
  const added = run.from === run.to ? text('', '') : text(' opgeteld', ' added up');
  return text(
    `Het genoemde getal is dat van ${other.nl}${added.nl} (${shown.nl}); de rij zegt ${printed.nl}.`,
    `The printed number is that of ${other.en}${added.en} (${shown.en}); the row says ${printed.en}.`,
  );
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const own = yearsOf(claim.moment, ground.examined.calculation);
  if (own === undefined || !YEARLY.has(claim.key.quantity)) return [];
  return runs(claim, ground)
    .filter(({ from, to, value }) => value !== 0 && (from !== own.from || to !== own.to))
    .map((run) => attemptOf(claim, run, own));
}

/** The number that comes out when some other years are counted; nothing for a figure that has no years. */
export function attemptsOver(claim: Claim, ground: Ground, spans: readonly YearSpan[]): readonly Attempt[] {
  const own = yearsOf(claim.moment, ground.examined.calculation);
  if (own === undefined || !YEARLY.has(claim.key.quantity)) return [];
  return spans.flatMap((span) => {
    const run = span.from === own.from && span.to === own.to ? undefined : runOver(claim, ground, span);
    return run === undefined ? [] : [attemptOf(claim, run, own)];
  });
}

/** A number that counts other years than its row says. */
export const otherYears: Hypothesis = { name: 'other years', attempts };

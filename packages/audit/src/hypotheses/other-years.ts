import type { FigureValue, YearSpan } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import { middle, plus } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { figureValueOf, yearFigure } from '../stated/computed.ts';
import { spanInWords, yearsOf } from '../stated/moment.ts';
import { indexOf } from '../stated/plan-index.ts';
import type { Quantity } from '../stated/stated-key.ts';
import { amount } from '../wording.ts';
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

function ruleOf(claim: Claim, span: YearSpan, own: YearSpan): string {
  if (PEOPLE.has(claim.key.quantity) && span.from < span.to) return 'units.added-over-years';
  return span.from < own.from || span.to > own.to ? 'periods.outside-window' : 'periods.other-years';
}

function attemptOf(claim: Claim, { from, to, value }: Run, own: YearSpan): Attempt {
  const span = { from, to };
  const [other, says] = [spanInWords(span), spanInWords(own)];
  const shown = amount(value, claim.unit);
  const rule = ruleOf(claim, span, own);
  const people = rule === 'units.added-over-years';
  const way = span.from === span.to ? { nl: '', en: '' } : { nl: ' opgeteld', en: ' added up' };
  return {
    rule,
    severity: 'error',
    value,
    says: text(
      `Het genoemde getal is dat van ${other.nl}${way.nl} (${shown.nl}); de rij zegt ${says.nl}.${people ? ' Het telt mensen van ieder jaar bij elkaar op.' : ''}`,
      `The printed number is that of ${other.en}${way.en} (${shown.en}); the row says ${says.en}.${people ? ' It adds up people of each year.' : ''}`,
    ),
    advice: people
      ? text(
          'Noem het aantal in één jaar, of zeg dat het de instroom van alle genoemde jaren samen is.',
          'State the number in one year, or say that it is the inflow of all these years together.',
        )
      : text(
          'Tel de jaren die de rij noemt, of pas de periode aan.',
          'Count the years the row names, or change the period.',
        ),
    lesson: {
      kind: 'years',
      scope: claim.scope.code,
      printed: claim.row.period?.printed ?? '',
      span,
      place: claim.place,
    },
  };
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const own = yearsOf(claim.moment, ground.examined.calculation);
  if (own === undefined || !YEARLY.has(claim.key.quantity)) return [];
  return runs(claim, ground)
    .filter(({ from, to, value }) => value !== 0 && (from !== own.from || to !== own.to))
    .map((run) => attemptOf(claim, run, own));
}

/** A number that counts other years than its row says. */
export const otherYears: Hypothesis = { name: 'other years', attempts };

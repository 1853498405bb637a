import type { Place } from '@kapstok/plan';
import { highOf, lowOf, type Text, text, unit } from '@kapstok/quantity';
import { exactly, middle, over } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed, figureValueOf } from '../stated/computed.ts';
import { sameMoment } from '../stated/moment.ts';
import type { Quantity } from '../stated/stated-key.ts';
import { printed } from '../stated/wording.ts';
import { amount, sentences } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import { hoursPerFte, partTimeFactor } from './parameter.ts';

const ADVICE = text(
  'Reken personen met de deeltijdfactor om naar fte, voordat je ze optelt of vergelijkt.',
  'Convert persons to FTE by the part-time factor before adding or comparing them.',
);

/** People and time gained in the years of a claim, as the known parts of both. */
interface Mix {
  readonly persons: number;
  readonly timeFte: number;
  readonly staffFte: number;
}

function known(claim: Claim, ground: Ground, quantity: Quantity): number {
  const { scope, moment } = claim;
  const { value } = computed(ground.examined.calculation, { scope, moment, quantity });
  return value.kind === 'known' ? middle(value) : 0;
}

function mixOf(claim: Claim, ground: Ground): Mix | undefined {
  const persons = known(claim, ground, 'extraStaff');
  const staffFte = known(claim, ground, 'extraStaffFte');
  if (persons === 0 || staffFte === 0) return undefined;
  return { persons, timeFte: known(claim, ground, 'timeSavingFte'), staffFte };
}

/** Figures in which people can be counted as FTE. */
const MIXED: ReadonlySet<Quantity> = new Set([
  'extraStaffFte',
  'fte',
  'persons',
  'shareClosed',
  'shareOfAmbition',
]);

/** The number that comes out when people are counted as FTE; undefined for a figure in which that can't happen. */
function mixed(claim: Claim, ground: Ground, { persons, timeFte }: Mix): number | undefined {
  const { calculation } = ground.examined;
  const sum = timeFte + persons;
  const part = (whole: string): number | undefined => {
    const share = over(exactly(sum), figureValueOf(calculation, whole));
    return share.kind === 'known' ? middle(share) : undefined;
  };
  switch (claim.key.quantity) {
    case 'extraStaffFte':
      return persons;
    case 'fte':
      return sum;
    case 'persons': {
      const factor = partTimeFactor(calculation.plan, '');
      return factor === undefined || timeFte === 0 ? undefined : sum / factor;
    }
    case 'shareClosed':
      return part('plan/shortage.fte');
    case 'shareOfAmbition':
      return part('plan/shortage.ambitionFte');
    default:
      return undefined;
  }
}

function says({ persons, timeFte, staffFte }: Mix): Text {
  const people = amount(persons, unit('person'));
  const fte = amount(staffFte, unit('FTE'));
  const time = amount(timeFte, unit('FTE'));
  if (timeFte === 0) {
    return text(
      `Dat getal telt ${people.nl} als fte; met de deeltijdfactor is het ${fte.nl}.`,
      `That number counts ${people.en} as FTE; by the part-time factor it is ${fte.en}.`,
    );
  }
  const sum = amount(timeFte + persons, unit('FTE'));
  return text(
    `Het getal volgt als ${people.nl} bij ${time.nl} tijdwinst worden opgeteld alsof het fte zijn (${sum.nl}). Met de deeltijdfactor zijn die mensen ${fte.nl}.`,
    `The number follows when ${people.en} are added to ${time.en} of time gained as if they were FTE (${sum.en}). By the part-time factor those people are ${fte.en}.`,
  );
}

function effect(claim: Claim, { persons }: Mix): Text | undefined {
  if (claim.scope.kind !== 'plan' || claim.key.quantity !== 'fte' || claim.value.kind !== 'known')
    return undefined;
  const people = amount(persons, unit('person'));
  const follows = amount(middle(claim.value), claim.unit);
  const own = printed(claim.printed, claim.unit);
  return text(
    `Zonder deze ${people.nl} als fte is de bijdrage ${follows.nl} in plaats van ${own.nl}.`,
    `Without these ${people.en} as FTE the contribution is ${follows.en} instead of ${own.en}.`,
  );
}

/** What the sum of people and FTE becomes in a figure that is not in FTE itself. */
function result(claim: Claim, value: number): Text | undefined {
  if (claim.unit.code === 'FTE') return undefined;
  const shown = amount(value, claim.unit);
  return text(`Zo komt het plan op ${shown.nl}.`, `That gives ${shown.en}.`);
}

/** The plan's own stated hours of the same years, in FTE: a second witness. */
function statedHours(claim: Claim, ground: Ground): { says: Text; place: Place } | undefined {
  const hours = ground
    .claimsOf(claim.scope.code)
    .find(({ key, moment }) => key.quantity === 'hoursTotal' && sameMoment(moment, claim.moment));
  const perFte = hoursPerFte(ground.examined.plan, claim.scope.code);
  if (hours?.printed.kind !== 'point' || perFte === undefined) return undefined;
  const [stated, fte] = [
    amount(hours.printed.value, hours.unit),
    amount(hours.printed.value / perFte, unit('FTE')),
  ];
  const says = text(
    `Het plan noemt zelf ${stated.nl}, en dat is ${fte.nl}.`,
    `The plan itself states ${stated.en}, and that is ${fte.en}.`,
  );
  return { says, place: hours.place };
}

/** Small counts are alike by chance: a number of one digit does not show that people were counted as FTE. */
const FEWEST_DIGITS = 2;

function hasDigits({ printed: estimate }: Claim): boolean {
  const ends = estimate.kind === 'range' ? [lowOf(estimate), highOf(estimate)] : [lowOf(estimate)];
  return ends.every(
    (end) => String(Math.abs(end)).replace('.', '').replace(/^0+/, '').length >= FEWEST_DIGITS,
  );
}

/** The shortage in persons, printed as if it were in FTE. */
function shortage(claim: Claim, ground: Ground): readonly Attempt[] {
  if (claim.unit.code !== 'FTE') return [];
  const value = figureValueOf(ground.examined.calculation, 'plan/shortage.persons');
  if (value.kind !== 'known') return [];
  const persons = amount(middle(value), unit('person'));
  const words = text(
    `Dat getal is het tekort in personen (${persons.nl}).`,
    `That number is the shortage in persons (${persons.en}).`,
  );
  return [
    {
      rule: 'units.persons-as-fte',
      severity: 'error',
      value: middle(value),
      says: () => words,
      advice: ADVICE,
    },
  ];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  if (!hasDigits(claim)) return [];
  if (claim.key.quantity === 'shortage') return shortage(claim, ground);
  if (!MIXED.has(claim.key.quantity)) return [];
  const mix = mixOf(claim, ground);
  const value = mix === undefined ? undefined : mixed(claim, ground, mix);
  if (mix === undefined || value === undefined) return [];
  const { quantity } = claim.key;
  const shown = quantity === 'extraStaffFte' ? { ...mix, timeFte: 0 } : mix;
  const hours = quantity === 'fte' ? statedHours(claim, ground) : undefined;
  const headline = effect(claim, mix);
  return [
    {
      rule: 'units.persons-as-fte',
      severity: 'error',
      value,
      says: () => sentences(says(shown), result(claim, value), hours?.says),
      advice: ADVICE,
      ...(headline === undefined ? {} : { effect: headline }),
      ...(hours === undefined ? {} : { others: [hours.place] }),
    },
  ];
}

/** People counted as FTE: each of them as a full-time job, by itself or added to time gained. */
export const personsAsFte: Hypothesis = { name: 'persons as FTE', attempts };

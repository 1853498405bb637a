import type { FigureValue } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { isRoundingOf } from '../rounding.ts';
import { middle, over, times } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed, figureValueOf } from '../stated/computed.ts';
import type { Quantity } from '../stated/stated-key.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

/** For a figure in persons, the same figure in FTE. */
const IN_FTE: Readonly<Partial<Record<Quantity, Quantity>>> = { persons: 'fte', extraStaff: 'extraStaffFte' };

const ADVICE = text(
  'Vergelijk personen met personen en fte met fte; reken om met de deeltijdfactor.',
  'Compare persons with persons and FTE with FTE; convert by the part-time factor.',
);

const AS_PERSONS = text(
  'Dat getal is het aantal fte, niet het aantal personen.',
  'That number is the number of FTE, not of persons.',
);

function known(claim: Claim, ground: Ground, quantity: Quantity): number | undefined {
  const { scope, moment } = claim;
  const { value } = computed(ground.examined.calculation, { scope, moment, quantity });
  return value.kind === 'known' ? middle(value) : undefined;
}

/** A share that holds FTE against persons, or persons against FTE. */
function crossed(claim: Claim, ground: Ground): readonly Attempt[] {
  const { calculation } = ground.examined;
  const ofPlan = (figure: string): FigureValue => figureValueOf(calculation, `plan/${figure}`);
  const wholes =
    claim.key.quantity === 'shareClosed'
      ? { persons: ofPlan('shortage.persons'), fte: ofPlan('shortage.fte') }
      : { persons: ambitionInPersons(ofPlan), fte: ofPlan('shortage.ambitionFte') };
  const share = (part: string, whole: FigureValue): number | undefined => {
    const value = over(ofPlan(part), whole);
    return value.kind === 'known' ? asPrinted(claim, middle(value)) : undefined;
  };
  const says = {
    fte: text('Dat deel zet fte af tegen personen.', 'That share holds FTE against persons.'),
    persons: text('Dat deel zet personen af tegen fte.', 'That share holds persons against FTE.'),
  };
  return [
    attempt(share('fte.structural', wholes.persons), says.fte),
    attempt(share('persons.structural', wholes.fte), says.persons),
  ].flat();
}

/** The ambition in persons: its share of the shortage in persons. */
function ambitionInPersons(ofPlan: (figure: string) => FigureValue): FigureValue {
  const ambition = ofPlan('shortage.ambition');
  return ambition.kind === 'known' ? times(ofPlan('shortage.persons'), middle(ambition)) : ambition;
}

/** The printed share where the number rounds to it in two digits: 0.2344 is printed as 23 %. */
function asPrinted({ printed }: Claim, value: number): number {
  const fits =
    printed.kind === 'point' && Math.abs(printed.value) >= 0.1 && isRoundingOf(printed.value, value);
  return fits ? printed.value : value;
}

function attempt(value: number | undefined, says: Text): readonly Attempt[] {
  return value === undefined
    ? []
    : [{ rule: 'units.fte-as-persons', severity: 'error', value, says: () => says, advice: ADVICE }];
}

/** The shortage in FTE, printed as if it were in persons. */
function shortage({ unit }: Claim, { examined }: Ground): readonly Attempt[] {
  const value = figureValueOf(examined.calculation, 'plan/shortage.fte');
  return value.kind === 'known' && unit.code === 'person' ? attempt(middle(value), AS_PERSONS) : [];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const { quantity } = claim.key;
  if (quantity === 'shortage') return shortage(claim, ground);
  if (quantity === 'shareClosed' || quantity === 'shareOfAmbition') return crossed(claim, ground);
  const inFte = IN_FTE[quantity];
  return inFte === undefined ? [] : attempt(known(claim, ground, inFte), AS_PERSONS);
}

/** FTE printed as persons, or a share of one against the other. */
export const fteAsPersons: Hypothesis = { name: 'FTE as persons', attempts };

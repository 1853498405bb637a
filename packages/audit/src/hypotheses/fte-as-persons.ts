import { type Text, text } from '@kapstok/quantity';
import { middle, over } from '../stated/amount.ts';
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
  const wholes =
    claim.key.quantity === 'shareClosed'
      ? { persons: 'plan/shortage.persons', fte: 'plan/shortage.fte' }
      : { persons: 'plan/shortage.ambition', fte: 'plan/shortage.ambitionFte' };
  const share = (part: string, whole: string): number | undefined => {
    const value = over(figureValueOf(calculation, part), figureValueOf(calculation, whole));
    return value.kind === 'known' ? middle(value) : undefined;
  };
  const says = {
    fte: text('Dat deel zet fte af tegen personen.', 'That share holds FTE against persons.'),
    persons: text('Dat deel zet personen af tegen fte.', 'That share holds persons against FTE.'),
  };
  return [
    attempt(share('plan/fte.structural', wholes.persons), says.fte),
    attempt(share('plan/persons.structural', wholes.fte), says.persons),
  ].flat();
}

function attempt(value: number | undefined, says: Text): readonly Attempt[] {
  return value === undefined
    ? []
    : [{ rule: 'units.fte-as-persons', severity: 'error', value, says: () => says, advice: ADVICE }];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const { quantity } = claim.key;
  if (quantity === 'shareClosed' || quantity === 'shareOfAmbition') return crossed(claim, ground);
  const inFte = IN_FTE[quantity];
  return inFte === undefined ? [] : attempt(known(claim, ground, inFte), AS_PERSONS);
}

/** FTE printed as persons, or a share of one against the other. */
export const fteAsPersons: Hypothesis = { name: 'FTE as persons', attempts };

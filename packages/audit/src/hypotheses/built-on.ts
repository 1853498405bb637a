import { type Bounds, highOf, lowOf, type Text, text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed, figureValueOf } from '../stated/computed.ts';
import { sameMoment } from '../stated/moment.ts';
import { indexOf } from '../stated/plan-index.ts';
import { isStock, type Quantity } from '../stated/stated-key.ts';
import { printed, quantityName, scopeName } from '../stated/wording.ts';
import { amount, listed, sentences } from '../wording.ts';
import type { Ground } from './hypothesis.ts';
import { hoursPerFte, partTimeFactor } from './parameter.ts';

/** A number that follows from other stated figures: which, and how. */
export interface Derived {
  readonly value: Bounds;
  readonly inputs: readonly Claim[];
  /** How it follows; made when it is said. */
  readonly says: () => Text;
}

function boundsOf({ printed: estimate }: Claim): Bounds {
  return { low: lowOf(estimate), high: highOf(estimate) };
}

/** The stated figures of one scope and moment about a quantity. */
function stated(claim: Claim, ground: Ground, quantity: Quantity): readonly Claim[] {
  return ground
    .claimsOf(claim.scope.code)
    .filter(
      (other) => other !== claim && other.key.quantity === quantity && sameMoment(other.moment, claim.moment),
    );
}

function summed(inputs: readonly Claim[]): Derived {
  const bounds = inputs.map(boundsOf);
  return {
    value: {
      low: bounds.reduce((sum, { low }) => sum + low, 0),
      high: bounds.reduce((sum, { high }) => sum + high, 0),
    },
    inputs,
    says: () => {
      const words = inputs.map((input) => printed(input.printed, input.unit));
      return text(
        `Het is de som van ${words.map(({ nl }) => nl).join(' + ')}.`,
        `It is the sum of ${words.map(({ en }) => en).join(' + ')}.`,
      );
    },
  };
}

/** Two stated figures of the scope added. */
function sumOfTwo(claim: Claim, ground: Ground, one: Quantity, two: Quantity): readonly Derived[] {
  return stated(claim, ground, one).flatMap((first) =>
    stated(claim, ground, two).map((second) => summed([first, second])),
  );
}

/** A stated figure divided by a number of the plan. */
function quotient(claim: Claim, ground: Ground, from: Quantity, by: number | undefined): readonly Derived[] {
  if (by === undefined || by <= 0) return [];
  return stated(claim, ground, from).map((input) => {
    const { low, high } = boundsOf(input);
    return {
      value: { low: low / by, high: high / by },
      inputs: [input],
      says: () => {
        const words = printed(input.printed, input.unit);
        const name = quantityName(input.key.quantity);
        return text(
          `Het volgt uit ${name.nl} zoals het plan dat noemt (${words.nl}).`,
          `It follows from ${name.en} as the plan states it (${words.en}).`,
        );
      },
    };
  });
}

/** The sum of what is stated of every part of the scope; undefined when a part with something is not stated. */
export function sumOfParts(claim: Claim, ground: Ground): Derived | undefined {
  const { calculation } = ground.examined;
  const inputs: Claim[] = [];
  for (const scope of indexOf(calculation).partsOf(claim.scope)) {
    const own = ground
      .claimsOf(scope.code)
      .find((other) => other.key.quantity === claim.key.quantity && sameMoment(other.moment, claim.moment));
    if (own !== undefined) inputs.push(own);
    else if (hasSomething(claim, ground, scope)) return undefined;
  }
  if (inputs.length < 2) return undefined;
  return {
    ...summed(inputs),
    says: () => {
      const scopes = inputs.map(scopeName);
      const [nl, en] = [
        listed(scopes.map((scope) => scope.nl)).nl,
        listed(scopes.map((scope) => scope.en)).en,
      ];
      return text(`Het is de som van ${nl}.`, `It is the sum of ${en}.`);
    },
  };
}

function hasSomething(claim: Claim, ground: Ground, scope: Claim['scope']): boolean {
  const { key, moment, basis } = claim;
  const { value } = computed(ground.examined.calculation, { scope, quantity: key.quantity, moment, basis });
  return value.kind === 'known' && value.high !== 0;
}

function numberOf(ground: Ground, figure: string): number | undefined {
  const value = figureValueOf(ground.examined.calculation, figure);
  return value.kind === 'known' ? middle(value) : undefined;
}

/** Numbers that follow for a claim from what the plan states elsewhere. */
export function derivedFor(claim: Claim, ground: Ground): readonly Derived[] {
  const { plan } = ground.examined;
  const { quantity } = claim.key;
  const perFte = hoursPerFte(plan, claim.scope.code);
  const own = (from: Quantity, by: number | undefined): readonly Derived[] =>
    quotient(claim, ground, from, by);
  const add = (one: Quantity, two: Quantity): readonly Derived[] => sumOfTwo(claim, ground, one, two);
  const parts =
    isStock(quantity) && quantity !== 'fte' && quantity !== 'persons' ? undefined : sumOfParts(claim, ground);
  const ofParts = parts === undefined ? [] : [parts];
  switch (quantity) {
    case 'hoursTotal':
      return [...add('timeSaving', 'extraHours'), ...ofParts];
    case 'timeSavingFte':
      return own('timeSaving', perFte);
    case 'extraStaffFte':
      return own('extraHours', perFte);
    case 'fte':
      return [...add('timeSavingFte', 'extraStaffFte'), ...own('hoursTotal', perFte), ...ofParts];
    case 'persons':
      return [...own('fte', partTimeFactor(plan, '')), ...ofParts];
    case 'shareClosed':
      return [
        ...own('fte', numberOf(ground, 'plan/shortage.fte')),
        ...own('persons', numberOf(ground, 'plan/shortage.persons')),
      ];
    case 'shareOfAmbition':
      return [...shareOfShare(claim, ground), ...own('fte', numberOf(ground, 'plan/shortage.ambitionFte'))];
    default:
      return ofParts;
  }
}

/** The share of the shortage, held against the ambition as a share of the shortage. */
function shareOfShare(claim: Claim, ground: Ground): readonly Derived[] {
  const ambition = numberOf(ground, 'plan/shortage.ambitionFte');
  const shortage = numberOf(ground, 'plan/shortage.fte');
  if (ambition === undefined || shortage === undefined) return [];
  return quotient(claim, ground, 'shareClosed', ambition / shortage).map((derived) => ({
    ...derived,
    says: () => {
      const share = amount(ambition / shortage, '1');
      const by = text(
        `Het is gedeeld door de ambitie van ${share.nl}.`,
        `It is divided by the ambition of ${share.en}.`,
      );
      return sentences(derived.says(), by);
    },
  }));
}

import { text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { figureValueOf } from '../stated/computed.ts';
import { indexOf } from '../stated/plan-index.ts';
import { amount } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

/** The laws under which the lines of a scope book lower care cost. */
function lawsOf(claim: Claim, ground: Ground): readonly string[] {
  const lines = indexOf(ground.examined.calculation).linesOf(claim.scope);
  const laws = lines.filter(({ kind, law }) => kind === 'care_cost' && law !== '').map(({ law }) => law);
  return [...new Set(laws)];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const { key, moment, scope, basis } = claim;
  if (key.quantity !== 'careCost' || moment.kind === 'years') return [];
  const laws = lawsOf(claim, ground);
  if (laws.length < 2) return [];
  return laws.flatMap((law) => {
    const figure = `${scope.code}/careCost.${moment.kind}.byLaw.${law}.${basis}`;
    const value = figureValueOf(ground.examined.calculation, figure);
    if (value.kind !== 'known' || value.low === 0) return [];
    const number = middle(value);
    return [
      {
        rule: 'stated.one-law',
        severity: 'remark' as const,
        value: number,
        says: () => {
          const shown = amount(number, claim.unit);
          return text(
            `Het genoemde getal is alleen het deel van de ${law} (${shown.nl}).`,
            `The printed number is the part of the ${law} only (${shown.en}).`,
          );
        },
        advice: text(
          `Zeg bij het getal dat het alleen over de ${law} gaat.`,
          `Say with the number that it is about the ${law} only.`,
        ),
      },
    ];
  });
}

/** Lower care cost of one law only, where the plan books it under several. */
export const oneLaw: Hypothesis = { name: 'one law only', attempts };

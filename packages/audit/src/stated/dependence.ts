import type { Answering, Calculation, Setting } from '@kapstok/engine';
import { remembered } from '../grouped.ts';
import { isTelling } from '../hypotheses/hypothesis.ts';
import { roundsTo } from '../rounding.ts';
import { middle } from './amount.ts';
import type { Claim } from './claim.ts';
import { figureValueOf, yearFigure } from './computed.ts';
import { yearsOf } from './moment.ts';
import { hangsOnChoices, type Settled, settledUnder, valueUnder } from './settled.ts';
import { isPeople } from './stated-key.ts';
import type { Dependence, Taken, Verdict } from './verdict.ts';

/** Choices that depart from their base, and the answer then. */
interface Under {
  readonly taken: readonly Taken[];
  readonly settled: Settled;
}

/** The answer under each single choice, then under choices together: the fewer depart, the earlier. */
const answersOf: (answering: Answering) => readonly Under[] = remembered((answering) => {
  const single = answering.choices.flatMap((choice) =>
    choice.alternatives.map(({ id }): Setting => ({ [choice.id]: id })),
  );
  const size = (setting: Setting): number => Object.keys(setting).length;
  const together = [...answering.combinations()].sort((a, b) => size(a) - size(b));
  return [...single, ...together].map((setting) => ({
    taken: takenIn(answering, setting),
    settled: settledUnder(answering, setting),
  }));
});

function takenIn({ choices }: Answering, setting: Setting): readonly Taken[] {
  return choices.flatMap((choice) => {
    const found = choice.alternatives.find(({ id }) => id === setting[choice.id]);
    return found === undefined ? [] : [{ choice, alternative: found.label }];
  });
}

/**
 * People of several years added up: right if they stay, which the plan leaves open. Undefined for any other claim, or
 * when the plan has no such choice.
 */
export function addedUpPeople(calculation: Calculation, claim: Claim): Verdict | undefined {
  const { key, moment, scope } = claim;
  const span = moment.kind === 'structural' ? undefined : yearsOf(moment, calculation);
  if (!isPeople(key.quantity) || span === undefined || span.from === span.to) return undefined;
  const choice = calculation.choices.find(({ id }) => id === 'recruits');
  const alternative = choice?.alternatives[0]?.label;
  if (choice === undefined || alternative === undefined) return undefined;
  const figure = yearFigure({ scope, quantity: key.quantity }, span.to);
  const value = figureValueOf(calculation, figure);
  const on = { taken: [{ choice, alternative }], value: claim.value };
  return value.kind === 'known' ? { kind: 'depends', claim: { ...claim, value, figure }, on } : undefined;
}

/**
 * The choice under which a stated figure is right, or the choices that are together; undefined when there
 * are none, or when so many combinations were tried that a number this coarse fits one of them by chance.
 */
export function dependenceOf(calculation: Calculation, claim: Claim): Dependence | undefined {
  if (!mayHang(claim)) return undefined;
  const seen = new Set<number>();
  for (const { taken, settled } of answersOf(calculation.within(claim.scope.code))) {
    // The more was tried, the less a hit tells: from here on it would say nothing, whatever it hits.
    if (taken.length > 1 && !isTelling(claim, seen.size)) return undefined;
    const value = valueUnder(calculation, claim, settled);
    if (value === undefined) return undefined;
    if (value.kind !== 'known') continue;
    seen.add(middle(value));
    if (!roundsTo(claim.printed, value)) continue;
    return taken.length === 1 || isTelling(claim, seen.size) ? { taken, value } : undefined;
  }
  return undefined;
}

/** Choices are about what a plan does in the end, of quantities that hang on them. */
function mayHang({ moment, value, key }: Claim): boolean {
  return moment.kind === 'structural' && value.kind !== 'notApplicable' && hangsOnChoices(key.quantity);
}

import type { Rule } from '../../rule.ts';
import { baselineToCome } from './baseline-to-come.ts';
import { fallingTarget } from './falling-target.ts';
import { noBaseline } from './no-baseline.ts';
import { noOwner } from './no-owner.ts';
import { noSource } from './no-source.ts';
import { noTarget } from './no-target.ts';
import { otherPotential } from './other-potential.ts';
import { overdueBaseline } from './overdue-baseline.ts';
import { percentageMismatch } from './percentage-mismatch.ts';
import { reach } from './reach.ts';
import { resultReach } from './result-reach.ts';
import { targetAbovePopulation } from './target-above-population.ts';
import { targetBelowBaseline } from './target-below-baseline.ts';
import { unknownPolarity } from './unknown-polarity.ts';
import { wrongPopulation } from './wrong-population.ts';

/** The rules of the kind `indicators`: what they lack, and numbers in them that do not fit. */
export const indicatorsRules: readonly Rule[] = [
  otherPotential,
  percentageMismatch,
  targetAbovePopulation,
  targetBelowBaseline,
  fallingTarget,
  unknownPolarity,
  wrongPopulation,
  reach,
  resultReach,
  noBaseline,
  baselineToCome,
  overdueBaseline,
  noOwner,
  noSource,
  noTarget,
];

import { type Text, text } from '@kapstok/quantity';
import { type CodeWords, nameIn } from './code-words.ts';

/** Ways to say how uncertain an input is. */
export const ASSUMPTION_SHAPE_NAMES: CodeWords = {
  point: text('één getal', 'one number'),
  range: text('een bereik', 'a range'),
  percentage: text('een percentage eromheen', 'a percentage around it'),
  triangular: text('drie punten als driehoek', 'three points as a triangle'),
  pert: text('drie punten met ronde top', 'three points with a rounded top'),
  lognormal: text('scheef met uitschieters naar boven', 'skewed with outliers upwards'),
  normal: text('gelijk naar beide kanten', 'even to both sides'),
  beta: text('bètaverdeling', 'beta distribution'),
};

/** What two numbers of a range mean. */
export const RANGE_MEANING_NAMES: CodeWords = {
  interval80: text('in 8 van de 10 gevallen ertussen', 'in between in 8 of 10 cases'),
  bounds: text('nooit erbuiten', 'never outside'),
  two_groups: text('twee groepen', 'two groups'),
};

/** How well founded an assumption is. */
export const ASSUMPTION_QUALITY_NAMES: CodeWords = {
  measured: text('gemeten', 'measured'),
  literature: text('uit de literatuur', 'from literature'),
  expert: text('oordeel van deskundigen', 'judgement of experts'),
  assumed: text('aangenomen', 'assumed'),
};

const NOT_GRADED = text('niet beoordeeld', 'not graded');

/** The name of a way to say how uncertain an input is. */
export function assumptionShapeName(shape: string): Text {
  return nameIn(ASSUMPTION_SHAPE_NAMES, shape);
}

/** What two numbers of a range mean, in words. */
export function rangeMeaningName(meaning: string): Text {
  return nameIn(RANGE_MEANING_NAMES, meaning);
}

/** How well founded an assumption is, in words; empty is not graded. */
export function assumptionQualityName(quality: string): Text {
  return quality === '' ? NOT_GRADED : nameIn(ASSUMPTION_QUALITY_NAMES, quality);
}

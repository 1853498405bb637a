import { type Text, text } from '@kapstok/quantity';
import { type CodeWords, nameIn } from './code-words.ts';

/** Kinds of row among the projects that Kapstok tells apart; a plan may have others. */
export const PROJECT_KINDS: CodeWords = {
  project: text('project', 'project'),
  programme_management: text('programmamanagement', 'programme management'),
};

/** The name of a kind of project. */
export function projectKindName(kind: string): Text {
  return nameIn(PROJECT_KINDS, kind);
}

/** Shapes in which a plan prints the targets of an indicator. */
export const TARGET_SHAPES: CodeWords = {
  point: text('een getal', 'a number'),
  range: text('een bandbreedte', 'a range'),
  point_with_tolerance: text('een getal met speling', 'a number with a tolerance'),
  range_with_condition: text('een bandbreedte met voorwaarde', 'a range with a condition'),
  share_of_population: text('een deel van een groep', 'a share of a group'),
  share_of_potential: text('een deel van een potentie', 'a share of a potential'),
  dated_milestone: text('een datum', 'a date'),
};

import type { Rule } from '../../rule.ts';
import { addedOverYears } from './added-over-years.ts';
import { fteAsPersonsRule } from './fte-as-persons.ts';
import { hoursPerFteRule } from './hours-per-fte.ts';
import { personsAsFteRule } from './persons-as-fte.ts';
import { wrongScale } from './wrong-scale.ts';
import { wrongUnit } from './wrong-unit.ts';

/** The rules of the kind `units`: people and FTE mixed, people added up over years, another order of magnitude. */
export const unitsRules: readonly Rule[] = [
  personsAsFteRule,
  fteAsPersonsRule,
  addedOverYears,
  wrongScale,
  wrongUnit,
  hoursPerFteRule,
];

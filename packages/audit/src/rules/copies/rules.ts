import type { Rule } from '../../rule.ts';
import { anotherFigureRule } from './another-figure.ts';
import { anotherRowRule } from './another-row.ts';
import { otherConversionRule } from './other-conversion.ts';
import { signRule } from './sign.ts';
import { transposedDigitsRule } from './transposed-digits.ts';

/** The rules of the kind `copies`: a value of another row, another conversion, a slip of the pen. */
export const copiesRules: readonly Rule[] = [
  anotherRowRule,
  anotherFigureRule,
  otherConversionRule,
  transposedDigitsRule,
  signRule,
];

import { anotherFigure } from './another-figure.ts';
import { anotherRow, anotherScope } from './another-row.ts';
import { beforeOverlap } from './before-overlap.ts';
import { compound } from './compound.ts';
import { discounted } from './discounted.ts';
import { fteAsPersons } from './fte-as-persons.ts';
import type { Hypothesis } from './hypothesis.ts';
import { oneLaw } from './one-law.ts';
import { otherConversion } from './other-conversion.ts';
import { otherYears } from './other-years.ts';
import { onePart } from './part.ts';
import { personsAsFte } from './persons-as-fte.ts';
import { scale } from './scale.ts';
import { shownYears } from './shown-years.ts';
import { sign } from './sign.ts';
import { transposedDigits } from './transposed-digits.ts';

/** The known mistakes, the simplest first: that one explains a printed number, unless another is clearly nearer. */
export const KNOWN_MISTAKES: readonly Hypothesis[] = [
  sign,
  beforeOverlap,
  personsAsFte,
  fteAsPersons,
  discounted,
  oneLaw,
  scale,
  anotherRow,
  otherYears,
  anotherFigure,
  anotherScope,
  onePart,
  otherConversion,
  transposedDigits,
];

/** Tried when none of them fits alone, in turn: a mistake that other stated figures show; then several together. */
export const SHOWN_MISTAKES: readonly (readonly Hypothesis[])[] = [[shownYears], [compound]];

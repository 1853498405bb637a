import { type Text, text } from '@kapstok/quantity';

/** Why there is no figure. `too_few`: so few that it may not be told. `not_measured` and `too_few` are unknown, never zero. */
export const WITHOUT_FIGURE = ['not_measured', 'too_few', 'not_applicable'] as const;

/** Why there is no figure. */
export type WithoutFigure = (typeof WITHOUT_FIGURE)[number];

/** What was measured: a figure, which may be 0, or why there is none. */
export type Measured =
  | { readonly kind: 'value'; readonly value: number }
  /** A share: how many of how many. The share of none of none is not known. */
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: WithoutFigure };

const WORDS: Readonly<Record<WithoutFigure, Text>> = {
  not_measured: text('niet gemeten', 'not measured'),
  too_few: text('te weinig om te melden', 'too few to report'),
  not_applicable: text('niet van toepassing', 'not applicable'),
};

/** Why there is no figure, in words. */
export function withoutFigureInWords(kind: WithoutFigure): Text {
  return WORDS[kind];
}

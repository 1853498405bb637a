/** What a step does with two columns; smaller and larger: the least and the most of both. */
export type PairKind = 'multiply' | 'subtract' | 'divide' | 'larger' | 'smaller';

/** A part of a sum: how many whole steps a unit of the column has; `whole` when it is a count of those steps already. */
export interface SumPart {
  readonly a: number;
  readonly by: number;
  readonly whole: boolean;
}

/**
 * One step of a tape: it makes one register, of the number that the step has on the tape, from registers before it. A
 * register is a column of draws.
 */
export type Step =
  /** The draws of an input. */
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: PairKind; readonly a: number; readonly b: number }
  /** `a * times + by` */
  | { readonly kind: 'plus'; readonly a: number; readonly times: number; readonly by: number }
  /** The least (or most) of `a * times` and `by`. */
  | { readonly kind: 'smallerOf'; readonly a: number; readonly times: number; readonly by: number }
  | { readonly kind: 'largerOf'; readonly a: number; readonly times: number; readonly by: number }
  | { readonly kind: 'scale'; readonly a: number; readonly by: number }
  /** `1 / a` */
  | { readonly kind: 'inverse'; readonly a: number }
  /** Whole steps: so many to begin with, and of each part its own. It is exact, so in whatever order. */
  | { readonly kind: 'sum'; readonly start: number; readonly parts: readonly SumPart[] };

/** The registers that a step reads. */
export function readBy(step: Step): readonly number[] {
  if (step.kind === 'input') return [];
  if (step.kind === 'sum') return step.parts.map((part) => part.a);
  return 'b' in step ? [step.a, step.b] : [step.a];
}

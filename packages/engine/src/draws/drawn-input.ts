import type { Distribution } from './distribution.ts';

/** Inputs that move together: the name they share, and how much (0: not at all, 1: as one), as a rank correlation. */
interface Group {
  readonly name: string;
  readonly correlation: number;
}

/** An input of a program, as it is drawn. */
export interface DrawnInput {
  /** Names its chance: the same name gets the same draws, whatever stands beside it. */
  readonly stream: string;
  readonly distribution: Distribution;
  readonly group?: Group | undefined;
}

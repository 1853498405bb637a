/** Between what an input is sought, where it stands now, and what has to be reached. */
export interface Sought {
  /** The middle outcome (the median) when the input is this; undefined where it is not known. */
  readonly outcomeAt: (value: number) => number | undefined;
  readonly goal: number;
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

/** What must be true of an input for the middle outcome to reach a goal. */
export interface BreakEven {
  readonly now: number;
  readonly outcomeNow: number;
  /** Whether the goal is reached as the input stands now. */
  readonly isReached: boolean;
  /** From which value on the goal is reached, or still is; undefined: for none, or for every value that was tried. */
  readonly turns: number | undefined;
  /** Whether more of the input brings the outcome nearer to the goal; undefined where it does not turn. */
  readonly needs: 'more' | 'less' | undefined;
  /** Between which values was sought. */
  readonly least: number;
  readonly most: number;
}

const HALVINGS = 40;

/**
 * Halves the values between which the outcome passes the goal until both are one for practice. For an input of which more
 * always brings the outcome the same way; with another shape one of its turning points is found.
 * @returns undefined where the outcome is not known
 */
export function breakEven({ outcomeAt, goal, now, least, most }: Sought): BreakEven | undefined {
  const [outcomeNow, atLeast, atMost] = [outcomeAt(now), outcomeAt(least), outcomeAt(most)];
  if (outcomeNow === undefined || atLeast === undefined || atMost === undefined) return undefined;
  const found = { now, outcomeNow, isReached: outcomeNow >= goal, least, most };
  const reached = (outcome: number | undefined): boolean => outcome !== undefined && outcome >= goal;
  if (reached(atLeast) === reached(atMost)) return { ...found, turns: undefined, needs: undefined };
  const needs = reached(atMost) ? 'more' : 'less';
  let [misses, reaches] = needs === 'more' ? [least, most] : [most, least];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (misses + reaches) / 2;
    if (reached(outcomeAt(middle))) reaches = middle;
    else misses = middle;
  }
  return { ...found, turns: reaches, needs };
}

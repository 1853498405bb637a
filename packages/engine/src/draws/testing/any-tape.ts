import fc from 'fast-check';
import type { DrawnInput } from '../drawn-input.ts';
import type { Column } from '../tape/column.ts';
import { Tape } from '../tape/tape.ts';
import { anyFormula, type Formula } from './any-formula.ts';

/** A tape in parts, what is asked of it, and what it is made from. */
export interface Written {
  readonly tape: Tape;
  readonly outputs: readonly Column[];
  readonly inputs: readonly DrawnInput[];
}

const STEPS = 10_000;
const BOUNDS = [
  { low: 0.5, high: 2 },
  { low: -3, high: 4 },
  { low: 10, high: 900 },
  { low: 0.01, high: 0.09 },
] as const;

/** Formulas over inputs of their own and over inputs that all share, some over each other's, and their sums. */
export const anyTape: fc.Arbitrary<Written> = fc
  .array(
    fc.record({
      formulas: fc.array(anyFormula(0, 1, 2, 3, 4, 5, 6), { minLength: 1, maxLength: 3 }),
      shared: fc.integer({ min: 0, max: 4 }),
      borrows: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
      asked: fc.boolean(),
      afterCut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(written);

function written(
  parts: readonly {
    readonly formulas: readonly Formula[];
    readonly shared: number;
    readonly borrows: number | undefined;
    readonly asked: boolean;
    readonly afterCut: boolean;
  }[],
): Written {
  const tape = new Tape();
  const inputs: DrawnInput[] = [];
  const outputs: Column[] = [];
  const made: Column[] = [];
  const late: Column[] = [];
  const input = (stream: string, kind: number): Column => {
    const known = inputs.findIndex((one) => one.stream === stream);
    const bounds = BOUNDS[kind] ?? BOUNDS[0];
    if (known < 0) inputs.push({ stream, distribution: { kind: 'uniform', ...bounds } });
    return tape.input(known < 0 ? inputs.length - 1 : known, bounds);
  };
  parts.forEach(({ formulas, shared, borrows, asked, afterCut }, part) => {
    const given = BOUNDS.map((_, kind) => input(kind < shared ? `all ${kind}` : `${part} ${kind}`, kind));
    const other = borrows === undefined ? undefined : made[borrows % Math.max(1, made.length)];
    if (other !== undefined) given[1] = other;
    const columns = formulas.flatMap((of) => of(tape, given) ?? []);
    made.push(...columns);
    const sum = tape.add(columns, STEPS);
    if (asked) outputs.push(...columns.slice(0, 2), ...(sum === undefined ? [] : [sum]));
    if (afterCut && sum !== undefined) late.push(sum);
    tape.cut();
  });
  const total = tape.add(made, STEPS);
  const double = tape.add([...late, ...late], STEPS);
  for (const one of [total, double]) if (one !== undefined) outputs.push(one);
  const share = total && made[0] && tape.smallest([made[0], total]);
  if (share !== undefined) outputs.push(share);
  return { tape, outputs, inputs };
}

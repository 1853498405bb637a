import { placeCode } from '@kapstok/plan';
import { type Estimate, point, range, type UnitCode } from '@kapstok/quantity';
import fc from 'fast-check';
import type { DrawnInput } from '../draws/drawn-input.ts';
import { compile } from '../draws/program/compile.ts';
import { run } from '../draws/program/run.ts';
import type { Column } from '../draws/tape/column.ts';
import { Tape } from '../draws/tape/tape.ts';
import { cell } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { type Interval, intervals } from '../graph/interval.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { named } from './nodes.ts';

/** As few draws as there can be of two for each replicate. */
const DRAWS = 20;

/** An amount of a test: its bounds in whole hundredths; the same number is one input. */
export interface Amount {
  readonly input: number;
  readonly low: number;
  readonly high: number;
}

const HUNDREDTH = 100;

function estimateOf({ low, high }: Amount): Estimate {
  return low === high ? point(low / HUNDREDTH) : range(low / HUNDREDTH, high / HUNDREDTH);
}

/** A cell that holds an amount. */
export function amountCell<U extends UnitCode>(code: U, amount: Amount): Node<U> {
  const place = { table: 'parameters', line: 2 + amount.input, row: `${amount.input}`, field: code };
  return cell(code, named('bedrag'), { estimate: estimateOf(amount), place, source: '' });
}

/** Amounts between bounds in whole hundredths, points or ranges as asked. */
export function amountsFrom(
  least: number,
  most: number,
  kind: 'points' | 'ranges' | 'both',
): fc.Arbitrary<Omit<Amount, 'input'>> {
  const whole = fc.integer({ min: least, max: most });
  const points = whole.map((low) => ({ low, high: low }));
  const ranges = fc.tuple(whole, whole).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  if (kind === 'points') return points;
  return kind === 'ranges' ? ranges : fc.oneof(points, ranges);
}

/** Several, each an input of its own. */
export function severalFrom(
  one: fc.Arbitrary<Omit<Amount, 'input'>>,
  most: number,
): fc.Arbitrary<readonly Amount[]> {
  return fc
    .array(one, { minLength: 1, maxLength: most })
    .map((all) => all.map((bounds, input) => ({ ...bounds, input })));
}

/** What nodes come to as intervals. @throws Error where one is not known */
export function computed(...nodes: readonly AnyNode[]): readonly Interval[] {
  const values = new Evaluator(intervals);
  return nodes.map((node) => {
    const found = values.of(node);
    if (found.kind !== 'known') throw new Error(`${found.kind}`);
    return found.value;
  });
}

/** What nodes come to in draws, ranges being uniform. @throws Error where one is not known */
export function drawn(seed: number, ...nodes: readonly AnyNode[]): readonly Float64Array[] {
  const tape = new Tape();
  const inputs: DrawnInput[] = [];
  const values = new Evaluator<Column>(tape, (leaf) => {
    if (leaf.kind !== 'cell' || leaf.estimate.kind !== 'range') return undefined;
    const { low, high } = leaf.estimate;
    const stream = placeCode(leaf.place);
    const known = inputs.findIndex((input) => input.stream === stream);
    if (known < 0) inputs.push({ stream, distribution: { kind: 'uniform', low, high } });
    const at = known < 0 ? inputs.length - 1 : known;
    return { kind: 'known', value: tape.input(at, { low, high }), bound: 'exact' };
  });
  const columns = nodes.map((node) => {
    const found = values.of(node);
    if (found.kind !== 'known') throw new Error(`${found.kind}`);
    return found.value;
  });
  const outcomes = columns.map((column) =>
    new Float64Array(DRAWS).fill(column.kind === 'number' ? column.value : Number.NaN),
  );
  run(compile(tape, columns), inputs, { seed, draws: DRAWS }, ({ output, draws }) => {
    outcomes[output]?.set(draws);
  });
  return outcomes;
}

/** Whether something holds in every draw of columns of one length. */
export function always(
  holds: (...values: number[]) => boolean,
  ...columns: readonly Float64Array[]
): boolean {
  const length = columns[0]?.length ?? 0;
  const draws = Array.from({ length }, (_, draw) => columns.map((one) => one[draw] ?? Number.NaN));
  return length > 0 && draws.every((values) => holds(...values));
}

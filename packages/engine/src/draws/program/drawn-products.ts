import { readBy, type Step } from '../tape/step.ts';
import { UNUSED } from './homes.ts';

/** Products that are drawn: for each the numbers of its inputs, and the products of some of them, that are not needed then. */
interface DrawnProducts {
  readonly inputsOf: ReadonlyMap<number, readonly number[]>;
  readonly within: ReadonlySet<number>;
}

/**
 * Registers that are a product of inputs of which nothing else is asked: they are drawn as one column, input by input, so that
 * the inputs need no column of their own. Inputs stand in the order in which they are multiplied.
 */
export function drawnProducts(
  steps: readonly Step[],
  homes: Int32Array,
  isAsked: (register: number) => boolean,
): DrawnProducts {
  const uses = usesOf(steps, homes);
  const made = new Map<number, readonly number[]>();
  const within = new Set<number>();
  /** The inputs of a register that is used here only. */
  const inputsOf = (register: number, home: number): readonly number[] | undefined => {
    if (uses[register] !== 1 || homes[register] !== home || isAsked(register)) return undefined;
    const step = steps[register];
    return step?.kind === 'input' ? [step.input] : made.get(register);
  };
  steps.forEach((step, register) => {
    const home = homes[register] ?? UNUSED;
    if (step.kind !== 'multiply' || home < 0) return;
    const [one, other] = [inputsOf(step.a, home), inputsOf(step.b, home)];
    // Of two products the order in which all are multiplied would be another.
    if (one === undefined || other === undefined || (one.length > 1 && other.length > 1)) return;
    for (const factor of [step.a, step.b]) if (made.delete(factor)) within.add(factor);
    made.set(register, one.length > 1 ? [...one, ...other] : [...other, ...one]);
  });
  return { inputsOf: made, within };
}

/** How often each register is read. */
function usesOf(steps: readonly Step[], homes: Int32Array): Int32Array {
  const uses = new Int32Array(steps.length);
  steps.forEach((step, at) => {
    if (homes[at] === UNUSED) return;
    for (const read of readBy(step)) uses[read] = (uses[read] ?? 0) + 1;
  });
  return uses;
}

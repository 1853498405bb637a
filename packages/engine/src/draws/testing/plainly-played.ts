import type { Column } from '../tape/column.ts';
import type { Step } from '../tape/step.ts';
import type { Tape } from '../tape/tape.ts';

/**
 * The draws of columns, made step by step as the tape has them, each over all draws: nothing fused, moved or cut. What a
 * program gives is held against it, bit for bit.
 */
export function plainlyPlayed(
  tape: Tape,
  outputs: readonly Column[],
  inputs: readonly Float64Array[],
): readonly Float64Array[] {
  const count = inputs[0]?.length ?? 0;
  const registers: Float64Array[] = [];
  for (const step of tape.steps) registers.push(madeBy(step, registers, inputs, count));
  return outputs.map((one) => {
    if (one.kind === 'number') return new Float64Array(count).fill(one.value);
    const drawn = registers[one.register] ?? raise();
    return one.times === 1 && one.steps === 1 ? drawn : drawn.map((value) => (value * one.times) / one.steps);
  });
}

function madeBy(
  step: Step,
  registers: readonly Float64Array[],
  inputs: readonly Float64Array[],
  count: number,
): Float64Array {
  if (step.kind === 'input') return inputs[step.input] ?? raise();
  return Float64Array.from({ length: count }, (_, draw) =>
    drawOf(step, (register) => registers[register]?.[draw] ?? raise()),
  );
}

function drawOf(step: Exclude<Step, { kind: 'input' }>, at: (register: number) => number): number {
  switch (step.kind) {
    case 'multiply':
      return at(step.a) * at(step.b);
    case 'subtract':
      return at(step.a) - at(step.b);
    case 'divide':
      return at(step.a) / at(step.b);
    case 'larger':
      return at(step.b) + Math.max(at(step.a) - at(step.b), 0);
    case 'smaller':
      return at(step.b) + Math.min(at(step.a) - at(step.b), 0);
    case 'plus':
      return at(step.a) * step.times + step.by;
    case 'smallerOf':
      return step.by + Math.min(at(step.a) * step.times - step.by, 0);
    case 'largerOf':
      return step.by + Math.max(at(step.a) * step.times - step.by, 0);
    case 'scale':
      return at(step.a) * step.by;
    case 'inverse':
      return 1 / at(step.a);
    case 'sum':
      return step.parts.reduce(
        (sum, { a, by, whole }) => sum + (whole ? at(a) : rounded(at(a) * by)),
        step.start,
      );
  }
}

/** To the nearest whole number; of two as near the even one. */
function rounded(value: number): number {
  const whole = Math.round(value);
  return whole - value === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}

function raise(): never {
  throw new Error('nothing there');
}

import type { Step } from './step.ts';

/** Steps that fill few registers, and where now stands what was asked to be kept. */
export interface Packed {
  readonly steps: readonly Step[];
  readonly registers: number;
  /** The register of each that is kept, by the register it was. */
  readonly kept: ReadonlyMap<number, number>;
}

/**
 * The same steps in as few registers as their order allows: a register is used again once nothing reads it any more. So
 * few stay near the processor while they are needed. What is kept is not used again.
 */
export function fewRegisters(steps: readonly Step[], keep: ReadonlySet<number>): Packed {
  const lastUse = new Map<number, number>();
  steps.forEach((step, at) => {
    for (const register of touchedBy(step)) lastUse.set(register, at);
  });
  const places = new Map<number, number>();
  const free: number[] = [];
  let registers = 0;
  const placeOf = (register: number): number => {
    const held = places.get(register);
    if (held !== undefined) return held;
    const place = free.pop() ?? registers;
    registers = Math.max(registers, place + 1);
    places.set(register, place);
    return place;
  };
  const packed = steps.map((step, at) => {
    const moved = movedTo(step, placeOf);
    for (const register of touchedBy(step)) {
      if (lastUse.get(register) === at && !keep.has(register)) free.push(placeOf(register));
    }
    return moved;
  });
  return {
    steps: packed,
    registers,
    kept: new Map([...keep].map((register) => [register, placeOf(register)])),
  };
}

/** The registers a step reads or fills, each once. */
function touchedBy(step: Step): ReadonlySet<number> {
  const touched = new Set([step.to]);
  if ('a' in step) touched.add(step.a);
  if ('b' in step) touched.add(step.b);
  return touched;
}

function movedTo(step: Step, placeOf: (register: number) => number): Step {
  const moved = { ...step, to: 0 };
  if ('a' in moved) moved.a = placeOf(moved.a);
  if ('b' in moved) moved.b = placeOf(moved.b);
  return { ...moved, to: placeOf(step.to) };
}

import type { Column } from '../tape/column.ts';
import { readBy } from '../tape/step.ts';
import type { Tape } from '../tape/tape.ts';
import { arranged, type Item } from './arranged.ts';
import { fused } from './fused.ts';
import { AFTER, homesOf, SHARED, UNUSED } from './homes.ts';
import { Listing } from './listing.ts';
import type { Program, ProgramOutput, Segment, SlotOf } from './program.ts';
import { Slots } from './slots.ts';

/**
 * Makes a program of a tape that gives these columns, and takes no step that none of them needs. Which other columns are
 * asked for changes no bit of a column.
 */
export function compile(tape: Tape, outputs: readonly Column[]): Program {
  return new Compiling(tape, outputs).program();
}

class Compiling {
  readonly #tape: Tape;
  readonly #outputs: readonly Column[];
  readonly #homes: Int32Array;
  readonly #items: ReadonlyMap<number, readonly Item[]>;
  readonly #slots: Slots;
  readonly #listing = new Listing();
  /** The outputs that are there after each segment. */
  readonly #outputsOf = new Map<number, number[]>();

  constructor(tape: Tape, outputs: readonly Column[]) {
    this.#tape = tape;
    this.#outputs = outputs;
    const wanted = outputs.flatMap((one) => (one.kind === 'register' ? [one.register] : []));
    this.#homes = homesOf(tape, wanted);
    outputs.forEach((one, output) => {
      if (one.kind !== 'register') return;
      const home = this.#homes[one.register] ?? UNUSED;
      const before = this.#outputsOf.get(home);
      if (before === undefined) this.#outputsOf.set(home, [output]);
      else before.push(output);
    });
    this.#slots = new Slots(tape.steps, this.#homes, new Set(wanted));
    this.#items = arranged(tape.steps, this.#homes, (register) => this.#slots.isDrawn(register));
  }

  program(): Program {
    const first = this.#segment(SHARED);
    const segments = [...this.#items.keys()].filter((home) => home >= 0).sort((a, b) => a - b);
    const between = segments.map((home) => this.#segment(home));
    const last = this.#segment(AFTER);
    return {
      bounds: this.#tape.bounds,
      slots: this.#slots.count,
      registers: this.#listing.registers,
      ...this.#listing.code(),
      first,
      segments: between,
      last,
      sums: this.#sums(),
      outputs: this.#outputs.map((one) => this.#output(one)),
    };
  }

  #segment(home: number): Segment {
    const items = this.#items.get(home) ?? [];
    const slotOf = (register: number): number | undefined => this.#slots.of(register);
    const { from, to } = this.#listing.add(
      fused(items, (register) => slotOf(register) !== undefined),
      slotOf,
    );
    return {
      from,
      to,
      inputs: this.#inputsOf(items, home),
      outputs: this.#outputsOf.get(home) ?? [],
      keeps: items.flatMap((item) => {
        const made = home < 0 || item.kind === 'count' ? undefined : madeBy(item);
        return made !== undefined && this.#slots.isKept(made) ? (slotOf(made) ?? []) : [];
      }),
      sums: [
        ...new Set(
          items.flatMap((item) =>
            item.kind === 'count' && this.#homes[item.sum] === AFTER ? (slotOf(item.sum) ?? []) : [],
          ),
        ),
      ],
    };
  }

  #inputsOf(items: readonly Item[], home: number): readonly SlotOf[] {
    const read = new Set(items.flatMap(readByItem));
    for (const output of this.#outputsOf.get(home) ?? []) {
      const one = this.#outputs[output];
      if (one?.kind === 'register') read.add(one.register);
    }
    return [...read].flatMap((register) => {
      const step = this.#tape.steps[register];
      const slot = this.#slots.of(register);
      const inputs = step?.kind === 'input' ? [step.input] : this.#slots.products.get(register);
      return inputs === undefined || slot === undefined ? [] : [{ inputs, slot }];
    });
  }

  #sums(): Program['sums'] {
    return this.#tape.steps.flatMap((step, register) => {
      const slot = this.#homes[register] === AFTER ? this.#slots.of(register) : undefined;
      return step.kind === 'sum' && slot !== undefined ? [{ slot, start: step.start }] : [];
    });
  }

  #output(one: Column): ProgramOutput {
    if (one.kind === 'number') return one;
    const slot = this.#slots.of(one.register);
    if (slot === undefined || this.#homes[one.register] === UNUSED)
      throw new RangeError(`no register ${one.register} on this tape`);
    return { kind: 'drawn', slot, times: one.times, steps: one.steps };
  }
}

function madeBy(item: Exclude<Item, { kind: 'count' }>): number {
  return item.kind === 'begin' ? item.sum : item.register;
}

function readByItem(item: Item): readonly number[] {
  if (item.kind === 'begin') return [];
  return item.kind === 'count' ? [item.part.a] : readBy(item.step);
}

import type { WhatIfDto } from '@kapstok/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { carriedTo } from './lever-keys.ts';
import type { Order, Outcome, Told } from './messages.ts';
import { Moving } from './moving.ts';

const WORDS = { nl: '', en: '' };
const WHAT_IF: WhatIfDto = {
  seed: 1,
  draws: 10,
  engine: 'proef',
  from: { plan: '', entry: null, mark: null },
  comparedIn: 'FTE',
  program: {
    bounds: [],
    slots: 0,
    registers: 0,
    words: [],
    numbers: [],
    first: { from: 0, to: 0, inputs: [], outputs: [], keeps: [], sums: [] },
    segments: [],
    last: { from: 0, to: 0, inputs: [], outputs: [], keeps: [], sums: [] },
    sums: [],
    outputs: [],
  },
  inputs: [],
  cells: [],
  unmoved: [],
  assumptions: [],
  scenario: null,
  notDrawn: [],
  figures: [],
};

function outcome(middle: number): Outcome {
  return { low: middle - 1, middle, high: middle + 1, whole: 0, isSure: false };
}

/** A thread that computes when it is told to. */
class SlowThread {
  readonly orders: Order[] = [];
  isStopped = false;
  tell: (told: Told) => void = () => {};
}

let threads: SlowThread[];
let shown: (() => void)[];

/** Shows a frame. */
function frame(): void {
  for (const show of shown.splice(0)) show();
}

function moving(moved: ReadonlyMap<number, number> = new Map()): Moving {
  const made = new Moving(
    { whatIf: WHAT_IF, base: null, moved },
    (tell) => {
      const thread = new SlowThread();
      thread.tell = tell;
      threads.push(thread);
      return {
        send: (order) => thread.orders.push(order),
        stop: () => {
          thread.isStopped = true;
        },
      };
    },
    (show) => shown.push(show),
  );
  made.begin();
  return made;
}

const BEGUN = new Map([
  ['plan', outcome(10)],
  ['A', outcome(4)],
  ['B', outcome(6)],
]);

function begun(made: Moving): SlowThread {
  const thread = threads.at(-1) ?? new SlowThread();
  thread.tell({ kind: 'begun', before: BEGUN, now: BEGUN });
  expect(made.state().phase).toBe('ready');
  return thread;
}

function moves({ orders }: SlowThread): unknown[] {
  return orders.flatMap((order) => (order.kind === 'move' ? [[order.input, order.to]] : []));
}

beforeEach(() => {
  threads = [];
  shown = [];
});

describe('moving an input', () => {
  it('asks for one position at a time, and then only for the last of each input', () => {
    const made = moving();
    const thread = begun(made);
    for (const to of [1, 2, 3]) made.move(0, to);
    made.move(1, 7);
    expect(moves(thread)).toEqual([[0, 1]]);
    thread.tell({ kind: 'moved', outcomes: new Map(), behind: [], milliseconds: 1 });
    thread.tell({ kind: 'moved', outcomes: new Map(), behind: [], milliseconds: 1 });
    thread.tell({ kind: 'moved', outcomes: new Map(), behind: [], milliseconds: 1 });
    expect(moves(thread)).toEqual([
      [0, 1],
      [0, 3],
      [1, 7],
    ]);
    expect(made.state().positions).toBe(3);
  });

  it('is computing until the answer of the latest position is there', () => {
    const made = moving();
    const thread = begun(made);
    expect(made.state().isComputing).toBe(false);
    made.move(0, 1);
    made.move(0, 2);
    expect(made.state().isComputing).toBe(true);
    thread.tell({ kind: 'moved', outcomes: new Map(), behind: [], milliseconds: 1 });
    expect(made.state().isComputing).toBe(true);
    thread.tell({ kind: 'moved', outcomes: new Map([['plan', outcome(12)]]), behind: [], milliseconds: 1 });
    expect(made.state().isComputing).toBe(false);
    expect(made.state().now?.get('plan')).toEqual(outcome(12));
    expect(made.state().before?.get('plan')).toEqual(outcome(10));
  });

  it('knows which figures are behind, until they are worked out', () => {
    const made = moving();
    const thread = begun(made);
    made.move(0, 1);
    thread.tell({
      kind: 'moved',
      outcomes: new Map([['plan', outcome(12)]]),
      behind: ['A', 'B'],
      milliseconds: 9,
    });
    expect([...made.state().behind]).toEqual(['A', 'B']);
    made.move(1, 1);
    thread.tell({ kind: 'moved', outcomes: new Map([['A', outcome(5)]]), behind: [], milliseconds: 1 });
    expect([...made.state().behind]).toEqual(['B']);
    thread.tell({ kind: 'refined', outcomes: new Map([['B', outcome(7)]]) });
    expect([...made.state().behind]).toEqual([]);
    expect(made.state().positions).toBe(2);
  });

  it('shows at once where an input stands, and what came in once a frame', () => {
    const made = moving();
    const thread = begun(made);
    frame();
    let count = 0;
    made.subscribe(() => {
      count += 1;
    });
    made.move(0, 1);
    // Else a slider jumps back before it goes on.
    expect([count, made.state().moved.get(0)]).toEqual([1, 1]);
    const told = { kind: 'moved', outcomes: new Map(), behind: [], milliseconds: 1 } as const;
    thread.tell(told);
    expect(count).toBe(2);
    thread.tell(told);
    thread.tell(told);
    expect([count, made.state().positions]).toEqual([2, 3]);
    frame();
    frame();
    expect(count).toBe(3);
  });

  it('has the same set of inputs as long as no other one is moved', () => {
    const made = moving();
    begun(made);
    made.move(0, 1);
    const { inputs } = made.state();
    made.move(0, 2);
    expect(made.state().inputs).toBe(inputs);
    made.move(1, 2);
    expect([...made.state().inputs]).toEqual([0, 1]);
    made.moveNone();
    expect(made.state().moved.size).toBe(0);
  });
});

describe('the first drawing', () => {
  it('tells how far it is, and is stopped and started again without losing what was moved', () => {
    const made = moving(new Map([[3, 0.5]]));
    threads[0]?.tell({ kind: 'drawing', done: 0.4 });
    expect([made.state().phase, made.state().done]).toEqual(['drawing', 0.4]);
    made.stop();
    expect([made.state().phase, threads[0]?.isStopped]).toEqual(['stopped', true]);
    made.begin();
    expect([made.state().phase, made.state().done]).toEqual(['drawing', 0]);
    expect(moves(begun(made))).toEqual([[3, 0.5]]);
    // What was begun is not yet of where the input stands.
    expect(made.state().isComputing).toBe(true);
  });
});

it('what was moved stays where it was under another setting, within the bounds that hold there', () => {
  const lever = { label: WORDS, unit: '', least: 0, most: 2, now: 1, address: 'p:r:value', inPlan: WORDS };
  const place = { table: 'p', line: 2, row: 'r', field: 'value' };
  const cells = [{ ...lever, place, input: 4, from: 'plan' as const }];
  const assumptions = [{ ...lever, place, input: 5, id: 'A1', isFixed: false }];
  const moved = new Map([
    ['p:r:value', 7],
    ['assumptions:A1', 1.5],
    ['assumptions:weg', 1],
  ]);
  expect([...carriedTo({ cells, assumptions }, moved)]).toEqual([
    [4, 2],
    [5, 1.5],
  ]);
});

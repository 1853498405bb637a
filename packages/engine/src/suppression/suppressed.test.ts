import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedSum } from './other-table.ts';
import { type Suppressed, suppressed } from './suppressed.ts';

const hide = (
  counts: Readonly<Record<string, number>>,
  sums: readonly PublishedSum[],
  threshold = 5,
): Suppressed => suppressed(new Map(Object.entries(counts)), sums, threshold);
const listed = ({ small, others }: Suppressed): readonly string[] => [
  ...[...small].toSorted(),
  ...[...others].toSorted().map((key) => `(${key})`),
];
/** With a rest so large that nobody hides it. */
const NATION = { total: 'nation', parts: ['region', 'X'] };
const REGION = [{ total: 'region', parts: ['A', 'B', 'C'] }];

describe('small counts', () => {
  it('are hidden, with another one, so that the total does not tell them', () => {
    expect(listed(hide({ A: 3, B: 20, C: 40, region: 63 }, REGION))).toEqual(['A', '(B)']);
  });

  it('need no other where two hide each other', () => {
    expect(listed(hide({ A: 3, B: 4, C: 40, region: 47 }, REGION))).toEqual(['A', 'B']);
  });

  it('are told by a rest of two ones: each has to be 1, so another is hidden', () => {
    expect(listed(hide({ A: 1, B: 1, C: 40, region: 42 }, REGION))).toEqual(['A', 'B', '(C)']);
  });

  it('are those above zero: a zero is told, and hides nothing', () => {
    expect(listed(hide({ A: 0, B: 20, C: 40, region: 60 }, REGION))).toEqual([]);
    expect(listed(hide({ A: 3, B: 0, C: 0, region: 3 }, REGION))).toEqual(['A', 'region']);
  });

  it('are none from the threshold on, be it the least there is', () => {
    expect(listed(hide({ A: 5, B: 4 }, []))).toEqual(['B']);
    expect(listed(hide({ A: 1 }, [], 1))).toEqual([]);
  });

  it('stand alone without a sum', () => {
    expect(listed(hide({ A: 3, B: 20 }, []))).toEqual(['A']);
  });

  it('are not told by two quarters and a half year of two organisations together', () => {
    const counts = { A1: 2, A2: 30, A: 32, B1: 10, B2: 20, B: 30, T1: 12, T2: 50, T: 62 };
    const sums = [
      { total: 'A', parts: ['A1', 'A2'] },
      { total: 'B', parts: ['B1', 'B2'] },
      { total: 'T', parts: ['T1', 'T2'] },
      { total: 'T1', parts: ['A1', 'B1'] },
      { total: 'T2', parts: ['A2', 'B2'] },
      { total: 'T', parts: ['A', 'B'] },
    ];
    const found = hide(counts, sums);
    expect([...found.small]).toEqual(['A1']);
    // Three more at the least: one in its row, one in its column, and one that ties those two.
    expect(found.others.size).toBe(3);
    expect(valuesLeft(counts, sums, found).get('A1')?.size).toBeGreaterThan(1);
  });

  it('need no other where the larger can only be one less, and the smaller one more', () => {
    expect(listed(hide({ A: 3, B: 1, C: 40, region: 44 }, REGION))).toEqual(['A', 'B']);
    expect(listed(hide({ A: 2, B: 1, C: 40, region: 43 }, REGION))).toEqual(['A', 'B']);
  });

  it('are not hidden by a zero, nor by what has nothing to do with them', () => {
    expect(listed(hide({ A: 3, B: 0, C: 40, region: 43 }, REGION))).toEqual(['A', '(C)']);
    const alone = { A: 3, B: 0, C: 0, region: 3, elsewhere: 50 };
    expect(listed(hide(alone, REGION))).toEqual(['A', 'region']);
  });

  it('leave nothing above zero told where no other number fits', () => {
    // Twice the count, and once: one more of A is one more of `once`, and then two of `twice`.
    const sums = [
      { total: 'once', parts: ['A'] },
      { total: 'twice', parts: ['A', 'once'] },
    ];
    const counts = { A: 1, once: 1, twice: 2, none: 0, elsewhere: 9 };
    expect(listed(hide(counts, sums))).toEqual(['A', 'once', 'twice', '(elsewhere)']);
  });

  it('have as few others hidden as can be, whatever those come to', () => {
    // A with C; or with B, which needs one more in its own sum.
    const counts = { A: 3, B: 10, C: 25, region: 38, D: 11, BD: 21 };
    const sums = [
      { total: 'region', parts: ['A', 'B', 'C'] },
      { total: 'BD', parts: ['B', 'D'] },
    ];
    expect(listed(hide(counts, sums))).toEqual(['A', '(C)']);
    // A with H, which is small too and needs E; or with B and F, two that come to less.
    const hidden = { A: 4, H: 4, E: 100, HE: 104, B: 10, F: 20, BF: 30, region: 18, X: 1000, nation: 1018 };
    const two = [
      { total: 'region', parts: ['A', 'H', 'B'] },
      NATION,
      { total: 'HE', parts: ['H', 'E'] },
      { total: 'BF', parts: ['B', 'F'] },
    ];
    expect(listed(hide(hidden, two))).toEqual(['A', 'H', '(E)']);
  });

  it('have of as many others those hidden that come to the least', () => {
    // B and its E come to 40, C and its F to 31.
    const inRegion = { A: 3, B: 10, C: 15, region: 28, X: 1000, nation: 1028 };
    const counts = { ...inRegion, E: 30, BE: 40, F: 16, CF: 31 };
    const sums = [...REGION, NATION, { total: 'BE', parts: ['B', 'E'] }, { total: 'CF', parts: ['C', 'F'] }];
    expect(listed(hide(counts, sums))).toEqual(['A', '(C)', '(F)']);
  });

  it('are hidden by the first by name of as many that come to as much, in whatever order they are given', () => {
    for (const parts of [
      ['A', 'B', 'C'],
      ['A', 'C', 'B'],
    ])
      expect(listed(hide({ A: 3, B: 20, C: 20, region: 43 }, [{ total: 'region', parts }]))).toEqual([
        'A',
        '(B)',
      ]);
  });

  it.each([
    ['the larger', 4, 3],
    ['the first by name', 4, 4],
  ])('are hidden from %s on, which may hide the other too', (_, A, B) => {
    // A needs D in its own sum, and then B can be another number with A. For B by itself C would do, and A would still need D.
    const sums = [
      { total: 'row', parts: ['A', 'B', 'C'] },
      { total: 'column', parts: ['A', 'D'] },
    ];
    const counts = { A, B, C: 10, D: 20, row: A + B + 10, column: A + 20 };
    const turned = Object.fromEntries(Object.entries(counts).toReversed());
    for (const given of [counts, turned]) expect(listed(hide(given, sums))).toEqual(['A', 'B', '(D)']);
  });

  it.each<[Readonly<Record<string, number>>, readonly PublishedSum[], number]>([
    [{ A: 1.5 }, [], 5],
    [{ A: -1 }, [], 5],
    [{ A: 1 }, [], 0],
    [{ A: 1 }, REGION, 5],
  ])('%j with %j and a threshold of %d is refused', (counts, sums, threshold) => {
    expect(() => hide(counts, sums, threshold)).toThrow(RangeError);
  });

  it('can be another number too, whatever the table: every table that fits is tried', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
    const table = fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const { counts, sums } = crossed(cells);
        const found = hide(counts, sums);
        const left = valuesLeft(counts, sums, found);
        for (const key of found.small) expect(left.get(key)?.size ?? 0).toBeGreaterThan(1);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

/** A table with its totals of rows, columns and all. */
function crossed(cells: readonly (readonly number[])[]): {
  readonly counts: Readonly<Record<string, number>>;
  readonly sums: readonly PublishedSum[];
} {
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? 0));
  const at = (row: number, column: number): string => `r${row}c${column}`;
  const counts = {
    ...Object.fromEntries(cells.flatMap((row, r) => row.map((value, c) => [at(r, c), value]))),
    ...Object.fromEntries(cells.map((row, r) => [`r${r}`, add(row)])),
    ...Object.fromEntries(columns.map((column, c) => [`c${c}`, add(column)])),
    all: add(cells.flat()),
  };
  return {
    counts,
    sums: [
      ...cells.map((row, r) => ({ total: `r${r}`, parts: row.map((_, c) => at(r, c)) })),
      ...columns.map((column, c) => ({ total: `c${c}`, parts: column.map((_, r) => at(r, c)) })),
      { total: 'all', parts: cells.map((_, r) => `r${r}`) },
      { total: 'all', parts: columns.map((_, c) => `c${c}`) },
    ],
  };
}

/**
 * Which values each hidden cell can have, by trying each number up to two more or less in every cell that is no sum; sums
 * follow, and those that are told have to come out as they are.
 */
function valuesLeft(
  counts: Readonly<Record<string, number>>,
  sums: readonly PublishedSum[],
  { small, others }: Suppressed,
): ReadonlyMap<string, ReadonlySet<number>> {
  const hidden = new Set([...small, ...others]);
  const left = new Map([...hidden].map((key) => [key, new Set<number>()]));
  const totals = new Set(sums.map(({ total }) => total));
  const plain = [...hidden].filter((key) => !totals.has(key));
  const tried = new Map(Object.entries(counts));
  const place = (at: number): void => {
    const key = plain[at];
    if (key === undefined) {
      const told = new Map(tried);
      const isTrue = sums.every((sum) => followed(sum, told, hidden));
      if (isTrue) for (const one of hidden) left.get(one)?.add(told.get(one) ?? 0);
      return;
    }
    const now = counts[key] ?? 0;
    for (let value = Math.max(1, now - 2); value <= now + 2; value += 1) {
      tried.set(key, value);
      place(at + 1);
    }
    tried.set(key, now);
  };
  place(0);
  return left;
}

/** Whether a sum comes out as it is told; a hidden one, the first time, becomes what its parts come to. */
function followed(
  { total, parts }: PublishedSum,
  told: Map<string, number>,
  hidden: ReadonlySet<string>,
): boolean {
  const sum = parts.reduce((all, key) => all + (told.get(key) ?? 0), 0);
  const isFirst = hidden.has(total) && !told.has(`${total} followed`);
  if (!isFirst) return told.get(total) === sum;
  told.set(total, sum);
  told.set(`${total} followed`, 1);
  return true;
}

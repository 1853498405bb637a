import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { FigureId, FigureValue } from '../figure.ts';
import { overlappingTables } from '../testing/any-plan.ts';

const RUNS = { numRuns: 60 };
const STEP = 1e-6;

/** Totals of a plan that overlap may lower. */
const TOTALS = [
  'careCost.window.gross',
  'careCost.structural.gross',
  'timeSaving.structural',
  'extraStaff.structural',
  'fte.structural',
  'persons.structural',
] as const;

function calculated(tables: SimpleTables): Calculation {
  return calculate(planOf(tables));
}

function figures(calculation: Calculation): ReadonlyMap<FigureId, FigureValue | undefined> {
  return new Map(
    calculation
      .ids('')
      .toSorted()
      .map((id) => [id, calculation.value(id)]),
  );
}

/** The same plan with its rows, and the lines of an overlap, in another order. */
function shuffled(tables: SimpleTables): fc.Arbitrary<SimpleTables> {
  const names = Object.keys(tables);
  const all = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
  const turned = (row: SimpleRow): SimpleRow =>
    typeof row.lines === 'string' ? { ...row, lines: row.lines.split('|').toReversed().join('|') } : row;
  return fc
    .tuple(...names.map((name) => all((tables[name] ?? []).map(turned))))
    .map((rows) => Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []])));
}

function withOverlaps(tables: SimpleTables, of: (row: SimpleRow) => SimpleRow): SimpleTables {
  return { ...tables, overlaps: (tables.overlaps ?? []).map(of) };
}

/** The value of a figure that is known to the last bit; undefined when anything of it is open. */
function exact(calculation: Calculation, id: FigureId): number | undefined {
  const value = calculation.value(id);
  return value?.kind === 'known' && value.bound === 'exact' && value.low === value.high
    ? value.low
    : undefined;
}

describe('a plan whose lines overlap', () => {
  it('has the same figures, to the last bit, whatever the order of rows and of lines in an overlap', () => {
    const pairs = overlappingTables.chain((tables) => fc.tuple(fc.constant(tables), shuffled(tables)));
    fc.assert(
      fc.property(pairs, ([tables, other]) => {
        expect(figures(calculated(other))).toEqual(figures(calculated(tables)));
      }),
      RUNS,
    );
  });

  it('never has a higher total for it', () => {
    fc.assert(
      fc.property(overlappingTables, (tables) => {
        const [net, gross] = [calculated(tables), calculated({ ...tables, overlaps: [] })];
        for (const scope of ['plan', 'A', 'B']) {
          for (const path of TOTALS) {
            const [after, before] = [net.value(`${scope}/${path}`), gross.value(`${scope}/${path}`)];
            if (after?.kind !== 'known' || before?.kind !== 'known') continue;
            expect(after.low).toBeLessThanOrEqual(before.low + STEP);
            expect(after.high).toBeLessThanOrEqual(before.high + STEP);
          }
        }
      }),
      RUNS,
    );
  });

  it('has what the plan says of each line still at hand, and nothing changed of the others', () => {
    fc.assert(
      fc.property(overlappingTables, (tables) => {
        const [net, gross] = [calculated(tables), calculated({ ...tables, overlaps: [] })];
        const shared = new Set(net.overlaps.flatMap(({ lines }) => lines));
        for (const { project, line } of tables['business-case-benefits'] ?? []) {
          const scope = `${project}/${line}`;
          const path = shared.has(scope) ? 'overlap.gross' : 'gross';
          const before = gross.value(`${scope}/gross.byYear.2027`);
          if (before === undefined) continue;
          expect(net.value(`${scope}/${path}.byYear.2027`)).toEqual(before);
        }
      }),
      RUNS,
    );
  });

  it('has of each overlap no more than its limit and its lines, and what falls to the lines is all of it', () => {
    fc.assert(
      fc.property(overlappingTables, (tables) => {
        const one = { ...tables, overlaps: (tables.overlaps ?? []).slice(0, 1) };
        const calculation = calculated(one);
        const [row] = planOf(one).overlaps;
        for (const { path, lines, unit } of calculation.overlaps) {
          const net = exact(calculation, `${path}.net.structural`);
          const gross = exact(calculation, `${path}.gross.structural`);
          if (net === undefined || gross === undefined) continue;
          expect(net).toBeLessThanOrEqual(gross);
          const isLimited = { EUR: 'EUR', hour: 'hours', person: 'persons', FTE: 'fte' }[unit] === row?.unit;
          const most = isLimited && row?.limit.kind === 'point' ? row.limit.value : gross;
          expect(net).toBeLessThanOrEqual(most);
          const parts = lines.flatMap((line) => exact(calculation, `${line}/overlap.net.structural`) ?? []);
          const steps = (value: number): number => Math.round(value / STEP);
          expect(parts.reduce((sum, part) => sum + steps(part), 0)).toBe(steps(net));
        }
      }),
      RUNS,
    );
  });

  it('is as without it when nothing is in common and nothing is limited', () => {
    fc.assert(
      fc.property(overlappingTables, (tables) => {
        const none = withOverlaps(tables, ({ id = '', lines = '' }) => ({ id, lines, overlap: 0 }));
        const [net, gross] = [calculated(none), calculated({ ...tables, overlaps: [] })];
        const ids = gross.ids('').filter((id) => !id.startsWith('plan/choices'));
        expect(ids.map((id) => [id, net.value(id)])).toEqual(ids.map((id) => [id, gross.value(id)]));
      }),
      RUNS,
    );
  });

  it('has no higher total for more in common', () => {
    const shares = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(overlappingTables, shares, (tables, [a, b]) => {
        const at = (share: number): Calculation =>
          calculated(withOverlaps(tables, (row) => ({ ...row, overlap: share / 100 })));
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const { path } of less.overlaps) {
          const [before, after] = [
            exact(less, `${path}.net.structural`),
            exact(more, `${path}.net.structural`),
          ];
          if (before === undefined || after === undefined) continue;
          expect(after).toBeLessThanOrEqual(before);
        }
      }),
      RUNS,
    );
  });

  it('says of a total that is not exact what is not known', () => {
    fc.assert(
      fc.property(overlappingTables, (tables) => {
        const calculation = calculated(tables);
        for (const id of calculation.ids('plan/')) {
          const value = calculation.value(id);
          const isExact =
            value?.kind === 'notApplicable' || (value?.kind === 'known' && value.bound === 'exact');
          expect([id, calculation.gaps(id).length > 0]).toEqual([id, !isExact]);
        }
      }),
      RUNS,
    );
  });
});

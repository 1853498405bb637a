import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { highOf, isKnown, lowOf } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { Explanation, FigureId, FigureValue } from './figure.ts';
import { anyTables, cells } from './testing/any-plan.ts';

const RUNS = { numRuns: 60 };

function calculated(tables: SimpleTables): Calculation {
  return calculate(planOf(tables));
}

/** Every figure and every answer, to compare two plans to the last bit. */
function everything(calculation: Calculation): ReadonlyMap<string, FigureValue | undefined> {
  const settings = [{}, ...calculation.combinations()];
  return new Map([
    ...calculation.ids('').map((id) => [id, calculation.value(id)] as const),
    ...settings.map((setting) => [JSON.stringify(setting), calculation.under(setting).shareClosed] as const),
  ]);
}

/** A value of an address that must be there and known. */
function known(calculation: Calculation, id: FigureId): { low: number; high: number } {
  const value = calculation.value(id);
  if (value?.kind !== 'known') throw new Error(`${id} is not known`);
  return value;
}

/** The same plan with the rows of every table in another order. */
function shuffled(tables: SimpleTables): fc.Arbitrary<SimpleTables> {
  const names = Object.keys(tables);
  const orders = names.map((name) => {
    const rows = [...(tables[name] ?? [])];
    return fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
  });
  return fc
    .tuple(...orders)
    .map((rows) => Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []])));
}

describe('any plan', () => {
  it('has figures whose least is at or below their most, and no number that is none', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        for (const value of everything(calculated(tables)).values()) {
          if (value?.kind !== 'known') continue;
          expect(Number.isFinite(value.low) && Number.isFinite(value.high)).toBe(true);
          expect(value.low).toBeLessThanOrEqual(value.high);
        }
      }),
      RUNS,
    );
  });

  it('has the same figures, to the last bit, whatever the order of its rows', () => {
    const pairs = anyTables.chain((tables) => fc.tuple(fc.constant(tables), shuffled(tables)));
    fc.assert(
      fc.property(pairs, ([tables, other]) => {
        const [one, two] = [everything(calculated(tables)), everything(calculated(other))];
        const sorted = (figures: ReadonlyMap<string, unknown>): unknown[] =>
          [...figures].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(two)).toEqual(sorted(one));
      }),
      RUNS,
    );
  });

  it('has figures in the unit of their kind', () => {
    const units: readonly (readonly [RegExp, RegExp])[] = [
      [/\/investment|\.gross$/, /^EUR$/],
      [/\.npv$|\/npv\./, /^EURnpv$/],
      [/\/(timeSaving|extraHours|hours)\./, /^hour$/],
      [/\/(fte|timeSavingFte|extraStaffFte)\./, /^FTE$/],
      [/\/(persons|extraStaff|staff)\./, /^person$/],
      [/share(Closed|OfAmbition|Quantified)/, /^1$/],
    ];
    fc.assert(
      fc.property(anyTables, (tables) => {
        const calculation = calculated(tables);
        const others = calculation.ids('').filter((id) => {
          const wanted = units.find(([address]) => address.test(id))?.[1];
          return wanted?.test(calculation.figure(id)?.unit.code ?? '') === false;
        });
        expect(others).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has totals that are the sum of its projects that count, to the cent', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const calculation = calculated(tables);
        const counted = (tables.projects ?? []).filter((row) => row.in_application !== 'no');
        for (const path of ['investment.total', 'careCost.window.gross', 'timeSaving.structural']) {
          const total = calculation.value(`plan/${path}`);
          if (total?.kind !== 'known') continue;
          const parts = counted.map((row) => calculation.value(`${row.code}/${path}`));
          const sum = parts.reduce((whole, part) => whole + (part?.kind === 'known' ? part.low : 0), 0);
          expect(total.low).toBeCloseTo(sum, 2);
        }
      }),
      RUNS,
    );
  });

  it('says that a total is not exact when something under it is not known, and names what', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
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

  it('names every gap once', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const calculation = calculated(tables);
        const places = calculation.gaps(...calculation.ids('')).map(({ place }) => JSON.stringify(place));
        expect(new Set(places).size).toBe(places.length);
      }),
      RUNS,
    );
  });

  it('has the answer of its own figures: capacity over shortage', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const calculation = calculated(tables);
        const [total, answer] = [calculation.value('plan/fte.structural'), calculation.under({}).fte];
        if (total?.kind !== 'known' || answer.kind !== 'known') return;
        expect(answer.low).toBeCloseTo(total.low, 5);
        expect(answer.high).toBeCloseTo(total.high, 5);
        expect(answer.bound).toBe(total.bound);
      }),
      RUNS,
    );
  });

  it('gives the same answer in whatever order the choices are named', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const calculation = calculated(tables);
        for (const setting of calculation.combinations()) {
          const turned = Object.fromEntries(Object.entries(setting).reverse());
          expect(calculation.under(turned).fte).toEqual(calculation.under(setting).fte);
        }
      }),
      RUNS,
    );
  });
});

describe('one cell more or less known', () => {
  const CELL = ['business-case-benefits', 'y2026'] as const;

  /** Every project with a case of its own, so that what is filled in does not say which years it has. */
  const withCases = anyTables.map((tables): SimpleTables => {
    const cases = (tables.projects ?? []).map(({ code }) => ({
      project: code,
      first_year: 2025,
      last_year: 2028,
    }));
    return { ...tables, 'business-cases': cases };
  });

  /** The plan with the cell of one year of its first line as given. */
  function withCell(tables: SimpleTables, cell: string): SimpleTables {
    const [table, field] = CELL;
    const [first, ...others] = tables[table] ?? [];
    return first === undefined ? tables : { ...tables, [table]: [{ ...first, [field]: cell }, ...others] };
  }

  it('never loses what was known to an unknown that joins it', () => {
    fc.assert(
      fc.property(withCases, (tables) => {
        const [nothing, unknown] = [
          calculated(withCell(tables, '0')),
          calculated(withCell(tables, 'n.t.b.')),
        ];
        for (const path of ['careCost.window.gross', 'timeSaving.window', 'extraHours.window']) {
          const [before, after] = [nothing.value(`plan/${path}`), unknown.value(`plan/${path}`)];
          if (before?.kind !== 'known' || after?.kind !== 'known') continue;
          expect([after.low, after.high]).toEqual([before.low, before.high]);
          expect(before.bound !== 'exact' || ['exact', 'atLeast'].includes(after.bound)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('never narrows a figure when its range gets wider', () => {
    const bounds = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(10_000), fc.nat(10_000));
    fc.assert(
      fc.property(withCases, bounds, (tables, [a, b, below, above]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const narrow = calculated(withCell(tables, `${low}..${high}`));
        const wide = calculated(withCell(tables, `${Math.max(0, low - below)}..${high + above}`));
        for (const id of narrow.ids('')) {
          const [one, other] = [narrow.value(id), wide.value(id)];
          if (one?.kind !== 'known' || other?.kind !== 'known') continue;
          expect(other.low).toBeLessThanOrEqual(one.low);
          expect(other.high).toBeGreaterThanOrEqual(one.high);
        }
      }),
      RUNS,
    );
  });

  it('changes the figures that rest on it, and no other', () => {
    fc.assert(
      fc.property(withCases, cells, cells, (tables, one, other) => {
        const [before, after] = [calculated(withCell(tables, one)), calculated(withCell(tables, other))];
        const rests = restingOn(before, CELL);
        for (const id of before.ids('')) {
          if (rests.has(id)) continue;
          expect([id, after.value(id)]).toEqual([id, before.value(id)]);
        }
      }),
      RUNS,
    );
  });
});

/** Figures whose explanation goes down to the first row of a table and this column. */
function restingOn(
  calculation: Calculation,
  [table, field]: readonly [string, string],
): ReadonlySet<FigureId> {
  const rests = (why: Explanation | undefined): boolean => {
    if (why === undefined) return false;
    const place = why.origin?.place;
    if (place?.table === table && place.line === 2 && place.field === field) return true;
    return why.inputs.some(rests);
  };
  return new Set(
    calculation.ids('').filter((id) => rests(calculation.explain(id, { depth: 99, inputs: 9999 }))),
  );
}

describe('money in today’s value', () => {
  it('is at most its gross amount for a rate of zero or more in and after the base year', () => {
    const rates = fc.double({ min: 0, max: 1, noNaN: true });
    const years = fc.tuple(fc.integer({ min: 2000, max: 2040 }), fc.nat(40));
    fc.assert(
      fc.property(rates, years, fc.nat(1e9), (rate, [base, later], amount) => {
        const year = base + later;
        const calculation = calculated({
          'business-cases': [{ project: 'A', first_year: year, last_year: year, discount_base_year: base }],
          'business-case-benefits': [
            { project: 'A', line: 'zorg', kind: 'care_cost', unit: 'EUR', [`y${year}`]: amount / 100 },
          ],
          parameters: [{ key: 'discount_rate', value: rate, unit: '1/year' }],
        });
        const [gross, npv] = ['gross', 'npv'].map((money) =>
          known(calculation, `A/careCost.byYear.${year}.${money}`),
        );
        expect(npv?.low).toBeLessThanOrEqual((gross?.low ?? 0) + 1e-4);
        expect(npv?.low).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

describe('a parameter with a scope', () => {
  it('goes before the plan’s own, for its project only', () => {
    const rates = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(rates, rates, (ofPlan, ofProject) => {
        const line: SimpleRow = { line: 'tijd', kind: 'time_gain', unit: 'EUR', y2026: 1000 };
        const calculation = calculated({
          'business-case-benefits': [
            { project: 'A', ...line },
            { project: 'B', ...line },
          ],
          parameters: [
            { key: 'hourly_rate_professional', value: ofPlan, unit: 'EUR/hour' },
            { key: 'hourly_rate_professional', scope: 'B', value: ofProject, unit: 'EUR/hour' },
          ],
        });
        expect(known(calculation, 'A/timeSaving.byYear.2026').low).toBeCloseTo(1000 / ofPlan, 5);
        expect(known(calculation, 'B/timeSaving.byYear.2026').low).toBeCloseTo(1000 / ofProject, 5);
      }),
      RUNS,
    );
  });
});

describe('twice the amounts', () => {
  it('are twice the figures', () => {
    const doubled = (words: unknown): unknown => {
      const [cell] = planOf({ parameters: [{ key: 'k', unit: '1', value: String(words) }] }).parameters;
      if (cell === undefined || !isKnown(cell.value)) return words;
      const [low, high] = [lowOf(cell.value) * 2, highOf(cell.value) * 2];
      if (cell.value.kind === 'atLeast') return `>${low}`;
      return low === high ? String(low) : `${low}..${high}`;
    };
    const amounts = (row: SimpleRow): SimpleRow =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, /^y\d/.test(name) ? String(doubled(cell)) : cell]),
      );
    fc.assert(
      fc.property(anyTables, (tables) => {
        const twice = {
          ...tables,
          'business-case-benefits': (tables['business-case-benefits'] ?? []).map(amounts),
        };
        const [one, two] = [calculated(tables), calculated(twice)];
        for (const path of ['careCost.window.gross', 'timeSaving.structural', 'persons.structural']) {
          const [before, after] = [one.value(`plan/${path}`), two.value(`plan/${path}`)];
          if (before?.kind !== 'known' || after?.kind !== 'known') continue;
          expect(after.low).toBeCloseTo(before.low * 2, 2);
          expect(after.high).toBeCloseTo(before.high * 2, 2);
        }
      }),
      RUNS,
    );
  });
});

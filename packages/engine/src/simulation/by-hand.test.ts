import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { FigureId } from '../figure.ts';
import { byHand } from '../testing/by-hand.ts';
import { pointTables } from '../testing/point-plan.ts';
import { countOf, patienceFor, proved } from '../testing/proof.ts';

/** A twentieth of the proof. */
const PLANS = countOf('KAPSTOK_PLANS', 50);

/** To the cent, and to a hundred-thousandth of an hour, FTE or person: what is rounded before it is added is far less. */
function tolerance(id: FigureId): number {
  return id.includes('careCost') ? 0.005 : 1e-5;
}

/** The same plan, with what stood in every line and parameter said again by an assumption that is sure of it. */
function assumed(tables: SimpleTables): SimpleTables {
  const lines = (tables['business-case-benefits'] ?? []).map(
    ({ project, line }, at): SimpleRow => ({
      id: `line ${at}`,
      on: `business-case-benefits:${project}/${line}`,
      shape: 'range',
      meaning: 'bounds',
      low: 1,
      high: 1,
      relative: 'yes',
    }),
  );
  return { ...tables, assumptions: lines };
}

describe('any plan of single numbers', () => {
  it(
    'computes and draws what exact decimals give, to the cent',
    () => {
      proved('plans of single numbers', PLANS, 'what exact decimals give, to the cent', () =>
        fc.assert(
          fc.property(pointTables, (tables) => {
            const expected = byHand(tables);
            const calculation = calculate(planOf(assumed(tables)));
            expect(calculation.faults).toEqual([]);
            expect(expected.size).toBeGreaterThan(0);
            const fixed = calculation.uncertainty.inputs.map(
              ({ id }) => [id, { kind: 'point', value: 1 }] as const,
            );
            const simulation = calculation.simulate({
              figures: [],
              kept: [...expected.keys()],
              draws: 100,
              supposed: { inputs: new Map(fixed) },
            });
            expect([...expected.keys()].filter((id) => simulation.column(id) === undefined)).toEqual([]);
            const wrong = [...expected].flatMap(([id, exact]) => {
              const off = (value: number): boolean => Math.abs(value - exact.toNumber()) >= tolerance(id);
              const [computed, drawn] = [calculation.value(id), simulation.figure(id)?.value];
              if (computed?.kind !== 'known' || drawn?.kind !== 'known' || !drawn.isSure)
                return [`${id}: not known`];
              const { p5, p50, p95 } = drawn.spread;
              const values = [computed.low, computed.high, p5.value, p50.value, p95.value];
              return values.some(off) ? [`${id}: ${exact.toNumber()} but ${values.join(' ')}`] : [];
            });
            expect(wrong).toEqual([]);
          }),
          { numRuns: PLANS },
        ),
      );
    },
    patienceFor(PLANS, 500),
  );
});

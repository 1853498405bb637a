import { type IndicatorDefinition, type Measurement, parseReportingPeriod } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedOf } from './figures-in.ts';
import { measuredTotal } from './over-time.ts';

/*
 * Figures of three organisations in four quarters, of which one after the other is corrected, taken out of what is approved, or handed
 * in. After each of these all totals are asked, of the figures as they are kept and of a copy that nothing is remembered of.
 */

const QUARTERS = ['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4'].flatMap(
  (words) => parseReportingPeriod(words) ?? [],
);
const ASKED = [...QUARTERS, ...['2026', '2026H1'].flatMap((words) => parseReportingPeriod(words) ?? [])];
const ORGANISATIONS = ['A', 'B', 'C'];

const changes = fc.array(
  fc.record({
    quarter: fc.nat(QUARTERS.length - 1),
    of: fc.nat(ORGANISATIONS.length - 1),
    value: fc.option(fc.nat(9)),
    state: fc.constantFrom('approved' as const, 'approved' as const, 'draft' as const),
  }),
  { minLength: 5, maxLength: 30 },
);
const definition = fc.record({
  counts: fc.constantFrom('cumulative' as const, 'per_period' as const),
  missing: fc.constantFrom('unknown' as const, 'not_counted' as const),
});

function totals(measurements: readonly Measurement[], definitions: readonly IndicatorDefinition[]): unknown {
  const of = { definitions, measurements: approvedOf(measurements), expected: () => ORGANISATIONS };
  return ASKED.map((period) => measuredTotal(of, period));
}

describe('what is remembered of figures', () => {
  it('is told as if all were read anew, whatever was corrected', () => {
    fc.assert(
      fc.property(changes, definition, (made, how) => {
        const [from] = QUARTERS;
        if (from === undefined) throw new TypeError('no quarter');
        const whole: IndicatorDefinition = {
          indicator: 'I',
          version: 1,
          from,
          unit: 'persons',
          level: 'organisation',
          cadence: 'quarter',
          overOrganisations: 'sum',
          overTime: 'sum',
          parent: undefined,
          ...how,
        };
        const kept = new Map<string, Measurement>();
        for (const { quarter, of, value, state } of made) {
          const [period, reporter] = [QUARTERS[quarter], ORGANISATIONS[of]];
          if (period === undefined || reporter === undefined) throw new TypeError('no such figure');
          const measured =
            value === null ? ({ kind: 'too_few' } as const) : ({ kind: 'value', value } as const);
          const figure = { indicator: 'I', definition: 1, reporter, about: [reporter], period };
          kept.set(`${quarter} ${of}`, { ...figure, measured, state });
          const figures = [...kept.values()];
          expect(totals(figures, [whole])).toEqual(totals(structuredClone(figures), [{ ...whole }]));
        }
      }),
      { numRuns: 200, seed: 20_261_231 },
    );
  });
});

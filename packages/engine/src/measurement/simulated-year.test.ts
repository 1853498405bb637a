import {
  type AddingUp,
  type IndicatorDefinition,
  type Measured,
  type Measurement,
  parseReportingPeriod,
  type ReportingPeriod,
} from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, patienceFor, proved } from '../testing/proof.ts';
import { measuredTotal } from './over-time.ts';

/*
 * A year of twelve organisations and twenty indicators in four rounds, made by chance, with figures that are late, missing,
 * handed in for two at once, twice over, and corrected. What it comes to is also added up here, by hand and from what is
 * true, in whole numbers: no line of what is tested has a part in it.
 */

const QUARTERS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'] as const;
const ORGANISATIONS = Array.from({ length: 12 }, (_, at) => `O${String(at).padStart(2, '0')}`);
const INDICATORS = Array.from({ length: 20 }, (_, at) => at);

const period = (words: string): ReportingPeriod => {
  const read = parseReportingPeriod(words);
  if (read === undefined) throw new TypeError(`no period: ${words}`);
  return read;
};

/** What is true of an organisation in a quarter: a figure, or why there is none. */
type Truth = { kind: 'figure'; amount: number; of: number } | { kind: 'late' | 'too_few' | 'not_applicable' };

const truth: fc.Arbitrary<Truth> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('figure' as const),
      amount: fc.integer({ min: 0, max: 100_000 }),
      of: fc.integer({ min: 1, max: 1000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('late' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('too_few' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('not_applicable' as const) }) },
);

/** Of an indicator: what is true by quarter and organisation, and for which neighbours one hands in for both. */
const indicator = fc.record({
  adding: fc.constantFrom<AddingUp>('sum', 'weighted_mean'),
  quarters: fc.array(
    fc.record({
      truths: fc.array(truth, { minLength: ORGANISATIONS.length, maxLength: ORGANISATIONS.length }),
      pairs: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      twice: fc.boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  ),
});
type Generated = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

const definition = (adding: AddingUp): IndicatorDefinition => ({
  indicator: 'I',
  version: 1,
  from: period('2026Q1'),
  unit: adding === 'sum' ? 'hours' : '%',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  overOrganisations: adding,
  overTime: adding,
  missing: 'unknown',
  parent: undefined,
});

const measuredOf = (adding: AddingUp, figures: readonly { amount: number; of: number }[]): Measured => {
  const amount = figures.reduce((sum, figure) => sum + figure.amount, 0);
  if (adding === 'sum') return { kind: 'value', value: amount };
  return { kind: 'share', numerator: amount, denominator: figures.reduce((sum, { of }) => sum + of, 0) };
};

/** What is handed in: by each for itself, or by one of two neighbours for both, or by both the same. */
function handedIn({ adding, quarters }: Generated): readonly Measurement[] {
  return quarters.flatMap(({ truths, pairs, twice }, quarter) => {
    const make = (reporter: number, about: readonly number[], measured: Measured): Measurement => ({
      indicator: 'I',
      definition: 1,
      reporter: ORGANISATIONS[reporter] ?? '',
      about: about.map((at) => ORGANISATIONS[at] ?? ''),
      period: period(QUARTERS[quarter] ?? ''),
      measured,
      state: 'approved',
    });
    return pairs.flatMap((isPair, pair): readonly Measurement[] => {
      const both = [2 * pair, 2 * pair + 1];
      const figures = both.flatMap((at) => {
        const found = truths[at];
        return found?.kind === 'figure' ? [found] : [];
      });
      if (isPair && figures.length === 2) {
        const joint = measuredOf(adding, figures);
        return (twice ? both : both.slice(0, 1)).map((reporter) => make(reporter, both, joint));
      }
      return both.flatMap((at) => {
        const found = truths[at];
        if (found === undefined || found.kind === 'late') return [];
        return [make(at, [at], found.kind === 'figure' ? measuredOf(adding, [found]) : { kind: found.kind })];
      });
    });
  });
}

/** The same, from what is true. */
function naive({ adding, quarters }: Generated, of: readonly number[]): string {
  const truths = of.flatMap((quarter) => quarters[quarter]?.truths ?? []);
  let [amount, whole, figures] = [0, 0, 0];
  for (const one of truths)
    if (one.kind === 'figure') {
      amount += one.amount;
      whole += one.of;
      figures += 1;
    }
  const gaps = truths.filter(({ kind }) => kind === 'late' || kind === 'too_few').length;
  if (figures === 0) return gaps === 0 ? 'notApplicable' : 'unknown';
  const bound = gaps === 0 ? 'exact' : adding === 'sum' ? 'atLeast' : 'partial';
  return `${adding === 'sum' ? amount : amount / whole} ${bound} ${gaps}`;
}

function computed(generated: Generated, measurements: readonly Measurement[], code: string): string {
  const total = measuredTotal(
    {
      definitions: [definition(generated.adding)],
      measurements,
      expected: () => ORGANISATIONS,
    },
    period(code),
  );
  return total.kind === 'known' ? `${total.value} ${total.bound} ${total.missing.length}` : total.kind;
}

const ASKED = { '2026Q1': [0], '2026Q3': [2], '2026H1': [0, 1], '2026': [0, 1, 2, 3] } as const;
/** A twentieth of what the proof asks. */
const RUNS = countOf('KAPSTOK_YEARS', 20);
const SEED = 20_261_231;
const WHAT = `years of ${ORGANISATIONS.length} organisations, ${INDICATORS.length} indicators and ${QUARTERS.length} rounds, each before and after corrections`;
const FOUND =
  'quarters, half year and year are what adding up by hand comes to, in whatever order the figures came';

/** A figure of an organisation in a quarter that turns out to be another. */
const correction = fc.record({ at: fc.nat(19), quarter: fc.nat(3), of: fc.nat(11), truth });
type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never;

function corrected(year: readonly Generated[], corrections: readonly Correction[]): readonly Generated[] {
  const after = year.map((one) => structuredClone(one));
  for (const { at, quarter, of, truth: now } of corrections) {
    const truths = after[at]?.quarters[quarter]?.truths;
    if (truths !== undefined) truths[of] = now;
  }
  return after;
}

describe('a simulated year', () => {
  it(
    'comes to what adding up by hand does, before and after corrections, in whatever order it came',
    () => {
      proved(
        WHAT,
        RUNS,
        FOUND,
        () =>
          fc.assert(
            fc.property(
              fc.tuple(...INDICATORS.map(() => indicator)),
              fc.array(correction, { maxLength: 8 }),
              (year, corrections) => {
                for (const one of [...year, ...corrected(year, corrections)]) {
                  const measurements = handedIn(one);
                  for (const [code, quarters] of Object.entries(ASKED)) {
                    expect(computed(one, measurements, code)).toBe(naive(one, quarters));
                    expect(computed(one, measurements.toReversed(), code)).toBe(naive(one, quarters));
                  }
                }
              },
            ),
            { numRuns: RUNS, seed: SEED },
          ),
        SEED,
      );
    },
    patienceFor(RUNS, 500),
  );
});

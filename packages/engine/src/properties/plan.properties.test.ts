import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { FigureId } from '../figure.ts';
import { overlappingTables } from '../testing/any-plan.ts';
import { always } from '../testing/both-ways.ts';
import { insist, PATIENCE, tried } from '../testing/tried.ts';

/** What a line of drivers is made of. */
interface Drivers {
  readonly reach: number;
  readonly effect: number;
  readonly price: number;
  readonly claim: number;
  readonly rampUp: readonly [number, number];
}

const share = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((whole) => whole / 100);
const drivers: fc.Arbitrary<Drivers> = fc.record({
  reach: amount,
  effect: share,
  price: amount,
  claim: share,
  rampUp: fc.tuple(share, share),
});

/** Two sets of drivers of which the one is nowhere above the other, that differ in any number of them. */
const lessAndMore = fc
  .tuple(drivers, drivers, fc.tuple(...Array.from({ length: 6 }, () => fc.boolean())))
  .map(([a, b, [reach, effect, price, claim, first, second]]) => {
    const pick = (moves: boolean | undefined, one: number, other: number): readonly [number, number] =>
      moves === true ? [Math.min(one, other), Math.max(one, other)] : [one, one];
    const each = {
      reach: pick(reach, a.reach, b.reach),
      effect: pick(effect, a.effect, b.effect),
      price: pick(price, a.price, b.price),
      claim: pick(claim, a.claim, b.claim),
      first: pick(first, a.rampUp[0], b.rampUp[0]),
      second: pick(second, a.rampUp[1], b.rampUp[1]),
    };
    const side = (at: 0 | 1): Drivers => ({
      reach: each.reach[at],
      effect: each.effect[at],
      price: each.price[at],
      claim: each.claim[at],
      rampUp: [each.first[at], each.second[at]],
    });
    return { less: side(0), more: side(1) };
  });

const FIGURES: readonly FigureId[] = [
  'plan/careCost.byYear.2027.gross',
  'plan/careCost.window.gross',
  'plan/careCost.structural.gross',
  'plan/careCost.structural.npv',
  'plan/timeSaving.structural',
  'plan/fte.structural',
];

/** A saving that gives hours too, by its own rate, in a year of the window and one after it. */
function tablesOf(
  { reach, effect, price, claim, rampUp }: Drivers,
  rows: readonly SimpleRow[] = [],
): SimpleTables {
  return {
    projects: [{ code: 'A' }],
    'business-cases': [{ project: 'A', first_year: 2027, last_year: 2028, discount_base_year: 2026 }],
    parameters: [
      { key: 'reach', value: reach, unit: 'resident' },
      { key: 'effect', value: effect, unit: '1' },
      { key: 'price', value: price, unit: 'EUR/resident' },
      { key: 'claim', value: claim, unit: '1' },
      { key: 'ramp_up', unit: '1', y2027: rampUp[0], y2028: rampUp[1] },
      { key: 'discount_rate', value: 0.035, unit: '1/year' },
      { key: 'hourly_rate_saving', value: 78, unit: 'EUR/hour' },
      { key: 'hours_per_fte', value: 1872, unit: 'hour/FTE/year' },
      { key: 'counting_window_from', value: 2027, unit: 'year' },
      { key: 'counting_window_to', value: 2027, unit: 'year' },
    ],
    'business-case-benefits': [
      {
        project: 'A',
        line: 'saving',
        kind: 'care_cost',
        unit: 'EUR',
        formula: 'reach * effect * price * claim * ramp_up',
      },
    ],
    assumptions: rows,
  };
}

function valuesOf(tables: SimpleTables): readonly number[] {
  const calculation = calculate(planOf(tables));
  return FIGURES.map((id) => {
    const value = calculation.value(id);
    if (value?.kind !== 'known' || value.low !== value.high) throw new Error(`${id} is not known`);
    return value.low;
  });
}

/** Every driver uncertain by up to so many percent: factors, so that both sides draw the same ones. */
const UNCERTAIN: readonly SimpleRow[] = [
  ...['reach', 'effect', 'price', 'claim'].map((key) => `parameters:${key}:value`),
  'parameters:ramp_up',
].map((on, at) => ({ id: `a${at}`, on, shape: 'percentage', percent: 0.2, meaning: 'bounds' }));

function drawsOf(tables: SimpleTables, seed: number): readonly Float64Array[] {
  const simulation = calculate(planOf(tables)).simulate({ figures: FIGURES, kept: FIGURES, draws: 20, seed });
  return FIGURES.map((id) => {
    const value = simulation.figure(id)?.value;
    if (value?.kind !== 'known') throw new Error(`${id} is not known`);
    return simulation.column(id) ?? new Float64Array(20).fill(value.spread.p50.value);
  });
}

describe('drivers', PATIENCE, () => {
  it(
    'more reach, effect, price, claim or ramp-up never gives less, computed',
    tried(25, lessAndMore, ({ less, more }) => {
      const [low, high] = [valuesOf(tablesOf(less)), valuesOf(tablesOf(more))];
      insist(
        low.every((value, at) => value <= (high[at] ?? Number.NaN)),
        low,
        high,
      );
    }),
  );

  it(
    'more reach, effect, price, claim or ramp-up never gives less, in any draw',
    tried(15, fc.tuple(lessAndMore, fc.nat()), ([{ less, more }, seed]) => {
      const [low, high] = [
        drawsOf(tablesOf(less, UNCERTAIN), seed),
        drawsOf(tablesOf(more, UNCERTAIN), seed),
      ];
      insist(
        low.every((column, at) => always((a, b) => a <= b, column, high[at] ?? new Float64Array())),
        less,
        more,
      );
    }),
  );
});

/** Totals of a plan that overlap may lower. */
const TOTALS = [
  'careCost.window.gross',
  'careCost.structural.gross',
  'timeSaving.structural',
  'fte.structural',
];
const HALF_STEP = 0.5e-4;

describe('whole plans', PATIENCE, () => {
  it(
    'a whole plan is never more for what its lines have in common',
    tried(10, overlappingTables, (tables) => {
      const [net, gross] = [calculate(planOf(tables)), calculate(planOf({ ...tables, overlaps: [] }))];
      for (const path of TOTALS) {
        const [after, before] = [net.value(`plan/${path}`), gross.value(`plan/${path}`)];
        if (after?.kind !== 'known' || before?.kind !== 'known') continue;
        insist(
          after.low <= before.low + HALF_STEP && after.high <= before.high + HALF_STEP,
          path,
          after,
          before,
        );
      }
    }),
  );

  it(
    'a whole plan is worth as much net present as gross where the discount rate is nothing',
    tried(10, overlappingTables, (tables) => {
      const parameters = (tables.parameters ?? []).filter(({ key }) => key !== 'discount_rate');
      const none = [...parameters, { key: 'discount_rate', value: 0, unit: '1/year' }];
      const calculation = calculate(planOf({ ...tables, parameters: none }));
      for (const id of calculation.ids('plan/careCost.').filter((one) => one.endsWith('.npv'))) {
        const [present, gross] = [calculation.value(id), calculation.value(id.replace(/npv$/, 'gross'))];
        // Of a project without a year to count from nothing is discounted, and what is known is less.
        if (present?.kind !== 'known' || present.bound !== 'exact') continue;
        const isSame = gross?.kind === 'known' && present.low === gross.low && present.high === gross.high;
        insist(isSame, id, present, gross);
      }
    }),
  );
});

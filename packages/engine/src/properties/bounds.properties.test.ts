import { planOf, type SimpleRow } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { always } from '../testing/both-ways.ts';
import { insist, PATIENCE, tried } from '../testing/tried.ts';

const share = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);
const twoShares = fc
  .tuple(share, share)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const wide = fc.integer({ min: 1, max: 2000 }).map((high) => ({ low: 0, high: high / 100 }));
const meaning = fc.constantFrom('interval80', 'bounds', 'two_groups');

/** Every way to be uncertain about a part: as what it is, and as a factor on what stands there. */
const anyShape: fc.Arbitrary<SimpleRow> = fc.oneof(
  fc.tuple(twoShares, meaning).map(([of, says]) => ({ shape: 'range', meaning: says, ...of })),
  twoShares.map((of) => ({ shape: 'normal', ...of })),
  twoShares.map(({ low, high }) => ({ shape: 'lognormal', low: low + 0.001, high })),
  fc.tuple(twoShares, share).map(([of, at]) => {
    return { shape: 'pert', ...of, likely: of.low + at * (of.high - of.low) };
  }),
  fc
    .tuple(wide, meaning)
    .map(([of, says]) => ({ shape: 'range', meaning: says, ...of, low: 0.01, relative: 'yes' })),
  wide.map((of) => ({ shape: 'normal', ...of, relative: 'yes' })),
  fc.integer({ min: 1, max: 100 }).map((percent) => {
    return { shape: 'percentage', meaning: 'interval80', percent: percent / 100 };
  }),
);

/** Ten euros for each of everybody, of which a part is claimed, by two projects that have a part in common. */
const PRICE = 10;
const YEAR = 'structural';
const FIGURES = ['A', 'B'].flatMap((project) =>
  ['gross', 'net'].map((side) => `${project}/zorg/overlap.${side}.${YEAR}`),
);

const cases = fc.record({
  claim: share,
  overlap: share,
  onClaim: anyShape,
  onOverlap: anyShape,
  seed: fc.nat(),
});

describe('what is drawn of a part', PATIENCE, () => {
  it(
    'lies between nothing and all of it, and what overlaps between nothing and what each claims',
    tried(10, cases, (one) => {
      const line = (project: string): SimpleRow => {
        return { project, line: 'zorg', kind: 'care_cost', unit: 'EUR', formula: 'price * claim' };
      };
      const calculation = calculate(
        planOf({
          'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
          parameters: [
            { key: 'price', value: PRICE, unit: 'EUR' },
            { key: 'claim', value: one.claim, unit: '1' },
            { key: 'counting_window_from', value: 2026, unit: 'year' },
            { key: 'counting_window_to', value: 2026, unit: 'year' },
          ],
          'business-case-benefits': [line('A'), line('B')],
          overlaps: [{ id: 'O', lines: 'A/zorg|B/zorg', overlap: one.overlap }],
          assumptions: [
            { id: 'claim', on: 'parameters:claim:value', ...one.onClaim },
            { id: 'overlap', on: 'overlaps:O:overlap', ...one.onOverlap },
          ],
        }),
      );
      const drawn = calculation.simulate({ figures: FIGURES, kept: FIGURES, draws: 20, seed: one.seed });
      const columns = FIGURES.map((id) => {
        const value = drawn.figure(id)?.value;
        const sure = value?.kind === 'known' && value.isSure ? value.spread.mean.value : Number.NaN;
        return drawn.column(id) ?? new Float64Array(20).fill(sure);
      });
      const holds = (gross = Number.NaN, net = Number.NaN): boolean =>
        gross >= 0 && gross <= PRICE && net >= 0 && net <= gross;
      insist(
        always((grossA, netA, grossB, netB) => holds(grossA, netA) && holds(grossB, netB), ...columns),
        one,
        columns.map((column) => [...column]),
      );
    }),
  );
});

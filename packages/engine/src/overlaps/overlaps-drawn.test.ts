import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Simulation } from '../simulation/simulate.ts';

const GROUP = 'plan/overlap.group.O1.person';
const FIGURES = [
  `${GROUP}.gross.structural`,
  `${GROUP}.net.structural`,
  'A/komst/overlap.gross.structural',
  'B/komst/overlap.gross.structural',
  'A/komst/overlap.net.structural',
  'B/komst/overlap.net.structural',
  'plan/extraStaff.structural',
] as const;

/** Two projects that find people among the same ones, 200 and 100 of them in the structural year. */
function drawn(
  assumptions: readonly SimpleRow[],
  overlap: SimpleRow,
  cell: number | string = 100,
): Simulation {
  const line = (project: string, y2027: number | string): SimpleRow => ({
    project,
    line: 'komst',
    kind: 'extra_staff',
    unit: 'persons',
    y2027,
  });
  const span = { first_year: 2027, last_year: 2027 };
  return calculate(
    planOf({
      'business-cases': [
        { project: 'A', ...span },
        { project: 'B', ...span },
      ],
      parameters: [
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [line('A', 200), line('B', cell)],
      overlaps: [{ id: 'O1', lines: 'A/komst|B/komst', overlap: 0.5, ...overlap }],
      assumptions: assumptions.map((row) => ({ shape: 'range', meaning: 'bounds', ...row })),
    }),
  ).simulate({ seed: 1, draws: 10_000, figures: FIGURES, kept: FIGURES });
}

const OVERLAP = { id: 'o', on: 'overlaps:O1:overlap', low: 0, high: 1 };
const OF_A = { id: 'a', on: 'business-case-benefits:A/komst:y2027', low: 100, high: 300, unit: 'persons' };
const OF_B = { id: 'b', on: 'business-case-benefits:B/komst:y2027', low: 0, high: 250, unit: 'persons' };

/** The columns of the figures, draw by draw. */
function drawsOf(simulation: Simulation): readonly (readonly number[])[] {
  const columns = FIGURES.map((id) => simulation.column(id) ?? new Float64Array());
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, draw) =>
    columns.map((column) => column[draw] ?? Number.NaN),
  );
}

describe('an overlap that is drawn', () => {
  it('is between all and nothing in common: 200 and 100 are 200 to 300 together, each as likely', () => {
    const value = drawn([OVERLAP], {}).figure(`${GROUP}.net.structural`)?.value;
    if (value?.kind !== 'known') throw new Error('not known');
    expect(value.bound).toBe('exact');
    expect(value.spread.mean.value).toBeCloseTo(250, 3);
    expect(value.spread.p5.value).toBeCloseTo(205, 1);
    expect(value.spread.p95.value).toBeCloseTo(295, 1);
  });

  it('can be drawn where the plan leaves it open', () => {
    const value = drawn([OVERLAP], { overlap: 'n.t.b.' }).figure(`${GROUP}.net.structural`)?.value;
    expect(value).toMatchObject({ kind: 'known', bound: 'exact' });
  });

  it.each([
    ['without a limit', {}, Number.POSITIVE_INFINITY],
    ['with one', { limit: 260, unit: 'persons' }, 260],
  ])(
    'is in every draw no more than its lines, not less than the largest, and all that falls to them: %s',
    (_, limit, most) => {
      const draws = drawsOf(drawn([OVERLAP, OF_A, OF_B], limit));
      expect(draws.length).toBe(10_000);
      const slack = 1e-5;
      const wrong = draws.filter(([gross = 0, net = 0, a = 0, b = 0, ofA = 0, ofB = 0, plan = 0]) => {
        const isWhole = Math.abs(ofA + ofB - net) < slack && Math.abs(plan - net) < slack;
        const isLess = net <= Math.min(gross, most) + slack && ofA <= a + slack && ofB <= b + slack;
        return !(isWhole && isLess && net >= Math.min(Math.max(a, b), most) - slack);
      });
      expect(wrong).toEqual([]);
    },
  );

  it('in every draw leaves beside an unknown line what it leaves at least: half of 0 to 1 of 200', () => {
    const simulation = drawn([OVERLAP], {}, 'n.t.b.');
    const value = simulation.figure('A/komst/overlap.net.structural')?.value;
    if (value?.kind !== 'known') throw new Error('not known');
    expect(value.bound).toBe('atLeast');
    expect(value.spread.mean.value).toBeCloseTo(200 * (1 - 0.5 * 0.5), 3);
  });
});

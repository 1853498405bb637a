import { type Estimate, point, range, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { cell, discountFactor, ratio, shareOf, sum } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { cellOf, named } from '../testing/nodes.ts';
import { cellBehind, noOutcome } from './no-outcome.ts';

const NAME = named('uitkomst');
const rated = (rate: Estimate): AnyNode => discountFactor(NAME, cellOf('1/year', rate), 2);
const divided = (by: Estimate): AnyNode => ratio(NAME, cellOf('EUR', point(6)), cellOf('EUR', by));
const why = (node: AnyNode): string | undefined => noOutcome(node, new Evaluator(intervals))?.nl;

describe('why nothing comes out', () => {
  it('is a division by zero, or by what may be zero', () => {
    for (const by of [point(0), range(-1, 2), range(0, 2), range(-2, 0)])
      expect(why(divided(by))).toBe('er wordt gedeeld door nul, of dat kan');
    expect(why(divided(range(1, 2)))).toBeUndefined();
    expect(why(divided(range(-2, -1)))).toBeUndefined();
  });

  it('is a discount rate of -100% or lower', () => {
    for (const rate of [point(-1), range(-1.5, 0.1)])
      expect(why(rated(rate))).toBe('een discontovoet van -100% of lager');
    expect(why(rated(point(-0.5)))).toBeUndefined();
  });

  it('is an outcome that is too large', () => {
    const huge = cellOf('EUR', point(1e300));
    const times = shareOf(NAME, huge, cellOf('1', point(1e300)));
    expect(why(times)).toBe('de uitkomst is te groot om mee te rekenen');
    expect(why(ratio(NAME, huge, cellOf('EUR', point(1e-300))))).toBe(
      'de uitkomst is te groot om mee te rekenen',
    );
  });

  it('is no reason of its own where an input is not known, or where there is no input', () => {
    expect(why(divided(unknown('later')))).toBeUndefined();
    expect(why(cellOf('EUR', unknown('later')))).toBeUndefined();
    expect(why(sum('EUR', NAME, []))).toBeUndefined();
  });
});

describe('the cell behind it', () => {
  const cells = (['noemer', 'eerste', 'tweede'] as const).map((row) =>
    cell('EUR', NAME, {
      estimate: point(0),
      place: { table: 't', line: 1, row, field: 'value' },
      source: '',
    }),
  );
  const [under, first, second] = cells;

  it('is what is divided by, of other operations the first', () => {
    if (under === undefined || first === undefined || second === undefined) throw new Error('no cells');
    expect(cellBehind(ratio(NAME, first, under))?.row).toBe('noemer');
    expect(cellBehind(sum('EUR', NAME, [first, second]))?.row).toBe('eerste');
    expect(cellBehind(ratio(NAME, first, sum('EUR', NAME, [])))?.row).toBe('eerste');
    expect(cellBehind(sum('EUR', NAME, []))).toBeUndefined();
  });
});

import { type Estimate, point, verbatim } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { ExplainLimits } from '../calculation.ts';
import type { Explanation } from '../figure.ts';
import { given, missing, none, sum } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { cellOf, named } from '../testing/nodes.ts';
import { explainNode } from './explain.ts';

const WHOLE: ExplainLimits = { depth: 10, inputs: 100 };
const PLACE = { table: 'projects', line: 3, row: 'B', field: 'kind' };
const cellWith = (estimate: Estimate): Node<'EUR'> => cellOf('EUR', estimate);
const total = (words: string, ...parts: readonly Node<'EUR'>[]): Node<'EUR'> =>
  sum('EUR', named(words), parts);

function why(node: AnyNode, limits = WHOLE): Explanation {
  return explainNode(node, {
    values: new Evaluator(intervals),
    idOf: () => undefined,
    nameOf: (of) => of.label(),
    limits,
  });
}

describe('where a part of the plan comes from, and what is said of it', () => {
  it.each<[string, AnyNode, { origin: unknown; remark: string | undefined }]>([
    [
      'a cell stands in the plan, with its source',
      cellWith(point(1)),
      {
        origin: { place: { table: 'parameters', line: 2, row: 'test', field: 'value' }, source: 'proef' },
        remark: undefined,
      },
    ],
    [
      'what the plan has none of stands where it says so',
      none('EUR', named('niets'), verbatim('geen regels'), PLACE),
      { origin: { place: PLACE, source: '' }, remark: 'geen regels' },
    ],
    [
      'what the plan does not hold stands where it is missed',
      missing('EUR', named('gat'), verbatim('ontbreekt'), PLACE),
      { origin: { place: PLACE, source: '' }, remark: 'ontbreekt' },
    ],
    [
      'what belongs to an answer stands nowhere',
      given('EUR', named('antwoord'), point(1), verbatim('zo gekozen')),
      { origin: undefined, remark: 'zo gekozen' },
    ],
  ])('%s', (_, node, expected) => {
    const { origin, remark, inputs, omitted } = why(node);
    expect({ origin, remark: remark?.nl }).toEqual(expected);
    expect([inputs.length, omitted]).toEqual([0, 0]);
  });

  it('a cell that is not known says why, and one that does not apply says nothing', () => {
    expect(why(cellWith({ kind: 'unknown', reason: 'blank' })).remark?.nl).toBe('niet ingevuld');
    expect(why(cellWith({ kind: 'notApplicable' })).remark).toBeUndefined();
  });
});

describe('the parts of an explanation', () => {
  it('leave out a sum of one part, but not the cell below it', () => {
    const inner = total('binnen', cellWith(point(1)), cellWith(point(20)));
    const { label, formula, inputs } = why(total('buiten', inner));
    expect([label.nl, formula.nl, inputs.length]).toEqual(['buiten', '€ 1 + € 20', 2]);
    const single = why(total('een', cellWith(point(5))));
    expect([single.label.nl, single.inputs.map((input) => input.label.nl)]).toEqual(['een', ['cel']]);
  });

  it('that say nothing come last', () => {
    const nothing = none('EUR', named('niets'), verbatim('geen'), PLACE);
    const parts = why(total('som', nothing, cellWith(point(1)), cellWith(point(2))));
    expect(parts.inputs.map(({ label }) => label.nl)).toEqual(['cel', 'cel', 'niets']);
    const shown = why(total('som', cellWith(point(1)), cellWith(point(2))));
    expect(shown.inputs.map(({ value }) => value)).toMatchObject([{ low: 1 }, { low: 2 }]);
  });

  it('are as many as asked for, as deep as asked for, and it is said how many are left out', () => {
    const cells = [1, 2, 3, 4].map((amount) => cellWith(point(amount)));
    const deep = total('diep', total('een', ...cells), total('twee', ...cells), total('drie', ...cells));
    const two = why(deep, { depth: 10, inputs: 2 });
    expect([two.inputs.length, two.omitted]).toEqual([2, 1]);
    expect(two.inputs.map(({ inputs, omitted }) => [inputs.length, omitted])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    const shallow = why(deep, { depth: 1, inputs: 100 });
    expect(shallow.inputs.map(({ inputs, omitted }) => [inputs.length, omitted])).toEqual([
      [0, 4],
      [0, 4],
      [0, 4],
    ]);
    expect(why(deep, { depth: 0, inputs: 100 })).toMatchObject({ inputs: [], omitted: 3 });
  });
});

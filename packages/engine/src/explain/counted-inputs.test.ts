import { point, unknown, verbatim } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { difference, none, sum } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { cellOf, named } from '../testing/nodes.ts';
import { countedInputs } from './counted-inputs.ts';

const NAME = named('som');
const KNOWN = cellOf('EUR', point(3));
const ZERO = cellOf('EUR', point(0));
const OPEN = cellOf('EUR', unknown('later'));
const NOT_HERE = cellOf('EUR', { kind: 'notApplicable' });
const NONE = none('EUR', NAME, verbatim('er is niets van'), {
  table: 'projects',
  line: 2,
  row: 'A',
  field: 'code',
});
const counted = (node: AnyNode): readonly AnyNode[] => countedInputs(node, new Evaluator(intervals));

it('of a sum are what is known or not known: what does not apply, and what there is none of, are left out', () => {
  expect(counted(sum('EUR', NAME, [KNOWN, NONE, OPEN, NOT_HERE, ZERO]))).toEqual([KNOWN, OPEN, ZERO]);
});

it('of a sum of nothing else are all of them', () => {
  expect(counted(sum('EUR', NAME, [NONE, NOT_HERE]))).toEqual([NONE, NOT_HERE]);
});

it('of anything but a sum are all of them', () => {
  expect(counted(difference(NAME, KNOWN, NOT_HERE))).toEqual([KNOWN, NOT_HERE]);
});

import { point, unknown, verbatim } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { cell, difference, missing, ratio, sum } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { named } from '../testing/nodes.ts';
import { gapsBelow } from './gaps.ts';

const at = (row: string) => ({ table: 'parameters', line: 2, row, field: 'value' });

function euros(name: string, estimate: Parameters<typeof cell>[2]['estimate']): Node<'EUR'> {
  return cell('EUR', named(name), { estimate, place: at(name), source: '' });
}

function gaps(...roots: readonly AnyNode[]): readonly string[] {
  return gapsBelow(roots, new Evaluator(intervals)).map(
    ({ what, why, place }) => `${what.nl}: ${why.nl} (${place.table}/${place.row})`,
  );
}

const KNOWN = euros('huur', point(10));
const LATER = euros('loon', unknown('later'));
const LEAST = euros('reis', { kind: 'atLeast', low: 5 });

describe('what is not known below a node', () => {
  it('is each cell without a number, cells with a lower bound only, and what the plan does not hold, as met', () => {
    const gone = missing('EUR', named('zaal'), verbatim('staat er niet'), at('zaal'));
    const all = sum('EUR', named('kosten'), [KNOWN, LATER, sum('EUR', named('rest'), [LEAST, gone])]);
    expect(gaps(all)).toEqual([
      'loon: komt later (p.m.) (parameters/loon)',
      'reis: alleen een ondergrens is bekend (parameters/reis)',
      'zaal: staat er niet (parameters/zaal)',
    ]);
  });

  it('is told once, however often it is met, and each place by itself', () => {
    const again = euros('loon', unknown('blank'));
    const both = sum('EUR', named('twee'), [LATER, again]);
    expect(gaps(both, LATER, difference(named('verschil'), KNOWN, both))).toEqual([
      'loon: komt later (p.m.) (parameters/loon)',
    ]);
  });

  it('is nothing where all is known, or does not apply', () => {
    const no = euros('boete', { kind: 'notApplicable' });
    expect(gaps(KNOWN, no, sum('EUR', named('som'), [KNOWN, no]))).toEqual([]);
  });

  it('is why there is no outcome, at the cell that is to blame', () => {
    const nothing = euros('budget', point(0));
    expect(gaps(ratio(named('aandeel'), KNOWN, nothing))).toEqual([
      'aandeel: er wordt gedeeld door nul, of dat kan (parameters/budget)',
    ]);
  });
});

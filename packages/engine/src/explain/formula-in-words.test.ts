import { type Estimate, point, type Text, unit, verbatim } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import {
  difference,
  discountFactor,
  given,
  largest,
  missing,
  none,
  portion,
  ratio,
  shareOf,
  sum,
  untyped,
  within,
} from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { cellOf, gapOf, named } from '../testing/nodes.ts';
import { formulaInWords } from './formula-in-words.ts';

const said = (node: AnyNode): Text => formulaInWords(node, new Evaluator(intervals));
const label = named('uitkomst');
const euro = (amount: number): Node<'EUR'> => cellOf('EUR', point(amount));
const share = (part: number): Node<'1'> => cellOf('1', point(part));
const rate = (estimate: Estimate): Node<'1/year'> => cellOf('1/year', estimate);
const euros = (...amounts: readonly number[]): Node<'EUR'>[] => amounts.map(euro);
const words = (nl: string, en: string): Text => ({ nl, en });

describe('a formula in words and numbers', () => {
  it.each<[string, AnyNode, Text]>([
    ['a sum', sum('EUR', label, euros(1, 20, 300)), words('€ 1 + € 20 + € 300', '€ 1 + € 20 + € 300')],
    ['a sum of one', sum('EUR', label, euros(1)), words('€ 1', '€ 1')],
    ['a sum of nothing', sum('EUR', label, []), words('niets om op te tellen', 'nothing to add')],
    ['a share of an amount', shareOf(label, euro(20), share(0.5)), words('€ 20 × 50,0%', '€ 20 × 50.0%')],
    ['a ratio', ratio(label, euro(1), euro(20)), words('€ 1 : € 20', '€ 1 / € 20')],
    ['what is left', difference(label, euro(20), euro(1)), words('€ 20 − € 1', '€ 20 − € 1')],
    [
      'the largest',
      largest('EUR', label, euros(1, 20)),
      words('de grootste van € 1; € 20', 'the largest of € 1; € 20'),
    ],
    [
      'the smallest',
      untyped(unit('EUR'), label, { kind: 'smallest', of: euros(1, 20) }),
      words('de kleinste van € 1; € 20', 'the smallest of € 1; € 20'),
    ],
    [
      'what is within a limit',
      within(label, euro(20), euro(3)),
      words('de kleinste van € 20; € 3', 'the smallest of € 20; € 3'),
    ],
    [
      'what falls to one of several',
      portion(label, { part: euro(20), before: euros(1), kept: share(0.25) }),
      words('€ 20 × 25,0%', '€ 20 × 25.0%'),
    ],
    [
      'what a later amount is worth now',
      discountFactor(label, rate(point(0.035)), 3),
      words('1 : (1 + 3,50%)^3', '1 / (1 + 3.50%)^3'),
    ],
  ])('of %s', (_, node, expected) => {
    expect(said(node)).toEqual(expected);
  });

  it('of a rate that is a range, or not known, says so', () => {
    const range = rate({ kind: 'range', low: 0.02, high: 0.04 });
    expect(said(discountFactor(label, range, 2)).nl).toMatch(/^1 : \(1 \+ .*2.* tot .*4.*\)\^2$/);
    expect(said(discountFactor(label, gapOf('1/year'), 2))).toEqual(
      words('1 : (1 + onbekend)^2', '1 / (1 + unknown)^2'),
    );
  });

  it('says of an input that it is not known, or does not apply', () => {
    const notApplicable = cellOf('EUR', { kind: 'notApplicable' });
    expect(said(difference(label, gapOf('EUR'), notApplicable))).toEqual(
      words('onbekend − n.v.t.', 'unknown − n/a'),
    );
  });

  it('of six parts is written out, and of seven described', () => {
    expect(said(sum('EUR', label, euros(1, 2, 3, 4, 5, 6))).nl).toBe('€ 1 + € 2 + € 3 + € 4 + € 5 + € 6');
    expect(said(sum('EUR', label, euros(1, 2, 3, 4, 5, 6, 7)))).toEqual(
      words('som van 7 onderdelen', 'sum of 7 parts'),
    );
    expect(said(largest('EUR', label, euros(1, 2, 3, 4, 5, 6))).nl).toBe(
      'de grootste van € 1; € 2; € 3; € 4; € 5; € 6',
    );
    expect(said(largest('EUR', label, euros(1, 2, 3, 4, 5, 6, 7))).nl).toBe('de grootste van 7 onderdelen');
  });

  it('of what is not computed is empty', () => {
    const place = { table: 'projects', line: 2, row: 'A', field: 'code' };
    for (const node of [
      euro(1),
      given('EUR', label, point(1), verbatim('reden')),
      none('EUR', label, verbatim('reden'), place),
      missing('EUR', label, verbatim('reden'), place),
    ])
      expect(said(node)).toEqual(words('', ''));
  });
});

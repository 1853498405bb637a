import { type Estimate, formatBounds, point, type Text, unit, unknown, verbatim } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { kept, together } from '../graph/build.ts';
import { Evaluator } from '../graph/evaluate.ts';
import { intervals } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { cellOf, named } from '../testing/nodes.ts';
import { keptInWords } from './overlap-in-words.ts';

const OPEN = unknown('later');
const LEAST: Estimate = { kind: 'atLeast', low: 50 };

function said(
  kind: 'kept' | 'together',
  parts: readonly Estimate[],
  overlap: Estimate,
  limit?: Estimate,
): Text {
  const of = {
    parts: parts.map((part) => cellOf('EUR', part)),
    overlap: cellOf('1', overlap),
    limit: limit && cellOf('EUR', limit),
  };
  const node: AnyNode = kind === 'kept' ? kept(named('deel'), of) : together('EUR', named('samen'), of);
  const values = new Evaluator(intervals);
  const amount = (one: AnyNode): Text => {
    const value = values.of(one);
    return value.kind === 'known'
      ? formatBounds(value.value, unit(one === of.overlap ? '1' : 'EUR'))
      : verbatim('?');
  };
  const { operation } = node;
  if (operation.kind !== 'kept' && operation.kind !== 'together') throw new Error('another operation');
  return keptInWords(operation, values, amount);
}

const BOTH = [point(200), point(100)];

describe('an overlap in words', () => {
  it('says how much there is, the largest, and what goes off the rest', () => {
    expect(said('kept', BOTH, point(0.5))).toEqual({
      nl: 'van € 300 de grootste, € 200, en van de rest 50,0% eraf',
      en: 'of € 300 the largest, € 200, and 50.0% off the rest',
    });
  });

  it('that is not known takes at most all', () => {
    for (const overlap of [OPEN, { kind: 'atLeast', low: 0.2 } as const])
      expect(said('kept', BOTH, overlap).nl).toBe(
        'van € 300 de grootste, € 200, en van de rest ten hoogste alles eraf',
      );
  });

  it('says the limit, and that one is not known', () => {
    expect(said('kept', BOTH, point(0.5), point(120)).en).toMatch(/; together at most € 120$/);
    expect(said('kept', BOTH, point(0.5), OPEN).nl).toMatch(
      /; samen hoogstens een grens die niet bekend is$/,
    );
  });

  it('says how many lines are not wholly known, but not of what does not apply', () => {
    const of = (kind: 'kept' | 'together', ...more: readonly Estimate[]): string | undefined =>
      said(kind, [...BOTH, ...more, { kind: 'notApplicable' }], point(0.5)).nl.split('; ')[1];
    expect(of('kept')).toBeUndefined();
    expect(of('together', OPEN)).toBe('ten minste: een regel is niet bekend');
    expect(of('together', OPEN, LEAST)).toBe('ten minste: 2 regels zijn niet bekend');
    expect(of('kept', LEAST)).toBe('wat er ten minste blijft naast een regel die niet bekend is');
    expect(of('kept', OPEN, LEAST)).toBe('wat er ten minste blijft naast 2 regels die niet bekend zijn');
  });

  it('of which no line is wholly known says no more than the overlap', () => {
    expect(said('kept', [OPEN, LEAST], point(0.5)).nl).toBe('geen regel is helemaal bekend; 50,0% overlap');
    expect(said('kept', [], point(0.5)).en).toBe('no line is wholly known; 50.0% overlap');
  });
});

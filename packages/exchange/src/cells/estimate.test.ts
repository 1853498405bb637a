import { type Estimate, point, range, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../sheet.ts';
import { type Measure, parseEstimate } from './estimate.ts';
import { Refusal } from './refusal.ts';

const PLAIN: Measure = { decimal: '.', scale: 1, share: false };
const DUTCH: Measure = { ...PLAIN, decimal: ',' };
const RATIO: Measure = { ...PLAIN, share: true };
const PERCENT: Measure = { decimal: '.', scale: 0.01, share: true };

describe('parseEstimate', () => {
  it.each<[string, Measure, Estimate]>([
    ['88', PLAIN, point(88)],
    ['350..700', PLAIN, range(350, 700)],
    ['350 .. 700', PLAIN, range(350, 700)],
    ['0.33..0.36', RATIO, range(0.33, 0.36)],
    ['10 tot 25', PLAIN, range(10, 25)],
    ['tussen 10 en 25', PLAIN, range(10, 25)],
    ['5 - 10', PLAIN, range(5, 10)],
    ['5–10', PLAIN, range(5, 10)],
    ['-5..-2', PLAIN, range(-5, -2)],
    ['1.500 tot 1.700', DUTCH, range(1500, 1700)],
    ['2..3 mln', PLAIN, range(2e6, 3e6)],
    ['500000 tot 2 mln', PLAIN, range(500000, 2e6)],
    ['2%..5%', RATIO, range(0.02, 0.05)],
    ['2..5%', RATIO, range(0.02, 0.05)],
    ['5..5', PLAIN, point(5)],
    ['>20000', PLAIN, { kind: 'atLeast', low: 20000 }],
    ['> 20.000', DUTCH, { kind: 'atLeast', low: 20000 }],
    ['minimaal 5', PLAIN, { kind: 'atLeast', low: 5 }],
    ['600 (+-20%)', PLAIN, range(480, 720)],
    ['9000 +/- 10%', PLAIN, range(8100, 9900)],
    ['100 ± 5', PLAIN, range(95, 105)],
    ['', PLAIN, unknown('blank')],
    ['n.t.b.', PLAIN, unknown('toBeDetermined')],
    ['Nader te bepalen', PLAIN, unknown('toBeDetermined')],
    ['onbekend', PLAIN, unknown('unknown')],
    ['nog niet gemeten', PLAIN, unknown('notMeasured')],
    ['p.m.', PLAIN, unknown('later')],
    ['nulmeting', PLAIN, unknown('baselineToCome')],
    ['N.v.t.', PLAIN, { kind: 'notApplicable' }],
    ['40', PERCENT, point(0.4)],
    ['35', PERCENT, point(0.35)],
    ['40%', PERCENT, point(0.4)],
    ['7..15', PERCENT, range(0.07, 0.15)],
  ])('reads %s', (printed, measure, expected) => {
    expect(parseEstimate(printed, measure)).toEqual(expected);
  });

  it.each([
    '10..5',
    '5-10',
    'ca. 500',
    '<50',
    '5%..10',
    '10 tot 25 studenten',
    'veel',
    '12..',
    '3 en 2',
    '45%',
  ])('refuses %s', (printed) => {
    expect(parseEstimate(printed, PLAIN)).toBeInstanceOf(Refusal);
  });

  it('takes numbers of a workbook by their value, not by how they are shown', () => {
    const cell = (value: number, percent: boolean): SheetCell => ({
      kind: 'number',
      value,
      percent,
      text: '?',
    });
    expect(parseEstimate(cell(0.077, true), RATIO)).toEqual(point(0.077));
    expect(parseEstimate(cell(0.05, true), PERCENT)).toEqual(point(0.05));
    expect(parseEstimate(cell(5, false), PERCENT)).toEqual(point(0.05));
    expect(parseEstimate(cell(0.05, true), PLAIN)).toBeInstanceOf(Refusal);
  });

  it('refuses errors, formulas never computed and dates, each with its own remedy', () => {
    const messages = [
      { kind: 'broken', why: 'errorValue', text: '#REF!' },
      { kind: 'broken', why: 'notComputed', text: '=A1' },
      { kind: 'date', text: '2025-02-01' },
    ] satisfies SheetCell[];
    const refusals = messages.map((cell) => parseEstimate(cell, PLAIN));
    expect(refusals.map((refusal) => (refusal instanceof Refusal ? refusal.message.nl : ''))).toEqual([
      expect.stringContaining('#REF!'),
      expect.stringContaining('sla het op'),
      expect.stringContaining('2025-02-01'),
    ]);
  });

  it('stays quick on long words', () => {
    const started = performance.now();
    expect(parseEstimate(`5${' '.repeat(19_000)}x`, PLAIN)).toBeInstanceOf(Refusal);
    expect(parseEstimate('1..'.repeat(6_000), PLAIN)).toBeInstanceOf(Refusal);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

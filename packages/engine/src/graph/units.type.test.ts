import { point } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../formula/compile.ts';
import { FormulaError } from '../formula/formula-error.ts';
import { parseFormula } from '../formula/parse.ts';
import { cellOf, named } from '../testing/nodes.ts';
import { converted, difference, discountFactor, dividedBy, largest, ratio, shareOf, sum } from './build.ts';
import type { AnyNode } from './node.ts';

const label = named('proef');
const persons = cellOf('person', point(2240));
const fte = cellOf('FTE', point(1568));
const hours = cellOf('hour', point(9740));
const gross = cellOf('EUR', point(100));
const npv = cellOf('EURnpv', point(97));
const residents = cellOf('resident', point(12_000));
const partTime = cellOf('FTE/person', point(0.7));
const perFte = cellOf('hour/FTE', point(1872));
const perHour = cellOf('EUR/hour', point(91));
const rate = cellOf('1/year', point(0.035));

/**
 * Each of these must not compile: an error that does not come is an error. Where one mixes units with a formula of a
 * plan, whose units are known while running only, the mix is refused there too.
 */
const REFUSED = {
  'FTE with persons': () =>
    // @ts-expect-error persons are no FTE
    sum('FTE', label, [fte, persons]),
  'persons with FTE': () =>
    // @ts-expect-error FTE are no persons
    sum('person', label, [persons, fte]),
  'gross with net present': () =>
    // @ts-expect-error a discounted euro is no euro
    sum('EUR', label, [gross, npv]),
  'net present with gross': () =>
    // @ts-expect-error a euro is no discounted euro
    difference(label, npv, gross),
  'hours with FTE': () =>
    // @ts-expect-error hours become FTE by hours per FTE only
    difference(label, fte, hours),
  'residents with persons': () =>
    // @ts-expect-error who is reached is not who works
    largest('person', label, [persons, residents]),
  'a share of persons in FTE': () =>
    // @ts-expect-error a share is of one unit
    ratio(label, persons, fte),
  'persons by hours per FTE': () =>
    // @ts-expect-error hours per FTE says nothing of persons
    converted(label, persons, perFte),
  'persons by an hourly rate': () =>
    // @ts-expect-error an hourly rate says nothing of persons
    converted(label, persons, perHour),
  'FTE by a part-time factor': () =>
    // @ts-expect-error the part-time factor leads from persons to FTE
    converted(label, fte, partTime),
  'hours by an hourly rate': () =>
    // @ts-expect-error euros are divided by an hourly rate, hours are not
    dividedBy(label, hours, perHour),
  'a share by a rate': () =>
    // @ts-expect-error a rate per year is no share
    shareOf(label, gross, rate),
  'a discount by a share': () =>
    // @ts-expect-error a discount rate is per year
    discountFactor(label, cellOf('1', point(0.035)), 1),
  'a rate for an amount': () =>
    // @ts-expect-error an amount per hour is no amount
    sum('EUR', label, [perHour]),
} as const;

/** The same from a file: what names stand for, and a formula that mixes them. */
const NAMES: ReadonlyMap<string, AnyNode> = new Map<string, AnyNode>(
  Object.entries({ persons, fte, hours, gross, npv, residents, partTime, perFte, perHour, rate }),
);

describe('a mix of units', () => {
  it('does not compile, in each of these ways', () => {
    expect(Object.values(REFUSED).map((make) => typeof make)).toEqual(
      Object.keys(REFUSED).map(() => 'function'),
    );
  });

  it.each([
    'fte + persons',
    'gross + npv',
    'npv - gross',
    'fte - hours',
    'max(persons, residents)',
    'gross + perHour',
  ])('is refused from a file: %s', (formula) => {
    expect(() => compileFormula(formula, parseFormula(formula), NAMES)).toThrow(FormulaError);
  });
});

describe('a conversion by its own rate', () => {
  it('compiles, and has the unit it leads to', () => {
    const made = [
      converted(label, persons, partTime),
      dividedBy(label, hours, perFte),
      dividedBy(label, gross, perHour),
      dividedBy(label, fte, partTime),
      converted(label, gross, discountFactor(label, rate, 1)),
      ratio(label, fte, fte),
    ];
    expect(made.map((node) => node.unit.code)).toEqual(['FTE', 'FTE', 'hour', 'person', 'EURnpv', '1']);
  });
});

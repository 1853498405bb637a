import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaseUnit,
  ofOneYear,
  parseUnit,
  perUnit,
  RATIO,
  sameUnit,
  stepsPerUnit,
  timesUnit,
  type UnitCode,
  unit,
  unitName,
  unitOf,
} from './unit.ts';

const BASES: readonly BaseUnit[] = ['person', 'FTE', 'hour', 'EUR', 'EURnpv', 'resident', 'count', 'year'];
const units = fc
  .array(fc.tuple(fc.constantFrom(...BASES), fc.integer({ min: -2, max: 2 })), { maxLength: 3 })
  .map((powers) => unitOf(Object.fromEntries(powers)));

describe('a unit', () => {
  it.each([
    ['hours', 'hour', 1],
    ['uren', 'hour', 1],
    ['personen', 'person', 1],
    ['fte', 'FTE', 1],
    ['EUR/hour', 'EUR/hour', 1],
    ['hour/FTE/year', 'hour/FTE/year', 1],
    ['€', 'EUR', 1],
    ['1', '1', 1],
    ['%', '1', 0.01],
    ['%/jaar', '1/year', 0.01],
    ['1/year', '1/year', 1],
    [' EUR / inwoner ', 'EUR/resident', 1],
  ])('is read as files spell it: %s', (spelling, code, scale) => {
    expect(parseUnit(spelling)).toMatchObject({ unit: { code }, scale });
  });

  it.each(['', 'appels', 'EUR/', 'EUR per uur', 'constructor', '__proto__/hour', 'EUR*hour'])(
    'is not made of "%s"',
    (spelling) => {
      expect(parseUnit(spelling)).toBeUndefined();
    },
  );

  it('cancels out: hours divided by hours per FTE are FTE', () => {
    expect(perUnit(unit('hour'), unit('hour/FTE')).code).toBe('FTE');
    expect(timesUnit(unit('person'), unit('FTE/person')).code).toBe('FTE');
    expect(perUnit(unit('EUR'), unit('EUR/hour')).code).toBe('hour');
  });

  it('keeps a discounted euro apart from a euro, and a person from an FTE', () => {
    expect(sameUnit(unit('EUR'), unit('EURnpv'))).toBe(false);
    expect(sameUnit(unit('person'), unit('FTE'))).toBe(false);
  });

  it('multiplies in any order, and divides back', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(timesUnit(a, b).code).toBe(timesUnit(b, a).code);
        expect(perUnit(timesUnit(a, b), b).code).toBe(a.code);
        expect(perUnit(a, a).code).toBe(RATIO.code);
      }),
    );
  });

  it('is read back from its code, where it is one thing per another', () => {
    const codes: UnitCode[] = ['EUR', 'EUR/hour', 'hour/FTE', 'FTE/person', '1/year', 'EURnpv/EUR', '1'];
    expect(codes.map((code) => parseUnit(unit(code).code)?.unit.code)).toEqual(codes);
  });

  it('loses its "per year" for one year, and nothing else', () => {
    expect(ofOneYear(unit('EUR/year')).code).toBe('EUR');
    expect(ofOneYear(unit('EUR/hour')).code).toBe('EUR/hour');
    expect(ofOneYear(unit('year')).code).toBe('year');
  });

  it.each([
    ['EUR', 1e4],
    ['EURnpv', 1e4],
    ['EUR/year', 1e4],
    ['hour', 1e6],
    ['FTE', 1e6],
    ['person', 1e6],
    ['1', undefined],
    ['EUR/hour', undefined],
    ['1/year', undefined],
  ] as const)('of amounts has a step to count in, of prices and shares none: %s', (code, steps) => {
    expect(stepsPerUnit(unit(code))).toBe(steps);
  });

  it.each([
    ['EUR/hour', 'euro per uur', 'euros per hour'],
    ['FTE', 'fte', 'FTE'],
    ['person', 'personen', 'persons'],
    ['1', '', ''],
  ] as const)('has a name in words: %s', (code, nl, en) => {
    expect(unitName(unit(code))).toEqual({ nl, en });
  });
});

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
    ['factor', '1', 1],
    ['%', '1', 0.01],
    ['%/jaar', '1/year', 0.01],
    ['1/year', '1/year', 1],
    [' EUR / inwoner ', 'EUR/resident', 1],
    ['1/%', '1', 100],
    ['persons', 'person', 1],
    ['persoon/uur', 'person/hour', 1],
    ['person', 'person', 1],
    ['ftes', 'FTE', 1],
    ['uur/hour', '1', 1],
    ['euro/residents', 'EUR/resident', 1],
    ['EURnpv', 'EURnpv', 1],
    ['resident/years', 'resident/year', 1],
    ['inwoners', 'resident', 1],
    ['aantal/count', '1', 1],
    ['1/aantal', '1/count', 1],
  ])('is read as files spell it: %s', (spelling, code, scale) => {
    expect(parseUnit(spelling)).toMatchObject({ unit: { code }, scale });
  });

  it.each(['', 'appels', 'EUR/', 'EUR per uur', 'constructor', '__proto__/hour', 'EUR*hour'])(
    'is not made of "%s"',
    (spelling) => {
      expect(parseUnit(spelling)).toBeUndefined();
    },
  );

  it('asked for by a code of which a part is no unit is refused, with the code', () => {
    expect(() => unit(JSON.parse('"EUR/appel"'))).toThrow('no such unit: EUR/appel');
  });

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
    ['hour', 'uur', 'hours'],
    ['EUR', 'euro', 'euros'],
    ['EURnpv', 'euro (netto contant)', 'euros (net present)'],
    ['resident', 'inwoners', 'residents'],
    ['count', 'aantal', 'count'],
    ['year', 'jaar', 'years'],
    ['1/person', 'per persoon', 'per person'],
    ['1/FTE', 'per fte', 'per FTE'],
    ['1/hour', 'per uur', 'per hour'],
    ['1/EUR', 'per euro', 'per euro'],
    ['1/EURnpv', 'per euro (netto contant)', 'per euro (net present)'],
    ['1/resident', 'per inwoner', 'per resident'],
    ['1/count', 'per stuk', 'per item'],
    ['1/year', 'per jaar', 'per year'],
  ] as const)('has a name in words: %s', (code, nl, en) => {
    expect(unitName(unit(code))).toEqual({ nl, en });
  });

  it('of more than one base has them in one order, above and below the line', () => {
    const product = unitOf({ year: -1, hour: 1, FTE: 1 });
    expect(product.code).toBe('FTE*hour/year');
    expect(unitName(product)).toEqual({ nl: 'fte x uur per jaar', en: 'FTE x hours per year' });
    expect(unitOf({ resident: 2 }).code).toBe('resident*resident');
  });

  it('knows only what is in it: a power of zero is none', () => {
    expect(unitOf({ hour: 0, FTE: 1 })).toEqual({ code: 'FTE', powers: { FTE: 1 } });
  });

  it('is one and the same each time it is asked for', () => {
    expect(unit('EUR/hour')).toBe(unit('EUR/hour'));
    expect(parseUnit('uren/jaar')).toBe(parseUnit('uren/jaar'));
    expect(timesUnit(unit('EUR'), unit('1/hour'))).toBe(timesUnit(unit('EUR'), unit('1/hour')));
    expect(perUnit(unit('EUR'), unit('hour'))).toBe(perUnit(unit('EUR'), unit('hour')));
  });
});

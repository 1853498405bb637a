import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, faultsOf } from './calculate.ts';

const CASE = { project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2025 };
const LINE = { project: 'A', line: 'saved', kind: 'care_cost', unit: 'EUR' };

/** A project with these lines and these parameters. */
function tablesOf(lines: readonly SimpleRow[], parameters: readonly SimpleRow[]): SimpleTables {
  return {
    projects: [{ code: 'A', name: 'Voorbeeld' }],
    'business-cases': [CASE],
    'business-case-benefits': lines.map((line) => ({ ...LINE, ...line })),
    parameters,
  };
}

/** The faults as short lines: place, what stood there, what is wrong. */
function faults(tables: SimpleTables): readonly string[] {
  return faultsOf(planOf(tables)).map(
    ({ place, found, message }) => `${place.table}:${place.line}:${place.field} “${found}” ${message.nl}`,
  );
}

describe('a plan whose formulas can be worked out', () => {
  it('has no faults', () => {
    const parameters = [
      { key: 'reach', value: 100, unit: 'resident' },
      { key: 'price', formula: 'base * 2', unit: 'EUR/resident' },
      { key: 'base', value: 5, unit: 'EUR/resident' },
      { key: 'unused', formula: 'base + price', unit: 'EUR/resident' },
    ];
    expect(faults(tablesOf([{ formula: 'reach * price' }], parameters))).toEqual([]);
  });

  it('may have a formula that names what only its projects have', () => {
    const parameters = [
      { key: 'double', formula: 'own * 2', unit: 'EUR' },
      { key: 'own', scope: 'A', value: 4, unit: 'EUR' },
    ];
    expect(faults(tablesOf([], parameters))).not.toEqual([]);
    expect(faults(tablesOf([{ y2026: 1, y2027: 1 }], parameters))).toEqual([]);
  });

  it('may name a line with a formula in the formula of another line', () => {
    const lines = [
      { line: 'saved', formula: 'other * 2' },
      { line: 'other', formula: 'base + 1[EUR]' },
    ];
    const tables = tablesOf(lines, [{ key: 'base', value: 5, unit: 'EUR' }]);
    expect(faults(tables)).toEqual([]);
    // (5 + 1) x 2 = 12
    expect(calculate(planOf(tables)).value('A/saved/gross.byYear.2026')).toMatchObject({ low: 12, high: 12 });
  });

  it('may have a line and a parameter of one name, each with a formula', () => {
    const lines = [{ line: 'saved', formula: 'saved * 2' }];
    expect(faults(tablesOf(lines, [{ key: 'saved', formula: '3[EUR] + 1[EUR]', unit: 'EUR' }]))).toEqual([]);
  });
});

describe('a fault', () => {
  it.each<[string, SimpleTables, string]>([
    [
      'no formula',
      tablesOf([{ formula: '3 +' }], []),
      'business-case-benefits:2:formula “3 +»” Hier houdt de formule te vroeg op.',
    ],
    [
      'a name that is none',
      tablesOf([{ formula: '3 * nergens' }], []),
      'business-case-benefits:2:formula “3 * »nergens” De naam “nergens” is geen rekenwaarde en geen regel van dit project.',
    ],
    [
      'a mix of units',
      tablesOf(
        [{ formula: 'fte + mensen' }],
        [
          { key: 'fte', value: 1, unit: 'FTE' },
          { key: 'mensen', value: 1, unit: 'persons' },
        ],
      ),
      'business-case-benefits:2:formula “fte »+ mensen” Hier worden fte en personen door elkaar gebruikt.',
    ],
    [
      'an outcome in another unit than that of the line',
      tablesOf([{ formula: 'fte * 2' }], [{ key: 'fte', value: 1, unit: 'FTE' }]),
      'business-case-benefits:2:formula “fte * 2” De formule geeft fte, maar de rij is in euro.',
    ],
    [
      'an outcome in another unit than that of the parameter, used or not',
      tablesOf([], [{ key: 'a', formula: '2[hour]', unit: 'EUR' }]),
      'parameters:2:formula “2[hour]” De formule geeft uur, maar de rij is in euro.',
    ],
    [
      'a parameter that names itself',
      tablesOf([], [{ key: 'a', formula: 'a + 1', unit: '1' }]),
      'parameters:2:formula “a + 1” De formule verwijst naar zichzelf: a → a.',
    ],
    [
      'parameters in a circle, told once, with the path',
      tablesOf(
        [],
        [
          { key: 'a', formula: '2 * b', unit: '1' },
          { key: 'b', formula: 'c', unit: '1' },
          { key: 'c', formula: '1 + a', unit: '1' },
        ],
      ),
      'parameters:4:formula “1 + »a” De formule verwijst naar zichzelf: a → b → c → a.',
    ],
    [
      'lines in a circle',
      tablesOf(
        [
          { line: 'saved', formula: 'other * 2' },
          { line: 'other', formula: 'saved' },
        ],
        [],
      ),
      'business-case-benefits:3:formula “saved” De formule verwijst naar zichzelf: saved → other → saved.',
    ],
    [
      'a circle through a line and a parameter',
      tablesOf([{ line: 'saved', formula: 'half' }], [{ key: 'half', formula: 'saved / 2', unit: 'EUR' }]),
      'parameters:2:formula “saved / 2” De formule verwijst naar zichzelf: saved → half → saved.',
    ],
    [
      'a unit that does not go with the kind of line',
      tablesOf([{ unit: 'persons', y2026: 3, y2027: 4 }], []),
      'business-case-benefits:2:unit “persons” De eenheid “persons” past niet bij een batenregel van de soort “minder zorg gebruikt”.',
    ],
    [
      'a project with the code of a pillar',
      { pillars: [{ code: 'A' }], projects: [{ code: 'A', pillar: 'A' }] },
      'projects:2:code “A” Deze code is ook de code van een pijler of van het plan.',
    ],
  ])('is told with its place: %s', (_, tables, fault) => {
    expect(faults(tables)).toEqual([fault]);
  });

  it('says what was expected', () => {
    const [fault] = faultsOf(planOf(tablesOf([{ formula: '3 +' }], [])));
    expect(fault?.expected).toEqual({
      nl: 'een naam, een getal of een haakje',
      en: 'a name, a number or a bracket',
    });
  });

  it('is told for each row that has one of its own, not for those that build on it', () => {
    const parameters = [
      { key: 'a', formula: 'nergens', unit: '1' },
      { key: 'b', formula: 'a * 2', unit: '1' },
      { key: 'c', formula: '1 +', unit: '1' },
    ];
    expect(
      faults(tablesOf([{ formula: 'b * 1[EUR]' }], parameters)).map((fault) => fault.slice(0, 12)),
    ).toEqual(['parameters:2', 'parameters:4']);
  });

  it('leaves the figures that rest on it unknown, and names the gap', () => {
    const calculation = calculate(planOf(tablesOf([{ formula: 'nergens' }], [])));
    expect(calculation.value('A/careCost.byYear.2026.gross')).toEqual({ kind: 'unknown' });
    expect(calculation.gaps('A/careCost.byYear.2026.gross').map((gap) => gap.why.nl)).toEqual([
      'de formule kan niet worden uitgerekend',
    ]);
  });

  it('shows of a very long formula the part where it goes wrong', () => {
    const formula = `${'1 + '.repeat(2000)}nergens${' + 1'.repeat(2000)}`;
    const [fault] = faultsOf(planOf(tablesOf([], [{ key: 'a', formula, unit: '1' }])));
    expect(fault?.found).toMatch(/^…(1 \+ )+»nergens( \+ 1)+.*…$/);
  });
});

describe('chains of formulas', () => {
  const chain = (last: string): readonly SimpleRow[] => [
    ...Array.from({ length: 10_000 }, (_, at) => ({ key: `p${at}`, formula: `p${at + 1} + 1`, unit: '1' })),
    { key: 'p10000', formula: last, unit: '1' },
  ];

  it('of ten thousand links are worked out', () => {
    const tables = tablesOf([{ formula: 'p0 * 1[EUR]' }], chain('5'));
    expect(faults(tables)).toEqual([]);
    // 5 + 10 000 x 1 = 10 005
    expect(calculate(planOf(tables)).value('A/saved/gross.byYear.2026')).toMatchObject({ low: 10_005 });
  });

  it('of ten thousand links that close a circle are told once, by beginning and end', () => {
    expect(faults(tablesOf([], chain('p0')))).toEqual([
      'parameters:10002:formula “p0” De formule verwijst naar zichzelf: p0 → p1 → p2 → p3 → … → p9998 → p9999 → p10000 → p0.',
    ]);
  });

  it('may be explained, down to a depth', () => {
    const calculation = calculate(planOf(tablesOf([{ formula: 'p0 * 1[EUR]' }], chain('5'))));
    const why = calculation.explain('A/saved/gross.byYear.2026');
    expect(why?.value).toMatchObject({ low: 10_005 });
    expect(JSON.stringify(why).length).toBeLessThan(50_000);
  });
});

describe('any words as a formula', () => {
  it('give a figure or a fault, never anything else', () => {
    const pieces = fc.constantFrom(
      'saved',
      'a',
      '2',
      '1.5%',
      '[EUR]',
      '[FTE]',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ',',
      'max(',
    );
    const words = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(words, words, (line, parameter) => {
        const tables = tablesOf([{ formula: line }], [{ key: 'a', formula: parameter, unit: 'EUR' }]);
        const calculation = calculate(planOf(tables));
        const value = calculation.value('A/careCost.byYear.2026.gross');
        expect(calculation.faults.length > 0 || value?.kind !== undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

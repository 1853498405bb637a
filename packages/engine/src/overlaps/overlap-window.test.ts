import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';

/** Amounts of the years 2026 to 2028, of which the first two count and the last is structural. */
function overlapping(overlap: SimpleRow, more: SimpleRow = {}): Calculation {
  const line = (project: string, [y2026, y2027, y2028]: readonly [number, number, number]): SimpleRow => ({
    project,
    line: 'bed',
    kind: 'care_cost',
    law: 'Zvw',
    unit: 'EUR',
    y2026,
    y2027,
    y2028,
    ...more,
  });
  return calculate(
    planOf({
      'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2026, last_year: 2028 })),
      'business-case-benefits': [line('A', [100, 200, 400]), line('B', [100, 100, 100])],
      parameters: [
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2027, unit: 'year' },
        { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
      ],
      overlaps: [{ id: 'O1', lines: 'A/bed|B/bed', overlap: 0.5, ...overlap }],
    }),
  );
}

const amount = (calculation: Calculation, id: string): unknown => {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
};

describe('what overlaps, by year, where years add up, and structural', () => {
  it.each([
    // Together half of the sum and half of the largest: 150 of 200, 250 of 300, 450 of 500.
    ['byYear.2026', 200, 150],
    ['byYear.2027', 300, 250],
    ['byYear.2028', 500, 450],
    ['window', 500, 400],
    ['structural', 500, 450],
  ])('in %s', (span, gross, net) => {
    for (const path of ['plan/overlap.group.O1.EUR', 'plan/overlap.EUR', 'A/overlap.with.B.EUR']) {
      expect(amount(overlapping({}), `${path}.gross.${span}`)).toBe(gross);
      expect(amount(overlapping({}), `${path}.net.${span}`)).toBe(net);
      expect(amount(overlapping({}), `${path}.taken.${span}`)).toBe(gross - net);
    }
  });

  it('says of each year that is added up what it is', () => {
    const why = overlapping({}).explain('plan/overlap.group.O1.EUR.net.window');
    expect(why?.inputs.map(({ label }) => label)).toEqual([
      { nl: 'O1: samen, 2026', en: 'O1: together, 2026' },
      { nl: 'O1: samen, 2027', en: 'O1: together, 2027' },
    ]);
  });

  it('does not add up over years for people, who are counted in a year', () => {
    const people = overlapping({}, { kind: 'extra_staff', unit: 'persons', law: '' });
    const ids = people.ids('plan').filter((id) => id.includes('overlap'));
    expect(ids).toContain('plan/overlap.group.O1.person.net.structural');
    expect(ids.filter((id) => id.endsWith('window'))).toEqual([]);
  });

  it('is never together above the limit, nor is one of them', () => {
    const limited = overlapping({ overlap: 0, limit: 350, unit: 'EUR/year' });
    expect(amount(limited, 'plan/overlap.group.O1.EUR.net.byYear.2026')).toBe(200);
    expect(amount(limited, 'plan/overlap.group.O1.EUR.net.structural')).toBe(350);
  });

  it('keeps to no limit that is blank or in another unit', () => {
    for (const limit of [
      { limit: '', unit: 'EUR' },
      { limit: 10, unit: 'hour' },
    ])
      expect(amount(overlapping({ overlap: 0, ...limit }), 'plan/overlap.group.O1.EUR.net.structural')).toBe(
        500,
      );
  });

  it('is at most what it is where a limit is not known', () => {
    const open = overlapping({ overlap: 0, limit: 'n.t.b.', unit: 'EUR' });
    expect(open.value('plan/overlap.group.O1.EUR.net.structural')).toMatchObject({
      low: 500,
      bound: 'atMost',
    });
  });

  it('says of an overlap and a limit that are not known what they are, and where they should stand', () => {
    const open = overlapping({ overlap: 'n.t.b.', limit: 'n.t.b.', unit: 'EUR' });
    const gaps = open.gaps('plan/overlap.group.O1.EUR.net.structural');
    expect(gaps.map(({ what, place }) => [what.nl, place.table, place.row, place.field])).toEqual(
      expect.arrayContaining([
        ['O1: overlap', 'overlaps', 'O1', 'overlap'],
        ['O1: de grens', 'overlaps', 'O1', 'limit'],
      ]),
    );
  });

  it('is called by its name, else by whom it is about, else by its code', () => {
    const name = (row: SimpleRow) => overlapping(row).overlaps[0]?.name;
    expect(name({ name: 'Thuis', population: 'ouderen' })).toBe('Thuis');
    expect(name({ population: 'ouderen' })).toBe('ouderen');
    expect(name({})).toBe('O1');
  });
});

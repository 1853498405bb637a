import { describe, expect, it } from 'vitest';
import { auditedExample, type Cells, type Mend } from './testing/mended.ts';

/** A mistake made in a copy of the example: a stated figure that is right there, printed otherwise. */
interface Mistake {
  readonly what: string;
  readonly where: Cells;
  readonly value: string;
  readonly rule: string;
  readonly says?: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'millions printed as thousands (16 787 374)',
    where: { key: 'investment', scope: 'P1' },
    value: '16800',
    rule: 'units.wrong-scale',
    says: '1.000 keer te klein',
  },
  {
    what: 'a percentage as a whole number (27.8 %)',
    where: { key: 'share_of_shortage' },
    value: '27.8',
    rule: 'units.wrong-scale',
    says: 'heel getal',
  },
  {
    what: 'two digits swapped (16 787 374)',
    where: { key: 'investment', scope: 'P1' },
    value: '17687374',
    rule: 'copies.transposed-digits',
    says: '16.787.374',
  },
  {
    what: 'the care cost of P1 up to 2027 gross: 472 382 + 7 584 622 + 1 041 743 + 5 538 757 = 14 637 504',
    where: { key: 'care_cost_reduction', scope: 'P1' },
    value: '14637504',
    rule: 'periods.discounted-beside-undiscounted',
    says: 'bruto',
  },
  {
    what: 'a pillar with the hours of 3.7 only: 6 344 755 / 91 = 69 723',
    where: { key: 'time_saving', scope: 'P3' },
    value: '69723',
    rule: 'copies.another-row',
  },
  {
    what: 'an application without the programme coordination (71 395 208 - 5 469 000)',
    where: { key: 'application_total' },
    value: '65926000',
    rule: 'stated.part-missing',
    says: 'precies pijler P0',
  },
  {
    what: 'an application with 4.7 counted twice (71 395 208 + 1 374 000)',
    where: { key: 'application_total' },
    value: '72769000',
    rule: 'stated.part-twice',
    says: 'precies project 4.7',
  },
  {
    what: 'hours of 2028 (115 022) inside a window that ends in 2027 (163 210)',
    where: { key: 'time_saving', scope: '2.2' },
    value: '278232',
    rule: 'periods.outside-window',
    says: '2024 t/m 2028',
  },
  {
    what: 'hours of a year that are those of the window',
    where: { key: 'time_saving_structural', scope: '2.2' },
    value: '163210',
    rule: 'periods.outside-window',
  },
  {
    what: 'hours of 2.2 with the professional rate for the district nurse (9 343 267 / 91)',
    where: { key: 'time_saving_structural', scope: '2.2' },
    value: '102673',
    rule: 'copies.other-conversion',
  },
  {
    what: 'people as FTE, in a number of four digits: 399 164 / 1872 + 321',
    where: { key: 'contribution_fte' },
    value: '534.2',
    rule: 'units.persons-as-fte',
  },
  {
    what: 'a minus',
    where: { key: 'time_saving', scope: 'P1' },
    value: '-14596',
    rule: 'copies.sign',
  },
  {
    what: 'two thirds of what follows, which nothing explains',
    where: { key: 'time_saving', scope: '2.2' },
    value: '108911',
    rule: 'stated.differs',
  },
];

function made({ where, value }: Mistake): Mend {
  return { table: 'stated-figures', where, set: { value } };
}

describe('other mistakes than those of the example', () => {
  it.each(MISTAKES)('$what', async (mistake) => {
    const findings = await auditedExample([made(mistake)]);
    const found = findings.filter(
      ({ place, stated }) =>
        place.table === 'stated-figures' &&
        place.row === mistake.where.key &&
        stated.kind === 'number' &&
        stated.value === Number(mistake.value),
    );
    expect(found.map(({ rule }) => rule)).toEqual([mistake.rule]);
    expect(found[0]?.message.nl).toContain(mistake.says ?? '');
  });
});

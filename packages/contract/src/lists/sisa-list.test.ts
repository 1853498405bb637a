import { calculate } from '@kapstok/engine';
import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { sisaTable } from './sisa-list.ts';

const TABLES: SimpleTables = {
  municipalities: [{ name: 'Dorp', municipality_code: '0042' }, { name: 'Stad' }],
  organisations: [{ code: 'ZO', name: 'Zorgorganisatie' }],
  kpis: [{ code: 'K1', name: 'Geholpen' }],
  grants: [
    { code: 'S', source_kind: 'SPUK', scheme_code: 'X99', recipient: 'Dorp', amount: 900, vat: 'with_vat' },
    { code: 'T', recipient: 'Stad', amount: 100 },
    { code: 'Z', source_kind: 'Zvw', recipient: 'ZO', amount: 50 },
  ],
  instalments: [
    { grant: 'S', number: 1, amount: 900, indicator: 'K1', scheme_indicator: 'X99/01', obligation: 'result' },
    { grant: 'T', number: 1, amount: 100 },
  ],
};

const { head, rows } = sisaTable(calculate(planOf(TABLES)), 'nl');
const told = (column: string): readonly unknown[] => rows.map((cells) => cells[head.indexOf(column)]);
const OPEN = 'nog in te vullen';

describe('the file for the yearly account', () => {
  it('has the codes that the plan gives, with their zeros', () => {
    expect(told('Code van de regeling')).toEqual(['X99', OPEN, OPEN]);
    expect(told('Indicatornummer')).toEqual(['X99/01', OPEN, OPEN]);
    expect(told('Gemeentecode')).toEqual(['0042', OPEN, 'n.v.t.']);
  });

  it('names what is left open, and makes nothing of it', () => {
    expect(told('Resultaat')).toEqual(['K1 Geholpen', OPEN, OPEN]);
    expect(told('Btw')).toEqual(['met btw', OPEN, OPEN]);
    expect(told('Toegekend op')).toEqual([OPEN, OPEN, OPEN]);
    expect(told('Uitgegeven van de toekenning (euro)')).toEqual([OPEN, OPEN, OPEN]);
    expect(told('Termijn')).toEqual(['1', '1', 'buiten de termijnen']);
  });
});

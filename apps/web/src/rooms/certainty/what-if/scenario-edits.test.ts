import type { RecordList, WhatIfDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { type KeptScenario, scenarioEdits } from './scenario-edits.ts';

type Figures = Pick<WhatIfDto, 'cells' | 'assumptions' | 'unmoved' | 'scenario'>;

const NOTHING: RecordList = { seq: 0, tables: [], columns: [], records: [], next: null };
const NO_WORDS = { nl: '', en: '' };
const place = { table: 'parameters', line: 2, row: 'hours_per_fte', field: 'value' };
const lever = { label: NO_WORDS, unit: '', place, now: 1, least: 0, most: 2 };

function placeAt(table: string, line: number, row: string, field = '') {
  return { table, line, row, field };
}

function cell(input: number, address: string, unit: string, from: 'plan' | 'typed' = 'plan') {
  const [table = '', row = '', field = ''] = address.split(':');
  const at = placeAt(table, table === 'choices' ? 0 : 2, row, field);
  return { ...lever, input, address, unit, from, inPlan: NO_WORDS, now: 0.25, place: at };
}

const WHAT_IF: Figures = {
  cells: [cell(0, 'parameters:hours_per_fte:value', 'hour/FTE/year')],
  assumptions: [
    { ...lever, input: 1, id: 'A1', isFixed: false, place: placeAt('assumptions', 2, 'A1') },
    { ...lever, input: 2, id: 'A2', isFixed: false, place: placeAt('assumptions', 3, 'A2') },
  ],
  unmoved: [],
  scenario: null,
};

/** The cells of the rows that are added. */
function kept(
  whatIf: Partial<Figures>,
  { moved = new Map(), setting = {} }: Partial<KeptScenario>,
  settings: RecordList = NOTHING,
) {
  const edits = scenarioEdits(
    { ...WHAT_IF, ...whatIf },
    { name: 'Langer werken', about: '', moved, setting },
    { scenarios: NOTHING, settings, decimal: ',' },
  );
  return edits.flatMap((edit) => (edit.kind === 'add' ? [edit.record] : []));
}

const scenario = 'langer-werken';

it('keeps each input that stands at one value, in the order in which they were moved', () => {
  const moved = new Map([
    [2, 0.85],
    [0, 1500],
  ]);
  const added = kept({}, { moved });
  expect(added.map(({ table, cells }) => [table, cells])).toEqual([
    ['scenarios', { code: scenario, name: 'Langer werken', about: '' }],
    ['scenario-settings', { scenario, on: 'assumptions:A2', value: '0,85' }],
    [
      'scenario-settings',
      { scenario, on: 'parameters:hours_per_fte:value', value: '1500', unit: 'hour/FTE/year' },
    ],
  ]);
  const [, first, second] = added.map(({ position }) => position);
  expect((first ?? '') < (second ?? '')).toBe(true);
});

it('keeps the open choices that are switched', () => {
  const [, ...settings] = kept({}, { setting: { timeToStaff: 'half', recruits: 'cumulative' } });
  expect(settings.map(({ cells }) => cells)).toEqual([
    { scenario, on: 'choices:timeToStaff', choice: 'half' },
    { scenario, on: 'choices:recruits', choice: 'cumulative' },
  ]);
});

it('says of a part that it is in per cent, so that a cell in per cent takes it; a choice has no unit', () => {
  const cells = [cell(3, 'funding:F1:share', '1'), cell(4, 'choices:area', '1', 'typed')];
  const [, ...settings] = kept({ cells }, { moved: new Map([[3, 0.125]]) });
  expect(settings.map((row) => row.cells)).toEqual([
    { scenario, on: 'funding:F1:share', value: '12,5%', unit: '%' },
    { scenario, on: 'choices:area', value: '25%' },
  ]);
});

it('keeps a nought that was typed where the plan has no number', () => {
  const pick = { label: NO_WORDS, unit: 'person', why: NO_WORDS, takes: true, most: null, place: null };
  const unmoved = [
    { ...pick, address: 'a:b:y2027', start: 0 },
    { ...pick, address: 'a:b:y2028', start: null },
  ];
  const [, ...settings] = kept({ unmoved }, {});
  expect(settings.map(({ cells }) => cells)).toEqual([
    { scenario, on: 'a:b:y2027', value: '0', unit: 'person' },
  ]);
});

const SET = [
  { on: 'assumptions:A1', place: placeAt('assumptions', 2, 'A1') },
  { on: 'assumptions:A2', place: placeAt('assumptions', 3, 'A2') },
  { on: 'choices:timeToStaff', place: placeAt('choices', 0, 'timeToStaff') },
  { on: 'choices:area', place: placeAt('choices', 0, 'area') },
];

it('knows what is set again whichever way the address of it is written', () => {
  const on = 'labour-shortage: shortage :value';
  const row = {
    id: 'a',
    table: 'scenario-settings',
    position: 'a0',
    cells: { scenario: 'krap', on, value: '9' },
  };
  const at = placeAt('labour-shortage', 2, 'shortage', 'value');
  const [, ...settings] = kept(
    {
      cells: [{ ...cell(0, 'labour-shortage:shortage/2028/Oost:value', 'person'), place: at }],
      scenario: { code: 'krap', name: NO_WORDS, setting: {}, settings: [{ on, place: at }] },
    },
    { moved: new Map([[0, 12]]) },
    { ...NOTHING, records: [row] },
  );
  expect(settings.map(({ cells }) => cells)).toEqual([
    { scenario, on: 'labour-shortage:shortage/2028/Oost:value', value: '12', unit: 'person' },
  ]);
});

it('keeps what the scenario sets from which was moved, but for what was moved or switched since', () => {
  const row = (on: string, cells: Record<string, string>, of = 'krap') => ({
    id: `${of} ${on}`,
    table: 'scenario-settings',
    position: 'a0',
    cells: { scenario: of, on, ...cells },
  });
  const records = [
    row('assumptions:A1', { value: '0,5' }),
    row('assumptions:A2', { value: '0,7' }),
    row('choices:timeToStaff', { choice: 'none' }),
    row('choices:area', { choice: 'areaShare' }),
    row('assumptions:A1', { value: '9' }, 'ruim'),
  ];
  const [, ...settings] = kept(
    { scenario: { code: 'krap', name: NO_WORDS, setting: {}, settings: SET } },
    { moved: new Map([[2, 0.85]]), setting: { timeToStaff: 'half' } },
    { ...NOTHING, records },
  );
  expect(settings.map(({ cells }) => cells)).toEqual([
    { scenario, on: 'assumptions:A1', value: '0,5' },
    { scenario, on: 'choices:area', choice: 'areaShare' },
    { scenario, on: 'assumptions:A2', value: '0,85' },
    { scenario, on: 'choices:timeToStaff', choice: 'half' },
  ]);
});

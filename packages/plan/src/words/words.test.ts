import { verbatim } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { emptyPlan } from '../plan.ts';
import { TABLES, tableDefinitions } from '../tables.ts';
import { benefitKindName } from './benefit-kind.ts';
import { cellChoices, choiceWords } from './cell-choices.ts';
import { spaced } from './code-words.ts';
import { COLUMN_NAMES, columnHeading, columnName } from './column-name.ts';
import { costTypeName } from './cost-type.ts';
import { levelName, levelWord } from './level-name.ts';
import { listedValueName } from './listed-value.ts';
import { codeLabel } from './row-label.ts';
import { TABLE_TITLES, tableTitle } from './table-name.ts';
import { assumptionQualityName, assumptionShapeName, rangeMeaningName } from './uncertainty.ts';
import { parameterName, valueKeyName, valueName } from './value-key.ts';

it('has words for every table and every column', () => {
  const columns = new Set(tableDefinitions().flatMap((table) => Object.keys(table.columns)));
  expect([...columns].filter((column) => COLUMN_NAMES[column] === undefined)).toEqual([]);
  expect(Object.keys(TABLE_TITLES)).toEqual(tableDefinitions().map(({ name }) => name));
  expect(tableTitle('stated-figures').nl).toBe('genoemde cijfers');
});

it('names every kind of benefit line', () => {
  const names = TABLES.businessCaseBenefits.columns.kind.values.map((kind) => benefitKindName(kind).nl);
  expect(names).toEqual(['minder zorg gebruikt', 'tijdwinst', 'extra mensen']);
});

it('names every value of a column that takes nothing else', () => {
  const listed = tableDefinitions().flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ values }) => values),
  );
  expect(listed).toContain('two_groups');
  expect(listed.filter((value) => listedValueName(value).nl === spaced(value))).toEqual([]);
  expect(new Set(listed.map((value) => listedValueName(value).nl)).size).toBe(new Set(listed).size);
});

it('names every code of every list that a column has, in words that are no code', () => {
  const listed = tableDefinitions().flatMap(({ name, columns }) =>
    Object.keys(columns).flatMap((column) =>
      (cellChoices(name, column)?.choices ?? []).map(({ code }) => ({ name, column, code })),
    ),
  );
  expect(listed.length).toBeGreaterThan(100);
  const nameless = listed.filter(({ name, column, code }) => {
    const words = choiceWords(name, column, code)?.nl ?? code;
    return words.includes('_') || (code.includes('_') && words === spaced(code));
  });
  expect(nameless).toEqual([]);
});

it('has words for every column of codes: of a list, of its own row, or because it is what something is called by', () => {
  const called = [
    'code',
    'id',
    'name',
    'row',
    'area',
    'printed_code',
    'budget_code',
    'other_printed_code',
    'choice',
    'version',
    'number',
    'milestone',
  ];
  const others = tableDefinitions().flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([column, { kind }]) => {
      const isNamed = cellChoices(name, column) !== undefined || called.includes(column);
      const own = codeLabel(name, column, () => 'woorden');
      return kind === 'code' && !isNamed && own === undefined ? [`${name} ${column}`] : [];
    }),
  );
  // The keys of what a plan states are named by the audit, which checks them.
  expect(others).toEqual(['stated-figures key']);
});

it('says of an assumption how it is founded, also when nobody said so', () => {
  expect(['measured', ''].map((quality) => assumptionQualityName(quality).nl)).toEqual([
    'gemeten',
    'niet beoordeeld',
  ]);
  expect(assumptionShapeName('range').nl).toBe('een bereik');
  expect(rangeMeaningName('bounds').nl).toBe('nooit erbuiten');
});

it('names a year by its column', () => {
  expect(columnName('y2025')).toEqual(verbatim('2025'));
  expect(columnName('t2027').nl).toBe('streefwaarde 2027');
  expect(columnHeading('stated_total').nl).toBe('Genoemd totaal');
});

it('shows a code of the plan’s own with spaces', () => {
  expect(costTypeName('internal_staff').nl).toBe('eigen personeel');
  expect(costTypeName('vrijwillige_inzet').nl).toBe('vrijwillige inzet');
  expect(columnName('kosten_per_inwoner').en).toBe('kosten per inwoner');
  expect(valueKeyName('constructor').nl).toBe('constructor');
});

it('calls a parameter what the plan calls it, else by its key', () => {
  expect(parameterName({ key: 'hours_per_fte', meaning: '' }).en).toBe('hours per FTE');
  expect(parameterName({ key: 'hours_per_fte', meaning: 'cao VVT' }).nl).toBe('“cao VVT”');
});

it('names a value by its key and by what the plan calls it, once', () => {
  const nl = (key: string, meaning: string): string => valueName({ key, meaning }).nl;
  expect(nl('hours_per_fte', 'cao VVT 2024')).toBe('uren per fte, cao VVT 2024');
  expect(nl('fte_per_person', 'Gemiddelde deeltijdfactor')).toBe('Gemiddelde deeltijdfactor');
  expect(nl('shortage', '')).toBe('personeelstekort');
  expect(nl('price_of_a_bed', 'prijs van een ligdag')).toBe('prijs van een ligdag');
});

it('calls a level as the plan does, else by the usual word', () => {
  const plan = emptyPlan('x');
  const place = { table: 'plan', line: 2, row: 'level.pillar', field: '' };
  const own = {
    ...plan,
    about: [{ key: 'level.pillar', value: 'Thema', source: '', place, extra: {} }],
  };
  expect(levelName(plan, 'pillars').nl).toBe('Pijlers');
  expect(levelWord(plan, 'project').nl).toBe('project');
  expect(levelWord(own, 'pillar').nl).toBe('thema');
});

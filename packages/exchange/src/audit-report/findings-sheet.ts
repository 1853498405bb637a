import {
  cellWords,
  type Finding,
  findingMarks,
  KIND_WORDS,
  placeRowWords,
  RULES,
  SEVERITY_WORDS,
  type Shown,
} from '@kapstok/audit';
import { columnName, placeCode, tableTitle } from '@kapstok/plan';
import { formatSpelled, type Language, parseUnit, spelledUnitName } from '@kapstok/quantity';
import type { ExportTable } from '../list-export.ts';
import type {
  CellFormat,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenValue,
} from '../workbook/written-sheet.ts';
import { REPORT_WORDS as WORDS } from './words.ts';

interface FindingColumn {
  readonly name: keyof typeof WORDS;
  /** In signs; a column of words wraps. */
  readonly width: number;
  readonly of: (finding: Finding, language: Language, mark: string) => WrittenValue;
}

/** What each rule holds against what, by its code. */
const RULE_TITLES = new Map(RULES.map(({ code, title }) => [code, title]));

/** The columns of the list of findings, and what each says of one. */
const COLUMNS: readonly FindingColumn[] = [
  { name: 'severity', width: 14, of: ({ severity }, language) => SEVERITY_WORDS[severity][language] },
  { name: 'kind', width: 13, of: ({ kind }, language) => KIND_WORDS[kind][language] },
  { name: 'table', width: 16, of: ({ place }, language) => tableTitle(place.table)[language] },
  { name: 'row', width: 28, of: ({ place }, language) => placeRowWords(place)[language] },
  { name: 'field', width: 12, of: ({ place }, language) => columnName(place.field)[language] },
  {
    name: 'scope',
    width: 10,
    of: ({ scope }, language) => (scope === 'plan' ? WORDS.plan[language] : scope),
  },
  { name: 'finding', width: 50, of: ({ message }, language) => message[language] },
  { name: 'stated', width: 14, of: (finding, language) => shown(finding.stated, finding, language) },
  { name: 'computed', width: 14, of: (finding, language) => shown(finding.computed, finding, language) },
  {
    name: 'difference',
    width: 13,
    of: ({ difference }) => (difference === undefined ? null : rounded(difference)),
  },
  { name: 'unit', width: 11, of: unitInWords },
  { name: 'effect', width: 36, of: ({ effect }, language) => effect[language] },
  { name: 'advice', width: 36, of: ({ advice }, language) => advice[language] },
  { name: 'rule', width: 27, of: ({ rule }, language) => RULE_TITLES.get(rule)?.[language] ?? '' },
  { name: 'place', width: 27, of: ({ place }) => placeCode(place) },
  { name: 'mark', width: 11, of: (_, __, mark) => mark },
];

/** What a finding holds against each other, as a cell: a number where it is one. */
function shown(value: Shown, { unit, place }: Finding, language: Language): WrittenValue {
  switch (value.kind) {
    case 'number':
      return rounded(value.value);
    case 'range':
      return formatSpelled(value, unit === '' ? 'count' : unit)[language];
    case 'words':
      return cellWords(place, value.words)[language];
    case 'none':
      return null;
  }
}

/** What arithmetic adds behind the sixth decimal is dropped. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The unit of the numbers a finding shows; words have none. */
function unitInWords({ unit, stated, computed }: Finding, language: Language): string {
  const share = parseUnit(unit)?.unit.code === '1';
  return share && stated.kind === 'words' && computed.kind === 'words' ? '' : spelledUnitName(unit)[language];
}

/** Whether a unit is that of a share; a ratio such as `EUR/EUR` is no share of anything. */
function isShare(spelling: string): boolean {
  return spelling === '%' || spelling === '1';
}

/** The findings as a list, to take out as CSV. */
export function findingsList(findings: readonly Finding[], language: Language): ExportTable {
  return {
    title: WORDS.sheet[language],
    head: COLUMNS.map(({ name }) => WORDS[name][language]),
    rows: [...findingMarks(findings)].map(([finding, mark]) =>
      COLUMNS.map(({ of }) => of(finding, language, mark)),
    ),
  };
}

/** The findings as a sheet: severity in words and colour, numbers as numbers in the format of their unit. */
export function findingsSheet(findings: readonly Finding[], language: Language): WrittenSheet {
  const columns = COLUMNS.map(
    ({ name, width }): WrittenColumn => ({ head: WORDS[name][language], format: 'words', width, wrap: true }),
  );
  const rows = [...findingMarks(findings)].map(([finding, mark]) =>
    COLUMNS.map(({ name, of }): WrittenCell => {
      const value = of(finding, language, mark);
      if (name === 'severity') return { value, mark: finding.severity };
      return typeof value === 'number' ? { value, format: formatOf(finding.unit, value) } : { value };
    }),
  );
  return { name: WORDS.sheet[language], columns, rows, frozenColumns: 1, paper: 'a3' };
}

const WHOLE: ReadonlySet<string> = new Set([
  'EUR',
  'EURnpv',
  'EUR/year',
  'hour',
  'hour/year',
  'resident',
  'person',
  'count',
]);

/** The number format of a unit: shares as percentages, FTE to a tenth, money and hours whole. */
function formatOf(unit: string, value: number): CellFormat {
  const code = parseUnit(unit)?.unit.code;
  if (code === '1') return isShare(unit) ? 'share' : 'cents';
  if (code !== undefined && WHOLE.has(code))
    return Number.isInteger(value) || Math.abs(value) >= 1000 ? 'whole' : 'tenths';
  return code === 'FTE' ? 'tenths' : 'plain';
}

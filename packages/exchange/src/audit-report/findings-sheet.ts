import type { Finding, Shown } from '@kapstok/audit';
import {
  formatBounds,
  type Language,
  parseUnit,
  type Unit,
  unitName,
  unitOf as unitOfPowers,
} from '@kapstok/quantity';
import type { ExportCell, ExportTable } from '../list-export.ts';
import type {
  CellFormat,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenValue,
} from '../workbook/written-sheet.ts';
import { KIND_WORDS, SEVERITY_WORDS, REPORT_WORDS as WORDS } from './words.ts';

interface FindingColumn {
  readonly name: keyof typeof WORDS;
  /** In signs; a column of words wraps. */
  readonly width: number;
  readonly of: (finding: Finding, language: Language) => WrittenValue;
}

/** The columns of the list of findings, and what each says of one. */
const COLUMNS: readonly FindingColumn[] = [
  { name: 'severity', width: 14, of: ({ severity }, language) => SEVERITY_WORDS[severity][language] },
  { name: 'kind', width: 13, of: ({ kind }, language) => KIND_WORDS[kind][language] },
  { name: 'table', width: 16, of: ({ place }) => place.table },
  { name: 'row', width: 28, of: ({ place }) => place.row },
  { name: 'field', width: 12, of: ({ place }) => place.field },
  {
    name: 'scope',
    width: 10,
    of: ({ scope }, language) => (scope === 'plan' ? WORDS.plan[language] : scope),
  },
  { name: 'finding', width: 50, of: ({ message }, language) => message[language] },
  { name: 'stated', width: 14, of: ({ stated, unit }, language) => shown(stated, unit, language) },
  { name: 'computed', width: 14, of: ({ computed, unit }, language) => shown(computed, unit, language) },
  {
    name: 'difference',
    width: 13,
    of: ({ difference }) => (difference === undefined ? null : rounded(difference)),
  },
  { name: 'unit', width: 11, of: unitInWords },
  { name: 'effect', width: 36, of: ({ effect }, language) => effect[language] },
  { name: 'advice', width: 36, of: ({ advice }, language) => advice[language] },
  { name: 'rule', width: 27, of: ({ rule }) => rule },
];

/** What a finding holds against each other, as a cell: a number where it is one. */
function shown(value: Shown, unit: string, language: Language): ExportCell {
  switch (value.kind) {
    case 'number':
      return rounded(value.value);
    case 'range':
      return formatBounds(value, unitOf(unit))[language];
    case 'words':
      return value.words;
    case 'none':
      return null;
  }
}

/** The unit of a finding; numbers without one are counted. */
function unitOf(spelling: string): Unit {
  return parseUnit(spelling)?.unit ?? unitOfPowers({ count: 1 });
}

/** What arithmetic adds behind the sixth decimal is dropped. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function unitInWords({ unit, stated, computed }: Finding, language: Language): string {
  const parsed = parseUnit(unit)?.unit;
  if (unit === '' || parsed === undefined) return unit;
  if (parsed.code !== '1') return unitName(parsed)[language];
  if (!isShare(unit)) return unit;
  return stated.kind === 'words' && computed.kind === 'words' ? '' : WORDS.ratio[language];
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
    rows: findings.map((finding) => COLUMNS.map(({ of }) => of(finding, language))),
  };
}

/** The findings as a sheet: severity in words and colour, numbers as numbers in the format of their unit. */
export function findingsSheet(findings: readonly Finding[], language: Language): WrittenSheet {
  const columns = COLUMNS.map(
    ({ name, width }): WrittenColumn => ({ head: WORDS[name][language], format: 'words', width, wrap: true }),
  );
  const rows = findings.map((finding) =>
    COLUMNS.map(({ name, of }): WrittenCell => {
      const value = of(finding, language);
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

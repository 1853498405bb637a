import type { Finding, Shown } from '@kapstok/audit';
import { type Language, parseUnit, unitName } from '@kapstok/quantity';
import type { ExportCell, ExportTable } from '../list-export.ts';
import type {
  NumberFormat,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenValue,
} from '../workbook-write.ts';
import { KIND_WORDS, SEVERITY_WORDS, REPORT_WORDS as WORDS } from './words.ts';

/** The columns of the list of findings, and what each says of one; `wide` ones hold sentences. */
const COLUMNS: readonly {
  readonly name: keyof typeof WORDS;
  readonly wide?: true;
  readonly of: (finding: Finding, language: Language) => WrittenValue;
}[] = [
  { name: 'severity', of: ({ severity }, language) => SEVERITY_WORDS[severity][language] },
  { name: 'kind', of: ({ kind }, language) => KIND_WORDS[kind][language] },
  { name: 'table', of: ({ place }) => place.table },
  { name: 'row', wide: true, of: ({ place }) => place.row },
  { name: 'field', of: ({ place }) => place.field },
  { name: 'scope', of: ({ scope }, language) => (scope === 'plan' ? WORDS.plan[language] : scope) },
  { name: 'finding', wide: true, of: ({ message }, language) => message[language] },
  { name: 'stated', of: ({ stated }) => shown(stated) },
  { name: 'computed', of: ({ computed }) => shown(computed) },
  { name: 'difference', of: ({ difference }) => (difference === undefined ? null : rounded(difference)) },
  { name: 'unit', of: unitInWords },
  { name: 'effect', wide: true, of: ({ effect }, language) => effect[language] },
  { name: 'advice', wide: true, of: ({ advice }, language) => advice[language] },
  { name: 'rule', of: ({ rule }) => rule },
];

/** What a finding holds against each other, as a cell: a number where it is one. */
function shown(value: Shown): ExportCell {
  switch (value.kind) {
    case 'number':
      return rounded(value.value);
    case 'range':
      return `${rounded(value.low)}..${rounded(value.high)}`;
    case 'words':
      return value.words;
    case 'none':
      return null;
  }
}

/** What arithmetic adds behind the sixth decimal is dropped. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function unitInWords({ unit, stated, computed }: Finding, language: Language): string {
  const parsed = parseUnit(unit)?.unit;
  if (unit === '' || parsed === undefined) return unit;
  if (parsed.code !== '1') return unitName(parsed)[language];
  return stated.kind === 'words' && computed.kind === 'words' ? '' : WORDS.ratio[language];
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
    ({ name, wide }): WrittenColumn => ({ head: WORDS[name][language], wrap: wide === true }),
  );
  const rows = findings.map((finding) =>
    COLUMNS.map(({ name, of }): WrittenCell => {
      const value = of(finding, language);
      if (name === 'severity') return { value, mark: finding.severity };
      return typeof value === 'number' ? { value, format: formatOf(finding.unit, value) } : { value };
    }),
  );
  return { name: WORDS.sheet[language], columns, rows, frozenColumns: 1 };
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
function formatOf(unit: string, value: number): NumberFormat {
  const code = parseUnit(unit)?.unit.code;
  if (unit !== '' && code === '1') return 'share';
  if (code !== undefined && WHOLE.has(code))
    return Number.isInteger(value) || Math.abs(value) >= 1000 ? 'whole' : 'tenths';
  return code === 'FTE' ? 'tenths' : 'plain';
}

import { valueInWords } from '@kapstok/contract';
import type { Calculation, Scope } from '@kapstok/engine';
import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import { numbers, tableLines, words } from '../terminal/table.ts';

const NOTHING = '-';
const SIGNS = { exact: '', atLeast: '≥ ', atMost: '≤ ', partial: '± ' } as const;

/** What the signs in the tables mean, and what "net present value" is. */
export const LEGEND: readonly Text[] = [
  text(
    '≥ ten minste, ≤ ten hoogste: een deel is nog niet bekend.',
    '≥ at least, ≤ at most: part of it is not known yet.',
  ),
  text(
    'Netto contant: teruggerekend met de rente naar het basisjaar van elke businesscase.',
    'Net present value: discounted to the base year of each business case.',
  ),
];

type Measure = readonly [head: (year: string) => Text, path: string];

/** Heads with unit, basis and year. */
const MEASURES: readonly Measure[] = [
  [() => text('investering (€, bruto, eenmalig)', 'investment (€, gross, one-off)'), 'investment.total'],
  [
    (year) =>
      text(`minder zorg gebruikt (€ per jaar, bruto${year})`, `less care used (€ per year, gross${year})`),
    'careCost.structural.gross',
  ],
  [
    (year) => text(`tijdwinst (uur per jaar${year})`, `time gained (hours per year${year})`),
    'timeSaving.structural',
  ],
  [
    (year) => text(`extra uren (uur per jaar${year})`, `extra hours (hours per year${year})`),
    'extraHours.structural',
  ],
  [(year) => text(`bijdrage (fte${year})`, `contribution (FTE${year})`), 'fte.structural'],
];

/** A figure for a column whose head says what it is: `≥ 13.201.655`, `n.v.t.`. */
function inColumn(calculation: Calculation, id: string, language: Language): string {
  const figure = calculation.figure(id);
  if (figure === undefined) return NOTHING;
  const { value, unit: of } = figure;
  if (value.kind !== 'known') return valueInWords(figure)[language];
  const digits = of.code === 'FTE' || of.code === 'person' ? 1 : 0;
  const low = formatNumber(value.low, language, digits);
  const sign = SIGNS[value.bound];
  if (value.low === value.high) return `${sign}${low}`;
  return Number.isFinite(value.high)
    ? `${sign}${low}–${formatNumber(value.high, language, digits)}`
    : `> ${low}`;
}

/** Pillars or projects with their money and structural effect; measures that none of them has are left out. */
export function scopeTable(
  calculation: Calculation,
  title: Text,
  scopes: readonly Scope[],
  { language, width }: { readonly language: Language; readonly width: number },
): readonly string[] {
  if (scopes.length === 0) return [];
  const measures = MEASURES.filter(([, path]) =>
    scopes.some(({ code }) => calculation.value(`${code}/${path}`) !== undefined),
  );
  const year = calculation.structuralYear === undefined ? '' : `, ${calculation.structuralYear}`;
  const columns = [
    words(title[language]),
    words(text('naam', 'name')[language]),
    ...measures.map(([head]) => numbers(head(year)[language])),
  ];
  const rows = scopes.map(({ code, name }) => [
    code,
    name,
    ...measures.map(([, path]) => inColumn(calculation, `${code}/${path}`, language)),
  ]);
  return tableLines(columns, rows, width);
}

import { valueInWords } from '@kapstok/contract';
import type { Calculation, Scope } from '@kapstok/engine';
import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import { numbers, tableLines, words } from '../terminal/table.ts';
import { cut } from '../terminal/width.ts';

const MOST_OF_A_NAME = 36;
const NOTHING = '-';
const SIGNS = { exact: '', atLeast: '≥ ', atMost: '≤ ', partial: '± ' } as const;

/** What the signs in the table mean. */
export const LEGEND: Text = text(
  '≥ ten minste, ≤ ten hoogste: een deel is nog niet bekend',
  '≥ at least, ≤ at most: part of it is not known yet',
);

const MEASURES: readonly (readonly [Text, string])[] = [
  [text('investering (€)', 'investment (€)'), 'investment.total'],
  [text('minder zorgkosten (€/jaar, bruto)', 'lower care cost (€/year, gross)'), 'careCost.structural.gross'],
  [text('gewonnen tijd (uur/jaar)', 'time gained (hours/year)'), 'timeSaving.structural'],
  [text('extra uren (uur/jaar)', 'extra hours (hours/year)'), 'extraHours.structural'],
  [text('fte', 'FTE'), 'fte.structural'],
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
  language: Language,
): readonly string[] {
  if (scopes.length === 0) return [];
  const measures = MEASURES.filter(([, path]) =>
    scopes.some(({ code }) => calculation.value(`${code}/${path}`) !== undefined),
  );
  const columns = [
    words(title[language]),
    words(text('naam', 'name')[language]),
    ...measures.map(([head]) => numbers(head[language])),
  ];
  const rows = scopes.map(({ code, name }) => [
    code,
    cut(name, MOST_OF_A_NAME),
    ...measures.map(([, path]) => inColumn(calculation, `${code}/${path}`, language)),
  ]);
  return tableLines(columns, rows);
}

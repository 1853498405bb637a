import { gapLine, gapsOfPlan, headline, levelNames, valueInWords } from '@kapstok/contract';
import type { Calculation, FigureValue, Scope } from '@kapstok/engine';
import { formatShare, type Language, RATIO, type Text, text, unit } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { numbers, tableLines, words } from '../terminal/table.ts';
import { LEGEND, scopeTable } from './scope-table.ts';

const FIRST_GAPS = 10;

/** How the result is shown. */
export interface CalcReport {
  readonly language: Language;
  readonly projects: boolean;
  readonly io: Io;
}

const NOTHING = '-';

function shown(calculation: Calculation, id: string, language: Language): string {
  const figure = calculation.figure(id);
  return figure === undefined ? NOTHING : valueInWords(figure)[language];
}

const MEASURES: readonly (readonly [Text, string])[] = [
  [text('Investering', 'Investment'), 'investment.total'],
  [text('Plafond', 'Ceiling'), 'investment.ceiling'],
  [text('Ruimte onder het plafond', 'Room below the ceiling'), 'investment.room'],
  [
    text('Minder zorgkosten in de telperiode, bruto', 'Lower care cost in the window, gross'),
    'careCost.window.gross',
  ],
  [text('Minder zorgkosten in de telperiode', 'Lower care cost in the window'), 'careCost.window.npv'],
  [
    text('Minder zorgkosten structureel, bruto', 'Lower care cost structural, gross'),
    'careCost.structural.gross',
  ],
  [text('Minder zorgkosten structureel', 'Lower care cost structural'), 'careCost.structural.npv'],
  [text('Structurele kosten per jaar', 'Structural cost per year'), 'structuralCost.total'],
  [text('Waarvan zonder betaler', 'Of which without a payer'), 'structuralCost.withoutPayer'],
  [text('Gewonnen tijd in de telperiode', 'Time gained in the window'), 'timeSaving.window'],
  [text('Gewonnen tijd structureel', 'Time gained structural'), 'timeSaving.structural'],
  [text('Uren van extra mensen in de telperiode', 'Hours of extra staff in the window'), 'extraHours.window'],
  [text('Uren van extra mensen structureel', 'Hours of extra staff structural'), 'extraHours.structural'],
  [text('Bijdrage in fte', 'Contribution in FTE'), 'fte.structural'],
  [text('Bijdrage in personen', 'Contribution in persons'), 'persons.structural'],
  [text('Tekort in personen', 'Shortage in persons'), 'shortage.persons'],
  [text('Tekort in fte', 'Shortage in FTE'), 'shortage.fte'],
  [text('Deel van het tekort dat wordt opgelost', 'Share of the shortage closed'), 'shortage.shareClosed'],
  [text('Deel van de ambitie', 'Share of the ambition'), 'shortage.shareOfAmbition'],
  [text('Blijft over in fte', 'Remains in FTE'), 'shortage.remainingFte'],
  [text('Blijft over in personen', 'Remains in persons'), 'shortage.remainingPersons'],
];

function planTable(calculation: Calculation, language: Language): readonly string[] {
  const there = MEASURES.filter(([, path]) => calculation.value(`plan/${path}`) !== undefined);
  const rows = there.map(([label, path]) => [label[language], shown(calculation, `plan/${path}`, language)]);
  return tableLines([words(text('Plan', 'Plan')[language]), numbers('')], rows);
}

function share(value: FigureValue, language: Language): string {
  if (value.kind !== 'known') return NOTHING;
  if (value.low === value.high) return formatShare(value.low, language);
  return valueInWords({ value, unit: RATIO })[language];
}

/** What the answer becomes when an open choice is settled otherwise. */
function choiceTable(calculation: Calculation, language: Language): readonly string[] {
  const rows = calculation.choices.flatMap((choice) =>
    [choice.base, ...choice.alternatives].map((alternative, index) => {
      const answer = calculation.under(index === 0 ? {} : { [choice.id]: alternative.id });
      return [
        index === 0 ? choice.label[language] : '',
        `${alternative.label[language]}${index === 0 ? ' *' : ''}`,
        valueInWords({ value: answer.fte, unit: unit('FTE') })[language],
        share(answer.shareClosed, language),
        share(answer.shareOfAmbition, language),
      ];
    }),
  );
  const columns = [
    words(text('Open keuze', 'Open choice')[language]),
    words(text('antwoord', 'answer')[language]),
    numbers('fte'),
    numbers(text('van het tekort', 'of the shortage')[language]),
    numbers(text('van de ambitie', 'of the ambition')[language]),
  ];
  const base = text('* zo rekent het plan zelf', "* the plan's own convention")[language];
  return rows.length === 0 ? [] : [...tableLines(columns, rows), base];
}

function gapLines(calculation: Calculation, language: Language): readonly string[] {
  const gaps = gapsOfPlan(calculation);
  if (gaps.length === 0) return [];
  const count = gaps.length;
  const head = text(`Nog niet bekend (${count}):`, `Not known yet (${count}):`)[language];
  const more = count - FIRST_GAPS;
  const rest = text(`  en nog ${more}; --json geeft ze alle`, `  and ${more} more; --json gives them all`)[
    language
  ];
  return [
    head,
    ...gaps.slice(0, FIRST_GAPS).map((gap) => `  ${gapLine(gap, language)}`),
    ...(more > 0 ? [rest] : []),
  ];
}

/** The result as people read it: the answer first, then the tables. */
export function calcReport(calculation: Calculation, { language, projects, io }: CalcReport): string {
  const of = (kind: Scope['kind']): readonly Scope[] =>
    calculation.scopes.filter((scope) => scope.kind === kind);
  const levels = levelNames(calculation.plan);
  const blocks = [
    [io.style.bold(headline(calculation)[language])],
    planTable(calculation, language),
    scopeTable(calculation, levels.pillar, of('pillar'), language),
    projects ? scopeTable(calculation, levels.project, of('project'), language) : [],
    [LEGEND[language]],
    choiceTable(calculation, language),
    gapLines(calculation, language),
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

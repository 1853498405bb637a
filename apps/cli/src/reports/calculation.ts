import { gapsOfPlan, headline, levelNames, valueInWords } from '@kapstok/contract';
import type { Calculation, FigureValue, Scope } from '@kapstok/engine';
import { type Language, RATIO, text, unit } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { laidOut, numbers, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';
import { planTable } from './plan-table.ts';
import { LEGEND, scopeTable } from './scope-table.ts';

const FIRST_GAPS = 10;

/** How the result is shown. */
export interface CalcReport {
  readonly language: Language;
  readonly projects: boolean;
  readonly io: Io;
}

function share(value: FigureValue, language: Language): string {
  return value.kind === 'known' ? valueInWords({ value, unit: RATIO })[language] : '-';
}

/** What the answer becomes when an open choice is settled otherwise: each choice with its answers below it. */
function choiceTable(calculation: Calculation, language: Language, width: number): readonly string[] {
  const asked = calculation.choices.flatMap((choice) =>
    [choice.base, ...choice.alternatives].map((alternative, index) => ({ choice, alternative, index })),
  );
  const rows = asked.map(({ choice, alternative, index }) => {
    const answer = calculation.under(index === 0 ? {} : { [choice.id]: alternative.id });
    const value = calculation.comparedIn === 'FTE' ? answer.fte : answer.persons;
    return [
      `- ${alternative.label[language]}${index === 0 ? ' *' : ''}`,
      valueInWords({ value, unit: unit(calculation.comparedIn) })[language],
      share(answer.shareClosed, language),
      share(answer.shareOfAmbition, language),
    ];
  });
  if (rows.length === 0) return [];
  const year = calculation.structuralYear === undefined ? '' : ` ${calculation.structuralYear}`;
  const columns = [
    words(text('Open keuze', 'Open choice')[language]),
    numbers(text(`bijdrage${year}`, `contribution${year}`)[language]),
    numbers(text('van het tekort', 'of the shortage')[language]),
    numbers(text('van de ambitie', 'of the ambition')[language]),
  ];
  const table = laidOut(columns, rows, width);
  const lines = asked.flatMap(({ choice, index }, row) => [
    ...(index === 0 ? folded(choice.label[language], width) : []),
    ...(table.rows[row] ?? []),
  ]);
  return [
    ...table.head,
    ...lines,
    text('* zo rekent het plan zelf', "* the plan's own convention")[language],
  ];
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
    ...gaps.slice(0, FIRST_GAPS).map((gap) => `  ${gap.what[language]}: ${gap.why[language]}`),
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
    planTable(calculation, language, io.width),
    scopeTable(calculation, levels.pillar, of('pillar'), { language, width: io.width }),
    projects ? scopeTable(calculation, levels.project, of('project'), { language, width: io.width }) : [],
    LEGEND.flatMap((line) => folded(line[language], io.width)),
    choiceTable(calculation, language, io.width),
    gapLines(calculation, language),
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

import type { Calculation } from '@kapstok/engine';
import { type Language, type Text, text } from '@kapstok/quantity';
import { scenarioComparison } from '../documents/scenario-comparison.ts';
import type { DrawnFigureDto } from '../schemas/certainty.ts';
import type { ScenarioDto } from '../schemas/scenarios.ts';
import { absentCell, type ListCell, type ListTable, tableOf, withUnit } from './list-table.ts';

const PERCENTILES = ['P5', 'P50', 'P95'] as const;

/** The plan and its scenarios side by side: what each sets, the answer and the chances. */
export function scenariosTable(calculation: Calculation, language: Language): ListTable {
  const { scenarios } = scenarioComparison(calculation, { setting: {} });
  const chances = scenarios[0]?.chances ?? [];
  return tableOf('scenarios', language, {
    title: text('Scenario’s', 'Scenarios'),
    head: [
      text('Code', 'Code'),
      text('Scenario', 'Scenario'),
      text('Wat het anders zet', 'What it sets otherwise'),
      ...percentiles(withUnit(text('Bijdrage', 'Contribution'), calculation.comparedIn)),
      ...percentiles(text('Deel van het tekort', 'Share of the shortage')),
      ...percentiles(text('Deel van de ambitie', 'Share of the ambition')),
      ...chances.map(({ label }) => text(`Kans: ${label.nl}`, `Chance: ${label.en}`)),
      text('Bron', 'Source'),
    ],
    rows: scenarios.map((scenario) => [
      scenario.code,
      scenario.name[language],
      settingsCell(scenario, language),
      ...Object.values(scenario.answer).flatMap((figure) => percentileCells(figure, language)),
      ...scenario.chances.map(({ chance }) => chance?.value ?? absentCell('unknown', language)),
      scenario.source,
    ]),
  });
}

function percentiles(of: Text): readonly Text[] {
  return PERCENTILES.map((which) => text(`${of.nl} ${which}`, `${of.en} ${which}`));
}

function percentileCells({ drawn }: DrawnFigureDto, language: Language): readonly ListCell[] {
  if (drawn.kind !== 'known') return PERCENTILES.map(() => absentCell(drawn.kind, language));
  return [drawn.p5.value, drawn.p50.value, drawn.p95.value];
}

/** `uren per fte: 1.600 uur per fte`; what says no number is not set. */
function settingsCell({ settings }: ScenarioDto, language: Language): ListCell {
  const set = settings.filter(({ isSet }) => isSet);
  return set.map(({ label, words }) => `${label[language]}: ${words[language]}`).join('; ');
}

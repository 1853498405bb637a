import type { Calculation } from '@kapstok/engine';
import { type Language, type Text, text } from '@kapstok/quantity';
import type { CertaintyAsked } from '../documents/certainty.ts';
import { scenarioComparison } from '../documents/scenario-comparison.ts';
import type { DrawnFigureDto } from '../schemas/certainty.ts';
import type { ScenarioDto } from '../schemas/scenarios.ts';
import { ERROR } from './certainty-lists.ts';
import type { DrawnTable } from './how-drawn.ts';
import { absentCell, type ListCell, tableOf, withUnit } from './list-table.ts';

const PERCENTILES = ['P5', 'P50', 'P95'] as const;

/** The plan and its scenarios side by side: what each sets, the answer and the chances. */
export function scenariosTable(
  calculation: Calculation,
  asked: CertaintyAsked,
  language: Language,
): DrawnTable {
  const how = scenarioComparison(calculation, asked);
  const { scenarios } = how;
  const chances = scenarios[0]?.chances ?? [];
  const table = tableOf('scenarios', language, {
    title: text('Scenario’s', 'Scenarios'),
    head: [
      text('Code', 'Code'),
      text('Scenario', 'Scenario'),
      text('Wat het anders zet', 'What it sets otherwise'),
      text('Open keuzes', 'Open choices'),
      ...percentiles(withUnit(text('Bijdrage', 'Contribution'), calculation.comparedIn)),
      ...percentiles(text('Deel van het tekort', 'Share of the shortage')),
      ...percentiles(text('Deel van de ambitie', 'Share of the ambition')),
      ...chances.flatMap(({ label }) => [text(`Kans: ${label.nl}`, `Chance: ${label.en}`), ERROR]),
      text('Bron', 'Source'),
    ],
    rows: scenarios.map((scenario) => [
      scenario.code,
      scenario.name[language],
      settingsCell(scenario, language),
      scenario.setting.label[language],
      ...Object.values(scenario.answer).flatMap((figure) => percentileCells(figure, language)),
      ...scenario.chances.flatMap(({ chance }) => [
        chance?.value ?? absentCell('unknown', language),
        chance?.error ?? null,
      ]),
      scenario.source,
    ]),
  });
  return { table, how };
}

function percentiles(of: Text): readonly Text[] {
  return PERCENTILES.flatMap((which) => [text(`${of.nl} ${which}`, `${of.en} ${which}`), ERROR]);
}

function percentileCells({ drawn }: DrawnFigureDto, language: Language): readonly ListCell[] {
  if (drawn.kind !== 'known') return PERCENTILES.flatMap(() => [absentCell(drawn.kind, language), null]);
  return [drawn.p5, drawn.p50, drawn.p95].flatMap(({ value, error }) => [value, error]);
}

/** `uren per fte: 1.600 uur per fte`; what says no number is not set. */
function settingsCell({ settings }: ScenarioDto, language: Language): ListCell {
  const set = settings.filter(({ isSet }) => isSet);
  return set.map(({ label, words }) => `${label[language]}: ${words[language]}`).join('; ');
}

import type { Calculation } from '@kapstok/engine';
import { type Language, type Text, text } from '@kapstok/quantity';
import { boundTold } from '../documents/certainty/chance-sentence.ts';
import type { CertaintyAsked } from '../documents/certainty.ts';
import { scenarioComparison } from '../documents/scenario-comparison.ts';
import type { ChanceDto, DrawnFigureDto } from '../schemas/certainty.ts';
import type { ScenarioDto } from '../schemas/scenarios.ts';
import { ERROR } from './certainty-lists.ts';
import type { DrawnTable } from './how-drawn.ts';
import { absentCell, boundCell, type ListCell, tableOf, withUnit } from './list-table.ts';

/** What is not known of the numbers before it. */
const REMARK: Text = text('Opmerking', 'Remark');

const NOT_SET = text('(telt niet mee)', '(does not count)');

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
      ...chances.flatMap(({ label }) => [text(`Kans: ${label.nl}`, `Chance: ${label.en}`), ERROR, REMARK]),
      text('Bron', 'Source'),
    ],
    rows: scenarios.map((scenario) => [
      scenario.code,
      scenario.name[language],
      settingsCell(scenario, language),
      scenario.setting.label[language],
      ...Object.values(scenario.answer).flatMap((figure) => percentileCells(figure, language)),
      ...scenario.chances.flatMap((chance) => chanceCells(chance, language)),
      scenario.source,
    ]),
  });
  return { table, how };
}

function percentiles(of: Text): readonly Text[] {
  const cells = PERCENTILES.flatMap((which) => [text(`${of.nl} ${which}`, `${of.en} ${which}`), ERROR]);
  return [...cells, REMARK];
}

function percentileCells({ drawn }: DrawnFigureDto, language: Language): readonly ListCell[] {
  if (drawn.kind !== 'known') {
    return [...PERCENTILES.flatMap(() => [absentCell(drawn.kind, language), null]), ''];
  }
  const cells = [drawn.p5, drawn.p50, drawn.p95].flatMap(({ value, error }) => [value, error]);
  return [...cells, boundCell(drawn, language)];
}

function chanceCells({ chance, bound }: ChanceDto, language: Language): readonly ListCell[] {
  if (chance === null) return [absentCell('unknown', language), null, ''];
  const told = boundCell({ kind: 'known', bound: boundTold(chance, bound) }, language);
  return [chance.value, chance.error, told];
}

/** `uren per fte: 1.600 uur per fte`; of what does not count, as the screen does, that it does not. */
function settingsCell({ settings }: ScenarioDto, language: Language): ListCell {
  return settings
    .map(({ label, words, isSet }) => {
      const set = `${label[language]}: ${words[language]}`;
      return isSet ? set : `${set} ${NOT_SET[language]}`;
    })
    .join('; ');
}

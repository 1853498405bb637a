import { type Finding, placeRowWords, statedName } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import { columnName, tableTitle } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { answerDto, everySetting } from '../documents/answer.ts';
import { claimsOf } from '../documents/claims.ts';
import { gapsOfPlan } from '../documents/gaps.ts';
import { overview } from '../documents/overview.ts';
import {
  boundCell,
  figureCell,
  type ListTable,
  statedCell,
  tableOf,
  unitCell,
  valueCell,
  withUnit,
} from './list-table.ts';

/** What each pillar meets of the shortage, and what remains. */
export function waterfallTable(
  calculation: Calculation,
  findings: readonly Finding[],
  language: Language,
): ListTable {
  const { waterfall, shortage, answer, comparedIn } = overview(calculation, findings);
  const steps = [
    { code: '', name: text('Tekort', 'Shortage')[language], figure: shortage.compared },
    ...waterfall,
    { code: '', name: text('Blijft over', 'Remains')[language], figure: answer.remaining },
  ];
  return tableOf('waterfall', language, {
    title: text('Wat lost het tekort op', 'What closes the shortage'),
    head: [
      text('Code', 'Code'),
      text('Onderdeel', 'Part'),
      withUnit(text('Omvang', 'Size'), comparedIn),
      text('Opmerking', 'Remark'),
    ],
    rows: steps.map(({ code, name, figure }) => [
      code,
      name,
      figureCell(figure, language),
      boundCell(figure.value, language),
    ]),
  });
}

/** The answer at the base, under every open choice, and under all of them together. */
export function choicesTable(calculation: Calculation, language: Language): ListTable {
  return tableOf('choices', language, {
    title: text('Open keuzes', 'Open choices'),
    head: [
      text('Keuze', 'Choice'),
      withUnit(text('Bijdrage', 'Contribution'), calculation.comparedIn),
      text('Deel van het tekort', 'Share of the shortage'),
      text('Deel van de ambitie', 'Share of the ambition'),
    ],
    rows: everySetting(calculation).map((setting) => {
      const answer = answerDto(calculation, setting);
      const { contribution, shareClosed, shareOfAmbition } = answer;
      const cells = [contribution, shareClosed, shareOfAmbition].map((value) => valueCell(value, language));
      return [answer.label[language], ...cells];
    }),
  });
}

/** What the plan claims, and whether the audit has something to say about it. */
export function claimsTable(
  calculation: Calculation,
  findings: readonly Finding[],
  language: Language,
): ListTable {
  const scopes = [...new Set(calculation.plan.statedFigures.map((row) => row.scope))];
  const claims = scopes.flatMap((scope) => claimsOf(calculation, findings, scope));
  return tableOf('claims', language, {
    title: text('Wat het plan zelf noemt', 'What the plan itself states'),
    head: [
      text('Cijfer', 'Figure'),
      text('Omschrijving', 'Description'),
      text('Gaat over', 'About'),
      text('Periode', 'Period'),
      text('Genoemd', 'Stated'),
      text('Eenheid', 'Unit'),
      text('Berekend', 'Computed'),
      text('Bevinding', 'Finding'),
    ],
    rows: claims.map((claim) => [
      statedName(claim.key)[language],
      claim.label,
      claim.scope === 'plan' ? text('het plan', 'the plan')[language] : claim.scope,
      claim.period,
      statedCell(claim.stated, language),
      unitCell(claim.stated, language),
      figureCell(claim.figure, language),
      claim.finding,
    ]),
  });
}

/** What is not known of the answer and the totals of the plan. */
export function gapsTable(calculation: Calculation, language: Language): ListTable {
  return tableOf('gaps', language, {
    title: text('Wat nog niet bekend is', 'What is not known yet'),
    head: [
      text('Tabel', 'Table'),
      text('Regel', 'Line'),
      text('Rij', 'Row'),
      text('Kolom', 'Column'),
      text('Wat', 'What'),
      text('Waarom', 'Why'),
    ],
    rows: gapsOfPlan(calculation).map(({ place, what, why }) => [
      tableTitle(place.table)[language],
      place.line === 0 ? null : place.line,
      placeRowWords(place)[language],
      columnName(place.field)[language],
      what[language],
      why[language],
    ]),
  });
}

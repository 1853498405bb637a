import type { Calculation, Setting } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import type { Amount, CalcDocument, Totals } from '../schemas/calc-document.ts';
import { amountOf } from './amount.ts';
import { partsAt, yearsAt } from './figure.ts';
import { gapLine, gapsOfScope } from './gaps.ts';

type ChoiceResults = CalcDocument['choices'][number];

/** Amounts at every address that starts with these words, by what follows them. */
function amountsBy(calculation: Calculation, startsWith: string): Record<string, Amount> {
  const ids = calculation.ids(startsWith);
  return Object.fromEntries(ids.map((id) => [id.slice(startsWith.length), amountOf(calculation.value(id))]));
}

function moneyAt(calculation: Calculation, address: string): { gross: Amount; npv: Amount } {
  return {
    gross: amountOf(calculation.value(`${address}.gross`)),
    npv: amountOf(calculation.value(`${address}.npv`)),
  };
}

function moneyByYear(calculation: Calculation, startsWith: string): Totals['careCost']['byYear'] {
  const years = yearsAt(calculation, startsWith);
  return Object.fromEntries(
    years.map((year) => [String(year), moneyAt(calculation, `${startsWith}${year}`)]),
  );
}

function hoursAt(calculation: Calculation, address: string): Totals['timeSaving'] {
  return {
    window: amountOf(calculation.value(`${address}.window`)),
    structural: amountOf(calculation.value(`${address}.structural`)),
    byYear: amountsBy(calculation, `${address}.byYear.`),
  };
}

/** Every total of a plan, pillar or project, as `kapstok calc --json` gives it. */
export function totalsOf(calculation: Calculation, scope: string): Totals {
  const at = (path: string): string => `${scope}/${path}`;
  return {
    investment: {
      total: amountOf(calculation.value(at('investment.total'))),
      byYear: amountsBy(calculation, at('investment.byYear.')),
      byCostType: Object.fromEntries(
        partsAt(calculation, at('investment.byCostType.')).map(({ part, id }) => [
          part,
          amountOf(calculation.value(id)),
        ]),
      ),
    },
    careCost: {
      window: moneyAt(calculation, at('careCost.window')),
      structural: moneyAt(calculation, at('careCost.structural')),
      byYear: moneyByYear(calculation, at('careCost.byYear.')),
    },
    timeSaving: hoursAt(calculation, at('timeSaving')),
    extraHours: hoursAt(calculation, at('extraHours')),
    fte: { structural: amountOf(calculation.value(at('fte.structural'))) },
    persons: { structural: amountOf(calculation.value(at('persons.structural'))) },
    unknown: gapsOfScope(calculation, scope).map((gap) => gapLine(gap, 'nl')),
  };
}

function resultsUnder(
  calculation: Calculation,
  id: string,
  setting: Setting,
): ChoiceResults['alternatives'][number] {
  const answer = calculation.under(setting);
  return {
    id,
    fte: amountOf(answer.fte),
    shareClosed: amountOf(answer.shareClosed),
    shareOfAmbition: amountOf(answer.shareOfAmbition),
  };
}

/** A setting as an id: `recruits=cumulative+area=areaShare`. */
export function settingCode(setting: Setting): string {
  return Object.entries(setting)
    .map(([choice, alternative]) => `${choice}=${alternative}`)
    .join('+');
}

/** Every open choice by itself, and one entry for all ways in which two or more depart from their base. */
function choicesOf(calculation: Calculation): ChoiceResults[] {
  const single = calculation.choices.map((choice) => ({
    id: choice.id,
    label: choice.label,
    base: choice.base.id,
    alternatives: choice.alternatives.map(({ id }) => resultsUnder(calculation, id, { [choice.id]: id })),
  }));
  const combinations = calculation.combinations();
  if (combinations.length === 0) return single;
  const together = {
    id: 'combination',
    label: text('Keuzes samen', 'Choices together'),
    base: 'base',
    alternatives: combinations.map((setting) => resultsUnder(calculation, settingCode(setting), setting)),
  };
  return [...single, together];
}

function totalsByCode(calculation: Calculation, kind: 'pillar' | 'project'): Record<string, Totals> {
  const scopes = calculation.scopes.filter((scope) => scope.kind === kind);
  return Object.fromEntries(scopes.map(({ code }) => [code, totalsOf(calculation, code)]));
}

/** The document of `kapstok calc --json`. Shares are fractions, money is in EUR, ranges have two bounds. */
export function calcDocument(calculation: Calculation): CalcDocument {
  const shortage = (path: string): Amount => amountOf(calculation.value(`plan/shortage.${path}`));
  const { window } = calculation;
  return {
    window: window === undefined ? null : { from: window.from, to: window.to },
    structuralYear: calculation.structuralYear ?? null,
    plan: totalsOf(calculation, 'plan'),
    pillars: totalsByCode(calculation, 'pillar'),
    projects: totalsByCode(calculation, 'project'),
    shortage: {
      persons: shortage('persons'),
      fte: shortage('fte'),
      ambitionFte: shortage('ambitionFte'),
      shareClosed: shortage('shareClosed'),
      shareOfAmbition: shortage('shareOfAmbition'),
    },
    choices: choicesOf(calculation),
  };
}

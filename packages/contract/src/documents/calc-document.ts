import type { Calculation, Setting } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import type { Amount, CalcDocument, Totals } from '../schemas/calc-document.ts';
import { amountOf } from './amount.ts';
import { gapLine, gapsOfTotals } from './gaps.ts';
import { type ScopeValues, scopeValues, valuesAfter } from './scope-values.ts';

type ChoiceResults = CalcDocument['choices'][number];

type Money = Totals['careCost']['structural'];

/** Amounts by what follows these words in their path: a year, a cost type. */
function amountsBy(values: ScopeValues, words: string): Record<string, Amount> {
  const parts = [...valuesAfter(values, words)].filter(([part]) => !/\.byYear\.\d+$/.test(part));
  return Object.fromEntries(parts.map(([part, value]) => [part, amountOf(value)]));
}

function moneyAt(values: ScopeValues, path: string): Money {
  return { gross: amountOf(values.get(`${path}.gross`)), npv: amountOf(values.get(`${path}.npv`)) };
}

function moneyByYear(values: ScopeValues): Record<string, Money> {
  const years = new Set<string>();
  for (const [part] of valuesAfter(values, 'careCost.byYear.')) years.add(part.replace(/\..*$/, ''));
  return Object.fromEntries([...years].map((year) => [year, moneyAt(values, `careCost.byYear.${year}`)]));
}

function hoursAt(values: ScopeValues, path: string): Totals['timeSaving'] {
  return {
    window: amountOf(values.get(`${path}.window`)),
    structural: amountOf(values.get(`${path}.structural`)),
    byYear: amountsBy(values, `${path}.byYear.`),
  };
}

/** Every total of a plan, pillar or project, as `kapstok calc --json` gives it. */
function totalsOf(calculation: Calculation, scope: string): Totals {
  const values = scopeValues(calculation, scope);
  return {
    investment: {
      total: amountOf(values.get('investment.total')),
      byYear: amountsBy(values, 'investment.byYear.'),
      byCostType: amountsBy(values, 'investment.byCostType.'),
    },
    careCost: {
      window: moneyAt(values, 'careCost.window'),
      structural: moneyAt(values, 'careCost.structural'),
      byYear: moneyByYear(values),
    },
    timeSaving: hoursAt(values, 'timeSaving'),
    extraHours: hoursAt(values, 'extraHours'),
    fte: { structural: amountOf(values.get('fte.structural')) },
    persons: { structural: amountOf(values.get('persons.structural')) },
    unknown: gapsOfTotals(calculation, scope, values).map((gap) => gapLine(gap, 'nl')),
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

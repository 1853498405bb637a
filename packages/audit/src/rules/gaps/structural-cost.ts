import type { Calculation } from '@kapstok/engine';
import { type Plan, TABLES } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { amounts, listed, perYear, quoted, scopeWords } from '../../wording.ts';

/** Benefits that go on every year, and what keeping them up costs: how much, and who pays. */
export const structuralCost: Rule = {
  code: 'gaps.structural-cost',
  kind: 'gaps',
  title: text('Structurele baten hebben structurele dekking', 'Structural benefits have structural funding'),
  find: (examined) => {
    const benefit = structuralBenefit(examined.calculation);
    if (benefit === undefined) return [];
    const { structuralCosts } = examined.plan;
    if (structuralCosts.length === 0) return [nothingNamed(benefit)];
    return unsettled(examined.plan, benefit);
  },
};

/** What the plan brings every year after it, in words; undefined when it brings nothing. */
function structuralBenefit(calculation: Calculation): Text | undefined {
  const care = calculation.value('plan/careCost.structural.gross');
  const fte = calculation.figure('plan/fte.structural');
  const parts: Text[] = [];
  if (care?.kind === 'known' && care.high > 0) parts.push(perYear(care.low));
  if (fte?.value.kind === 'known' && fte.value.high > 0) {
    const rounded = Math.round(fte.value.low * 10) / 10;
    parts.push(amounts({ low: rounded, high: rounded }, fte.unit));
  }
  if (parts.length === 0) return undefined;
  return text(parts.map(({ nl }) => nl).join(' en '), parts.map(({ en }) => en).join(' and '));
}

function nothingNamed(benefit: Text): Finding {
  return finding(structuralCost, {
    severity: 'remark',
    place: { table: TABLES.structuralCosts.name, line: 0, row: '', field: '' },
    scope: 'plan',
    figure: 'plan/structuralCost.total',
    message: text(
      'Het plan noemt baten die ieder jaar doorgaan, maar geen structurele kosten: wat het kost om ze vast te houden, en wie dat betaalt.',
      'The plan names benefits that go on every year, but no structural cost: what keeping them up costs, and who pays.',
    ),
    effect: effectOf(benefit),
    advice: text(
      'Zet per project bij de structurele kosten wat het na het plan per jaar kost, en wie dat betaalt.',
      'Put with the structural costs what each project costs per year after the plan, and who pays.',
    ),
  });
}

function effectOf(benefit: Text): Text {
  return text(
    `${benefit.nl} na het plan ${PLURAL.test(benefit.nl) ? 'rusten' : 'rust'} op kosten die niet bekend zijn.`,
    `${benefit.en} after the plan ${PLURAL.test(benefit.nl) ? 'rest' : 'rests'} on cost that is not known.`,
  );
}

const PLURAL = / en /;

function itemWords(plan: Plan, project: string, item: string): Text {
  const of = scopeWords(plan, project);
  return text(`${quoted(item)} van ${of.nl}`, `${quoted(item)} of ${of.en}`);
}

function unsettled(plan: Plan, benefit: Text): readonly Finding[] {
  const open = plan.structuralCosts.filter(({ amount, payer }) => amount.kind === 'unknown' || payer === '');
  const [first, ...others] = open;
  if (first === undefined) return [];
  const names = open.map(({ project, item }) => itemWords(plan, project, item));
  const [nl, en] = [listed(names.map((name) => name.nl)).nl, listed(names.map((name) => name.en)).en];
  const noPayer = first.payer === '';
  return [
    finding(structuralCost, {
      severity: 'warning',
      place: placeOfRows(first, open, noPayer ? 'payer' : 'amount'),
      others: others.map(({ place }) => place),
      scope: others.length === 0 ? first.project || 'plan' : 'plan',
      unit: 'EUR/year',
      figure: 'plan/structuralCost.withoutPayer',
      message: text(
        `Het bedrag of de betaler is niet bekend van ${nl} (structurele kosten).`,
        `The amount or the payer is not known of ${en} (structural costs).`,
      ),
      effect: effectOf(benefit),
      advice: text('Spreek af wie wat betaalt na het plan.', 'Agree who pays what after the plan.'),
    }),
  ];
}

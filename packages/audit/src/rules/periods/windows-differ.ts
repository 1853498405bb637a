import type { YearSpan } from '@kapstok/engine';
import { fieldOf, type Place, type Plan } from '@kapstok/plan';
import { type Estimate, highOf, isKnown, type Text, text, unit } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { middle } from '../../stated/amount.ts';
import { type Asked, overYears } from '../../stated/computed.ts';
import { spanInWords } from '../../stated/moment.ts';
import { scopeNamed } from '../../stated/plan-index.ts';
import { amount } from '../../wording.ts';

/** Benefits counted over other years than those in which money is spent. */
export const windowsDiffer: Rule = {
  code: 'periods.windows-differ',
  kind: 'periods',
  title: text('Kosten en baten tellen dezelfde jaren', 'Cost and benefit count the same years'),
  find: (examined) => {
    const { window } = examined.calculation;
    const spent = yearsOfMoney(examined.plan);
    if (window === undefined || spent === undefined) return [];
    return sameSpan(window, spent) ? [] : findingOf(examined, window, spent);
  },
};

function sameSpan(a: YearSpan, b: YearSpan): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The first and last year in which the budget has money, or may have: what is still to be determined is not nil. */
function yearsOfMoney({ budgetLines }: Plan): YearSpan | undefined {
  let span: YearSpan | undefined;
  for (const { byYear } of budgetLines) {
    for (const [year, cell] of byYear) {
      if (!mayHoldMoney(cell)) continue;
      span = { from: Math.min(span?.from ?? year, year), to: Math.max(span?.to ?? year, year) };
    }
  }
  return span;
}

function mayHoldMoney(cell: Estimate): boolean {
  if (cell.kind === 'unknown') return cell.reason !== 'blank';
  return isKnown(cell) && highOf(cell) !== 0;
}

/** What the benefits of some years add up to: euros and hours. */
interface Benefit {
  readonly euros: number;
  readonly hours: number;
}

function benefitIn(examined: Examined, span: YearSpan): Benefit {
  const { calculation } = examined;
  const scope = scopeNamed(calculation, 'plan');
  if (scope === undefined || span.from > span.to) return { euros: 0, hours: 0 };
  const sum = (asked: Pick<Asked, 'quantity' | 'basis'>): number => {
    const value = overYears(calculation, { scope, ...asked }, span);
    return value.kind === 'known' ? middle(value) : 0;
  };
  return {
    euros: sum({ quantity: 'careCost', basis: 'npv' }),
    hours: sum({ quantity: 'timeSaving' }) + sum({ quantity: 'extraHours' }),
  };
}

function placeOf(plan: Plan, field: 'from' | 'to'): Place {
  const row = plan.parameters.find(({ key, scope }) => key === `counting_window_${field}` && scope === '');
  return row === undefined
    ? { table: 'parameters', line: 0, row: '', field: '' }
    : fieldOf(row.place, 'value');
}

function findingOf(examined: Examined, window: YearSpan, spent: YearSpan): readonly Finding[] {
  const before = benefitIn(examined, { from: window.from, to: Math.min(window.to, spent.from - 1) });
  const early = before.euros > 0 || before.hours > 0;
  const [counts, costs] = [spanInWords(window), spanInWords(spent)];
  return [
    finding(windowsDiffer, {
      severity: early ? 'warning' : 'remark',
      place: placeOf(examined.plan, window.from === spent.from ? 'to' : 'from'),
      scope: 'plan',
      stated: shownWords(`${window.from}-${window.to}`),
      computed: shownWords(`${spent.from}-${spent.to}`),
      message: text(
        `De telperiode van de baten van het plan is ${counts.nl}; het geld wordt uitgegeven in ${costs.nl}.`,
        `The counting window of the benefits of the plan is ${counts.en}; the money is spent in ${costs.en}.`,
      ),
      effect: early ? effect(before, { from: window.from, to: spent.from - 1 }) : NO_DIFFERENCE,
      advice: text(
        'Tel kosten en baten over dezelfde jaren, of leg uit waarom dat niet kan.',
        'Count cost and benefit over the same years, or explain why that cannot be done.',
      ),
    }),
  ];
}

const NO_DIFFERENCE: Text = text(
  'Geen voor het deel van het tekort: dat rekent met het jaar na de telperiode.',
  'None for the share of the shortage: that is computed for the year after the window.',
);

function effect({ euros, hours }: Benefit, span: YearSpan): Text {
  const [money, time] = [amount(euros, unit('EURnpv')), amount(hours, unit('hour'))];
  const years = spanInWords(span);
  return text(
    `In ${years.nl} is nog geen geld uitgegeven, maar tellen wel ${money.nl} minder zorg gebruikt (netto contant) en ${time.nl} mee.`,
    `No money is spent yet in ${years.en}, but ${money.en} of less care used (net present) and ${time.en} are counted.`,
  );
}

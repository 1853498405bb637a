import { calculate } from '@kapstok/engine';
import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { paysAndGainsTable } from '../../lists/after-plan-lists.ts';
import type { FigureDto } from '../../schemas/figure.ts';
import { afterPlanDocument } from './after-plan-document.ts';

const line = (code: string, value_kind: string, amount: number): SimpleRow => ({
  project: 'A',
  line: code,
  kind: 'care_cost',
  law: 'Zvw',
  beneficiary: 'verzekeraar',
  unit: 'EUR',
  value_kind,
  y2026: amount,
  y2027: amount,
});

const PAID: SimpleRow = { project: 'A', item: 'Beheer', amount: 7, payer: 'gemeenten', law: 'Wmo' };

const planWith = (lines: readonly SimpleRow[], costs: readonly SimpleRow[] = [PAID]) =>
  calculate(
    planOf({
      projects: [{ code: 'A' }],
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027 }],
      parameters: [
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [...lines],
      'structural-costs': [...costs],
    }),
  );

const low = (figure: FigureDto | null) => (figure?.value.kind === 'known' ? figure.value.low : undefined);
const told = (calculation: ReturnType<typeof planWith>) =>
  afterPlanDocument(calculation).parties.map(({ name, pays, cashable, social, unsaid }) => [
    name,
    ...[pays, cashable, social, unsaid].map(low),
  ]);

describe('who pays and who gains', () => {
  const marked = planWith([line('a', 'cashable', 10), line('b', 'social', 200), line('c', '', 3000)]);

  it('has money that comes free apart from what is worth something to society, and from what nobody said it of', () => {
    expect(told(marked)).toEqual([
      ['gemeenten', 7, undefined, undefined, undefined],
      ['verzekeraar', undefined, 10, 200, 3000],
    ]);
  });

  it('says that it is not known who pays, where not every payer is named', () => {
    const open = afterPlanDocument(planWith([line('a', '', 10)], []));
    expect(open.projects[0]?.total.value.kind).toBe('unknown');
    expect(open.parties.map(({ name, pays }) => [name, pays?.value.kind])).toEqual([
      ['verzekeraar', 'unknown'],
    ]);
    // All that goes on is paid: who is not named pays nothing of it.
    expect(told(marked).map(([name, pays]) => [name, pays])).toEqual([
      ['gemeenten', 7],
      ['verzekeraar', undefined],
    ]);
  });

  it('takes nothing for money or for social value in a plan that does not say it', () => {
    expect(told(planWith([line('a', '', 10)]))).toEqual([
      ['gemeenten', 7, undefined, undefined, undefined],
      ['verzekeraar', undefined, undefined, undefined, 10],
    ]);
  });

  it('holds in its file no number that adds two kinds', () => {
    const { head, rows } = paysAndGainsTable(marked, 'nl');
    expect(head.slice(2)).toHaveLength(4);
    const numbers = rows.flat().filter((cell) => typeof cell === 'number');
    // By party and by law.
    expect(numbers).toEqual([7, 10, 200, 3000, 7, 10, 200, 3000]);
  });
});

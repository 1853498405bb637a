import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

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

const planWith = (...lines: readonly SimpleRow[]) =>
  calculate(
    planOf({
      projects: [{ code: 'A' }],
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027 }],
      parameters: [
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [...lines],
    }),
  );

describe('less care used by whether money comes free by it', () => {
  const marked = planWith(line('a', 'cashable', 10), line('b', 'social', 200), line('c', '', 3000));
  const amount = (path: string) => {
    const value = marked.value(`plan/careCost.structural.${path}.gross`);
    return value?.kind === 'known' ? value.low : value?.kind;
  };

  it('has a total of each kind by party and by law, and none of kinds together', () => {
    const kinds = ['cashable', 'social', 'unsaid'];
    expect(kinds.map((kind) => amount(`${kind}.byBeneficiary.verzekeraar`))).toEqual([10, 200, 3000]);
    expect(kinds.map((kind) => amount(`${kind}.byLaw.Zvw`))).toEqual([10, 200, 3000]);
    expect(marked.figure('plan/careCost.structural.cashable.byLaw.Zvw.gross')?.label.nl).toContain(
      'verzilverbaar',
    );
  });

  it('names what it comes to of both kinds together as that, and what is of one kind not', () => {
    const label = (of: ReturnType<typeof planWith>, path: string) => of.figure(`plan/${path}`)?.label.nl;
    const both = / \(verzilverbaar en maatschappelijk samen\)$/;
    for (const path of [
      'careCost.window.gross',
      'careCost.structural.gross',
      'careCost.structural.byLaw.Zvw.gross',
    ])
      expect(label(marked, path)).toMatch(both);
    expect(marked.explain('plan/careCost.window.gross')?.label.nl).toMatch(both);
    expect(label(marked, 'careCost.structural.cashable.byLaw.Zvw.gross')).not.toMatch(both);
    const partly = planWith(line('a', 'cashable', 10), line('b', '', 200));
    expect(label(partly, 'careCost.window.gross')).toContain('(deels verzilverbaar; van de rest');
    for (const kinds of [['cashable'], ['social'], ['social', ''], ['']]) {
      const alike = planWith(...kinds.map((kind, n) => line(`l${n}`, kind, 10)));
      expect(label(alike, 'careCost.window.gross')).toBe(
        'het plan: minder zorg gebruikt, in de telperiode, bruto',
      );
    }
    // Of a law of which all is alike nothing is mixed, whatever stands beside it.
    const apart = planWith(line('a', 'cashable', 10), { ...line('b', 'social', 20), law: 'Wmo' });
    expect(label(apart, 'careCost.structural.byLaw.Zvw.gross')).not.toContain('(');
    expect(label(apart, 'careCost.window.gross')).toMatch(both);
  });

  it('is told only by a plan that says so of any line', () => {
    const unmarked = planWith(line('a', '', 10));
    expect(unmarked.ids('plan/careCost.structural.unsaid')).toEqual([]);
    expect(unmarked.value('plan/careCost.structural.byLaw.Zvw.gross')).toMatchObject({ low: 10 });
  });
});

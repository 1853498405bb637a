import { calculate } from '@kapstok/engine';
import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { Finding } from './finding.ts';

/**
 * Project X costs 612 000 and Y 345 000 in two years, together 957 000; their care cost in the window is 111 000 + 222 000 = 333 000
 * and 41 000 + 53 000 = 94 000, together 427 000, and after it 245 000 and 67 000, together 312 000.
 */
const TABLES: SimpleTables = {
  pillars: [{ code: 'A' }],
  projects: [
    { code: 'X', pillar: 'A', kind: 'project', in_application: 'yes', has_business_case: 'yes' },
    { code: 'Y', pillar: 'A', kind: 'project', in_application: 'yes', has_business_case: 'yes' },
  ],
  'budget-lines': [
    { id: 'B1', project: 'X', y2025: 512_000, y2026: 100_000 },
    { id: 'B2', project: 'Y', y2025: 245_000, y2026: 100_000 },
  ],
  'business-cases': [
    { project: 'X', first_year: 2025, last_year: 2027, discount_base_year: 2025 },
    { project: 'Y', first_year: 2025, last_year: 2027, discount_base_year: 2025 },
  ],
  'business-case-benefits': [
    {
      project: 'X',
      line: 'a',
      kind: 'care_cost',
      unit: 'EUR',
      y2025: 111_000,
      y2026: 222_000,
      y2027: 245_000,
    },
    { project: 'Y', line: 'b', kind: 'care_cost', unit: 'EUR', y2025: 41_000, y2026: 53_000, y2027: 67_000 },
  ],
  parameters: [
    { key: 'discount_rate', value: 0, unit: '1/year' },
    { key: 'counting_window_from', value: 2025, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
};

function stated(investment: number, window: number, structural: number): readonly SimpleRow[] {
  const of = { scope: 'plan' };
  return [
    { ...of, key: 'investment', value: investment, unit: 'EUR', period: '2025-2027' },
    { ...of, key: 'care_cost_reduction', value: window, unit: 'EUR', period: 't/m 2026' },
    {
      ...of,
      key: 'care_cost_reduction_structural',
      value: structural,
      unit: 'EUR/year',
      period: 'vanaf 2027',
    },
  ];
}

const ALL = stated(957_000, 427_000, 312_000);

function withRow(table: string, index: number, more: SimpleRow): readonly SimpleRow[] {
  return (TABLES[table] ?? []).map((row, at) => (at === index ? { ...row, ...more } : row));
}

/** What is found in cells of the plan; not what a small plan lacks. */
function found(more: SimpleTables): readonly Finding[] {
  const findings = audit(calculate(planOf({ ...TABLES, 'stated-figures': ALL, ...more })));
  return findings.filter(({ kind }) => kind !== 'gaps');
}

function known({ rule, place }: Finding): string {
  return `${rule} ${place.row}`;
}

describe('what follows from a defect that is found', () => {
  it('is nothing in a plan without one', () => {
    expect(found({}).map(known)).toEqual([]);
  });

  it('is said with a project whose money counts in the totals and that is not in the application', () => {
    const findings = found({ projects: withRow('projects', 1, { in_application: 'no' }) });
    expect(findings.map(known)).toEqual(['structure.not-in-application Y']);
    expect(findings[0]?.effect.nl).toContain('Daaruit volgen 3 andere verschillen');
  });

  it('is said with the first total that leaves out a project of the application', () => {
    const findings = found({ 'stated-figures': stated(612_000, 333_000, 245_000) });
    expect(findings.map(known)).toEqual(['stated.part-missing investment']);
    expect(findings[0]?.others.map(({ row }) => row)).toEqual([
      'Y',
      'care_cost_reduction',
      'care_cost_reduction_structural',
    ]);
  });

  it('is said with a business case that ends a year early', () => {
    const findings = found({ 'business-cases': withRow('business-cases', 0, { last_year: 2026 }) });
    expect(findings.map(known)).toEqual(['periods.beyond-case X/a']);
  });

  it('is said with an impact claim that is written as a whole number', () => {
    // Half of 222 000, 444 000 and 490 000 is what the line of X has as a series.
    const lines: readonly SimpleRow[] = [
      { project: 'X', line: 'a', kind: 'care_cost', unit: 'EUR', formula: 'saving * impact_claim_savings' },
      ...(TABLES['business-case-benefits'] ?? []).slice(1),
    ];
    const saving = { key: 'saving', scope: 'X', unit: 'EUR', y2025: 222_000, y2026: 444_000, y2027: 490_000 };
    const claim = { key: 'impact_claim_savings', scope: 'X', unit: '1' };
    const claiming = (value: number): SimpleTables => ({
      'business-case-benefits': lines,
      parameters: [...(TABLES.parameters ?? []), saving, { ...claim, value }],
    });
    expect(found(claiming(0.5)).map(known)).toEqual([]);
    expect(found(claiming(50)).map(known)).toEqual(['claims.share-above-one impact_claim_savings']);
  });
});

it('does not put a project in the application that the totals leave out as well', () => {
  const findings = found({
    projects: withRow('projects', 1, { in_application: 'no' }),
    'stated-figures': stated(612_000, 333_000, 245_000),
  });
  expect(findings.map(known)).toEqual(['structure.not-in-application Y']);
  expect(findings[0]?.effect.nl).not.toContain('volg');
});

it('keeps apart what is wrong by itself', () => {
  const findings = found({
    projects: withRow('projects', 1, { in_application: 'no' }),
    'stated-figures': stated(957_000, 427_000, 333_333),
  });
  expect(findings.map(known)).toEqual([
    'stated.differs care_cost_reduction_structural',
    'structure.not-in-application Y',
  ]);
});

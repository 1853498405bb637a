import { planOf, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Explanation, FigureId } from '../figure.ts';
import { anyTables, overlappingTables } from '../testing/any-plan.ts';
import { madeTables } from '../testing/made-plan.ts';

const WHOLE = { depth: 99, inputs: 9999 };

/** A line of time gained of one project, against a shortage. */
const TABLES: SimpleTables = {
  projects: [
    { code: 'A', name: 'Voorbeeld', kind: 'project' },
    { code: 'B', name: 'Zonder cijfers' },
  ],
  'business-cases': [{ project: 'A', first_year: 2028, last_year: 2028, discount_base_year: 2024 }],
  'business-case-benefits': [
    {
      project: 'A',
      line: 'tijd',
      label: 'Tijdwinst',
      kind: 'time_gain',
      unit: 'EUR',
      y2028: 886_332,
      source: '§8 r2877',
    },
  ],
  parameters: [
    {
      key: 'hourly_rate_professional',
      value: 91,
      unit: 'EUR/hour',
      meaning: 'uurtarief',
      source: '§8 r2957',
    },
    { key: 'hours_per_fte', value: 1872, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.7, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2024, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ],
  'labour-shortage': [{ key: 'shortage', value: 2240, unit: 'persons', year: 2028 }],
};

function calculated(tables: SimpleTables): Calculation {
  return calculate(planOf(tables));
}

function explained(tables: SimpleTables, id: FigureId): Explanation {
  const why = calculated(tables).explain(id, WHOLE);
  if (why === undefined) throw new Error(`no figure ${id}`);
  return why;
}

function all(why: Explanation): Explanation[] {
  return [why, ...why.inputs.flatMap(all)];
}

/** Where an explanation ends: table, line, field and source. */
function leaves(why: Explanation): string[] {
  return all(why)
    .filter((part) => part.inputs.length === 0)
    .map(({ origin, remark }) =>
      origin === undefined
        ? (remark?.nl ?? '')
        : `${origin.place.table}:${origin.place.line}:${origin.place.field} ${origin.source}`.trim(),
    );
}

describe('why a figure is what it is', () => {
  it('is told down to the cells and their sources', () => {
    const why = explained(TABLES, 'A/fte.structural');
    expect(leaves(why)).toEqual([
      'business-case-benefits:2:y2028 §8 r2877',
      'parameters:2:value §8 r2957',
      'parameters:3:value',
    ]);
    expect(all(why).map((part) => part.formula.nl)).toEqual([
      '9.740 uur : 1.872 uur per fte per jaar',
      '€ 886.332 : 91 euro per uur',
      '',
      '',
      '',
    ]);
  });

  it('names the figures it is made of, which can be asked why themselves', () => {
    const why = explained(TABLES, 'A/fte.structural');
    expect(all(why).flatMap((part) => part.id ?? [])).toEqual([
      'A/fte.structural',
      'A/tijd/hours.byYear.2028',
    ]);
  });

  it('says of a part that is not known why it is not, and where that stands', () => {
    const why = explained(TABLES, 'plan/fte.structural');
    const gap = all(why).find((part) => part.value.kind === 'unknown');
    expect(gap?.remark?.nl).toBe('het plan geeft geen cijfers over het effect');
    expect(gap?.origin?.place).toMatchObject({ table: 'projects', line: 3, field: 'has_business_case' });
    expect(gap?.label.nl).toBe('effect van B Zonder cijfers');
  });

  it('says what the share is a share of', () => {
    const why = explained(TABLES, 'plan/shortage.shareClosed');
    // 5,2 of 1.568 FTE
    expect(why.formula).toEqual({ nl: '5,2 fte : 1.568 fte', en: '5.2 FTE / 1,568 FTE' });
    expect(why.label.nl).toBe('het plan: personeelstekort, deel dat wordt opgelost');
  });

  it('calls the shortage in FTE a shortage, and no contribution', () => {
    expect(explained(TABLES, 'plan/shortage.fte').label.nl).toBe('het plan: personeelstekort, in fte');
    expect(explained(TABLES, 'plan/shortage.persons').label.en).not.toContain('contribution');
    expect(explained(TABLES, 'plan/fte.structural').label.nl).toContain('bijdrage in fte');
  });

  it('says of a known zero why it is there', () => {
    const why = explained(TABLES, 'A/careCost.structural.gross');
    expect(why.value).toEqual({ kind: 'known', bound: 'exact', low: 0, high: 0 });
    expect(why.remark?.nl).toBe('de businesscase heeft geen regels van deze soort');
  });

  it('says that something is divided by zero', () => {
    const parameters = [{ key: 'hourly_rate_professional', value: 0, unit: 'EUR/hour' }];
    const why = explained({ ...TABLES, parameters }, 'A/tijd/hours.byYear.2028');
    expect(why.remark?.nl).toBe('er wordt gedeeld door nul, of dat kan');
    expect(calculated({ ...TABLES, parameters }).gaps('A/tijd/hours.byYear.2028')).toMatchObject([
      { place: { table: 'parameters', line: 2, field: 'value' } },
    ]);
  });

  it('shows the factor of a later amount', () => {
    const line = { project: 'A', line: 'zorg', kind: 'care_cost', unit: 'EUR', y2028: 1000 };
    const parameters = [{ key: 'discount_rate', value: 0.035, unit: '1/year' }];
    const why = explained(
      { ...TABLES, 'business-case-benefits': [line], parameters },
      'A/zorg/npv.byYear.2028',
    );
    expect(all(why).map((part) => part.formula.nl)).toEqual([
      '€ 1.000 × 0,8714',
      '',
      '1 : (1 + 3,50%)^4',
      '',
    ]);
  });

  it('is undefined for what is no figure', () => {
    expect(calculated(TABLES).explain('A/bestaat.niet')).toBeUndefined();
    expect(calculated(TABLES).explain('nergens')).toBeUndefined();
  });

  it('is cut at a depth and a number, and says how much is left out', () => {
    const cut = calculated(TABLES).explain('plan/shortage.shareClosed', { depth: 1, inputs: 1 });
    expect(cut?.inputs.length).toBe(1);
    expect(cut?.omitted).toBe(1);
    expect(cut?.inputs[0]?.inputs).toEqual([]);
    expect(cut?.inputs[0]?.omitted).toBeGreaterThan(0);
  });

  it('never grows beyond what can be sent, however wide and deep a plan is', () => {
    const rows = Array.from({ length: 30 }, (_, at) => {
      const next = Array.from({ length: 30 }, () => `p${at + 1}`).join(' + ');
      return { key: `p${at}`, formula: next, unit: '1' };
    });
    const parameters = [...rows, { key: 'p30', value: 1, unit: '1' }];
    const line = {
      project: 'A',
      line: 'zorg',
      kind: 'care_cost',
      unit: 'EUR',
      formula: 'max(p0, p1) * 1[EUR]',
    };
    const why = calculated({ ...TABLES, parameters, 'business-case-benefits': [line] }).explain(
      'A/zorg/gross.byYear.2028',
    );
    expect(why === undefined ? 0 : all(why).length).toBeLessThanOrEqual(20_001);
    expect(why?.value.kind).toBe('known');
  });
});

/** What a printed formula does with the values of its inputs; undefined for one that only describes. */
function again(
  { formula: { nl: formula }, unit }: Explanation,
  inputs: readonly number[],
): number | undefined {
  const [first = 0, second = 0] = inputs;
  if (formula.startsWith('1 : (1 + ')) return (1 + first) ** -Number(/\^(-?\d+)$/.exec(formula)?.[1]);
  if (formula.startsWith('de grootste van')) return Math.max(...inputs);
  if (formula.startsWith('de kleinste van')) return Math.min(...inputs);
  if (formula.includes('en van de rest')) return overlapAgain(formula, inputs, unit.code === '1');
  if (formula.startsWith('som van') || formula.includes(' + '))
    return inputs.reduce((sum, one) => sum + one, 0);
  if (formula.includes(' × ')) return inputs.reduce((product, one) => product * one, 1);
  if (formula.includes(' : ')) return first / second;
  return formula.includes(' − ') ? first - second : undefined;
}

/** What amounts that overlap are together, or the share of them, from what a printed formula says of them. */
function overlapAgain(formula: string, inputs: readonly number[], isShare: boolean): number {
  const hasLimit = formula.includes('samen hoogstens');
  const parts = inputs.slice(0, hasLimit ? -2 : -1);
  const savings = parts.map((part) => Math.max(0, part));
  const [overlap = 0] = inputs.slice(parts.length);
  const limit = hasLimit ? (inputs.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
  const sum = savings.reduce((total, part) => total + part, 0);
  const together = Math.min(sum, limit, (1 - overlap) * sum + overlap * Math.max(...savings));
  const below = parts.reduce((total, part) => total + Math.min(0, part), 0);
  if (isShare) return sum === 0 ? 1 : together / sum;
  return together + below;
}

function lowOf(why: Explanation): number[] {
  return why.value.kind === 'known' && why.value.low === why.value.high ? [why.value.low] : [];
}

describe('every figure of any plan', () => {
  it('is explained down to cells, to reasons, or to what is missing', () => {
    fc.assert(
      fc.property(fc.oneof(anyTables, overlappingTables), (tables) => {
        const calculation = calculated(tables);
        for (const id of calculation.ids('')) {
          const why = calculation.explain(id, WHOLE);
          const open = why === undefined ? [id] : leavesWithout(why).map((label) => `${id}: ${label}`);
          expect(open).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('follows from its inputs by the formula that is printed', () => {
    fc.assert(
      fc.property(fc.oneof(anyTables, overlappingTables), (tables) => {
        const calculation = calculated(tables);
        for (const id of calculation.ids('')) {
          const why = calculation.explain(id, WHOLE);
          expect(why === undefined ? [id] : all(why).filter(doesNotFollow)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of a plan as large as a real one is explained in figures that follow from each other', () => {
    const calculation = calculated(madeTables(29));
    const ids = calculation.ids('plan/');
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) {
      const why = calculation.explain(id);
      expect(why === undefined ? [id] : all(why).filter(doesNotFollow)).toEqual([]);
    }
  });
});

/** Parts without inputs that tell neither where they stand nor why they are there. */
function leavesWithout(why: Explanation): string[] {
  return all(why)
    .filter((part) => part.inputs.length === 0 && part.origin === undefined && part.remark === undefined)
    .filter((part) => part.formula.nl !== 'niets om op te tellen')
    .map((part) => part.label.nl);
}

/** What is kept at least beside something that is not wholly known: the numbers in the formula are not all of it. */
const AT_LEAST = /ten minste|ten hoogste alles|helemaal bekend/;

/** Whether a part is not what its printed formula makes of its inputs; one that has a range or a gap is passed over. */
function doesNotFollow(part: Explanation): boolean {
  const inputs = part.inputs.flatMap(lowOf);
  const [value] = lowOf(part);
  if (value === undefined || inputs.length === 0 || inputs.length < part.inputs.length) return false;
  if (part.omitted > 0 || AT_LEAST.test(part.formula.nl)) return false;
  const computed = again(part, inputs) ?? inputs[0] ?? Number.NaN;
  return !(Math.abs(computed - value) <= 1e-3 + 1e-9 * Math.abs(value));
}

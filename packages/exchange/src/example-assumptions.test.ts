import { calculate } from '@kapstok/engine';
import { ASSUMPTION_QUALITIES, type Plan, parseAddress } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPlan } from './open-plan.ts';
import { EXAMPLE_FOLDER, planIn } from './testing/given-files.ts';

describe('the assumptions beside the example plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = planIn(await openPlan(EXAMPLE_FOLDER));
  });

  it('are about every business case', () => {
    const projects = plan.assumptions.flatMap(({ on }) =>
      on.flatMap((words) => {
        const address = parseAddress(words);
        return address?.table === 'business-case-benefits' ? address.row.split('/').slice(0, 1) : [];
      }),
    );
    const cases = plan.businessCases.map(({ project }) => project);
    expect(cases).toHaveLength(8);
    expect([...new Set(projects)].toSorted()).toEqual(cases.toSorted());
  });

  it('say of each that it is an assumption, why these numbers, and that they judge no one', () => {
    for (const { id, quality, source, note, name } of plan.assumptions) {
      expect([id, ASSUMPTION_QUALITIES.slice(1).some((known) => known === quality)]).toEqual([id, true]);
      expect(source).toContain('geen oordeel over deze regio');
      expect([id, name, note]).not.toContain('');
    }
  });

  it('change nothing that is computed from the plan as printed', () => {
    const [withThem, without] = [calculate(plan), calculate({ ...plan, assumptions: [] })];
    const ids = without.ids('');
    expect(ids.length).toBeGreaterThan(100);
    expect(withThem.ids('')).toEqual(ids);
    expect(ids.map((id) => withThem.value(id))).toEqual(ids.map((id) => without.value(id)));
    expect(withThem.faults).toEqual(without.faults);
  });
});

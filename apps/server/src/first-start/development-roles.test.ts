import { dirname, join } from 'node:path';
import { cellOf } from '@kapstok/plan';
import type { FirstPlan } from '@kapstok/store';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, REGIONS } from '../served-plan.ts';
import { developmentRoles, type StandsFor } from './development-roles.ts';
import { recordsOfFolder } from './first-plan.ts';
import { readRegionsFile } from './regions-file.ts';

async function planIn(folder: string): Promise<FirstPlan> {
  return { code: 'plan', title: 'Plan', records: await recordsOfFolder(folder), versions: [] };
}

describe('accounts to try with', () => {
  const codesOf = (plan: FirstPlan, named?: readonly StandsFor[]) =>
    new Map(
      developmentRoles(plan, named).map(({ role, within }) => [role, 'code' in within ? within.code : '']),
    );

  it('stand for whom the file of the regions names: an insurer is one in the plan', async () => {
    const [first] = readRegionsFile(REGIONS).regions[0]?.plans ?? [];
    const plan = await planIn(join(dirname(REGIONS), first?.folder ?? ''));
    const codes = codesOf(plan, first?.accounts);
    const insurer = [...plan.records.values()].find(
      (record) => record.table === 'organisations' && cellOf(record, 'code') === codes.get('insurer'),
    );
    expect(insurer && cellOf(insurer, 'kind')).toBe('zorgverzekeraar');
    // The one municipality whose share the plan says (SPUK: 8 %).
    expect(codes.get('municipality')).toBe('Venray');
    expect(codes.get('participant')).toBe(codesOf(plan).get('participant'));
  });

  it('stand for the first of the plan where nobody is named, and for nobody that the plan has not', async () => {
    const plan = await planIn(join(dirname(EXAMPLE), 'gezond-dorp'));
    const first = codesOf(plan);
    expect(codesOf(plan, [])).toEqual(first);
    const [, second] = [...plan.records.values()].filter(({ table }) => table === 'organisations');
    const code = second === undefined ? '' : cellOf(second, 'code');
    expect(codesOf(plan, [{ role: 'insurer', of: code }])).toEqual(new Map([...first, ['insurer', code]]));
    // A municipality is none of the organisations.
    expect(() => codesOf(plan, [{ role: 'municipality', of: code }])).toThrow(code);
    expect(() => codesOf(plan, [{ role: 'insurer', of: 'NIEMAND' }])).toThrow('NIEMAND');
  });
});

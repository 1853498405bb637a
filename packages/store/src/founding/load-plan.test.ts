import { randomUUID } from 'node:crypto';
import type { PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { loadPlan, verifyAll } from '../index.ts';
import { project } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';

const planOf = (...records: readonly ReturnType<typeof project>[]): PlanRecords =>
  new Map(records.map((record) => [record.id, record]));

onEachDatabase(({ database }) => {
  const loaded = (records: PlanRecords): Promise<string> =>
    loadPlan(database(), {
      region: { code: 'noord', title: 'Regio Noord' },
      plan: { code: 'plan', title: 'Het plan' },
      reason: 'ingelezen',
      records: () => Promise.resolve(records),
      now: () => new Date('2026-01-01T00:00:00Z'),
      newId: randomUUID,
    }).then(({ kind }) => kind);

  it('founds region and plan once, with one entry for every change, and keeps no right for itself', async () => {
    const first = project(1, { code: '1', name: 'Een', pillar: 'P' });
    expect(await loaded(planOf(first))).toBe('made');
    expect(await loaded(planOf(first))).toBe('nothing');
    expect(await loaded(planOf(project(1, { code: '1', name: 'Eén', pillar: 'P' })))).toBe('made');
    const { regions } = await verifyAll(database());
    expect(regions).toMatchObject([{ code: 'noord', title: 'Regio Noord', entries: 2, problems: [] }]);
    const { rows } = await asOwner(database(), (trx) =>
      sql`
        select (select count(*) from kapstok.plan)::int as plans, (select count(*) from kapstok.account)::int as accounts,
          (select count(*) from kapstok.assignment where ends_at is null or ends_at > now())::int as held,
          (select array_agg(distinct pillar) from kapstok.record_state) as pillars`.execute(trx),
    );
    expect(rows).toEqual([{ plans: 1, accounts: 1, held: 0, pillars: ['P'] }]);
  });

  it('makes no region and no plan with a code that no address can hold', async () => {
    const of = (region: string, plan: string) =>
      loadPlan(database(), {
        region: { code: region, title: 'Regio' },
        plan: { code: plan, title: 'Het plan' },
        reason: 'ingelezen',
        records: () => Promise.resolve(planOf()),
        now: () => new Date('2026-01-01T00:00:00Z'),
        newId: randomUUID,
      });
    for (const [region, plan, told] of [
      ['Regio X', 'plan', '"Regio X" kan geen code van een regio zijn'],
      ['oost', 'Mijn plan', '"Mijn plan" kan geen code van een plan zijn'],
    ] as const) {
      await expect(of(region, plan)).rejects.toMatchObject({
        problem: 'wrongCode',
        text: { nl: expect.stringContaining(told) },
      });
    }
    expect((await verifyAll(database())).regions.map(({ code }) => code)).toEqual(['noord']);
  });

  it('leaves nothing of what can not be loaded', async () => {
    const failing = loadPlan(database(), {
      region: { code: 'zuid', title: 'Regio Zuid' },
      plan: { code: 'plan', title: 'Het plan' },
      reason: 'ingelezen',
      records: () => Promise.reject(new Error('no plan')),
      now: () => new Date('2026-01-01T00:00:00Z'),
      newId: randomUUID,
    });
    await expect(failing).rejects.toThrow('no plan');
    expect((await verifyAll(database())).regions.map(({ code }) => code)).toEqual(['noord']);
  });
});

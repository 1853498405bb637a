import { randomUUID } from 'node:crypto';
import type { RecordList } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { askAs, KEPT_PLAN } from './kept.ts';

/** A row to be added to the plan, at a place of its own. */
export function added(table: string, position: string, cells: Readonly<Record<string, string>>) {
  return { kind: 'add', record: { id: randomUUID(), table, position, cells } };
}

/** How organisations measure an indicator by the quarter. */
export const QUARTERLY = {
  version: '1',
  from: '2026Q1',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  over_organisations: 'sum',
  over_time: 'sum',
  missing: 'unknown',
} as const;

/** Two indicators of one organisation, a round of a quarter in which both are asked, and what more is added. */
export async function askTwo(page: Page, ...more: readonly ReturnType<typeof added>[]): Promise<void> {
  const { records } = await askAs<RecordList>(page, `/plans/${KEPT_PLAN}/records?table=kpis&limit=1000`);
  const owned = ['K1', 'K2'].map((code) => {
    const row = records.find(({ cells }) => cells['code'] === code);
    const before = row?.cells['owner'] ?? '';
    return { kind: 'set', id: row?.id, table: 'kpis', field: 'owner', before, after: 'ADE' };
  });
  const edits = [
    added('indicator-definitions', 'a0', { indicator: 'K1', ...QUARTERLY }),
    added('indicator-definitions', 'a1', { indicator: 'K2', ...QUARTERLY }),
    added('measurement-rounds', 'a9', { code: 'R1', name: 'Ronde 1', period: '2026Q1', due: '2026-04-15' }),
    ...more,
    ...owned,
  ];
  const body = { id: randomUUID(), reason: 'Afgesproken', edits };
  await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
}

import { EarlierRuns } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { expect, it } from 'vitest';
import { computedView } from './plan-view.ts';
import { viewOn } from './view-on.ts';

const PLAN = planOf({
  kpis: [{ code: 'K1', name: 'Geholpen', unit: 'persons', baseline: 'nulmeting', t2026: 200 }],
  baselines: [{ indicator: 'K1', value: 'nulmeting', unit: 'persons', due: '2026-07-31' }],
});

const DATED = planOf({ gates: [{ code: 'G1', name: 'Verder', decides_on: '2026-07-31' }] });

it('has a gate that should have decided by a day among its findings', () => {
  const from = { id: 'p', kind: 'kept', notices: [] } as const;
  const view = computedView({ plan: DATED, files: new Map() }, from, 1, new EarlierRuns(1));
  if (!('calculation' in view)) throw new Error('not computed');
  const rules = (day: string) => viewOn(view, day).findings.map(({ rule }) => rule);
  expect(rules('2026-08-01')).toContain('structure.gate-overdue');
  expect(rules('2026-07-31')).not.toContain('structure.gate-overdue');
});

it('has what is late by a day among its findings, and draws nothing again that was drawn before', () => {
  const earlier = new EarlierRuns(1);
  const from = { id: 'p', kind: 'kept', notices: [] } as const;
  const view = computedView({ plan: PLAN, files: new Map() }, from, 1, earlier);
  if (!('calculation' in view)) throw new Error('not computed');
  const rules = (day: string | undefined) => viewOn(view, day).findings.map(({ rule }) => rule);
  expect(rules('2026-08-01')).toContain('indicators.overdue-baseline');
  expect(rules('2026-07-31')).not.toContain('indicators.overdue-baseline');
  expect(viewOn(view, '2026-07-31')).toBe(view);
  expect(viewOn(view, '2026-08-01').earlier).toBe(earlier);
});

import { planOf } from '@kapstok/plan';
import { expect, it } from 'vitest';
import { planMark } from './plan-mark.ts';

const PROJECTS = [{ code: 'A', name: 'Eerste' }];

it('is the same for the same plan, and another one where a cell differs', () => {
  const mark = planMark(planOf({ projects: PROJECTS }));
  expect(mark).toMatch(/^[0-9a-f]{12}$/);
  expect(planMark(planOf({ projects: PROJECTS }))).toBe(mark);
  expect(planMark(planOf({ projects: [{ code: 'A', name: 'Eerste.' }] }))).not.toBe(mark);
  expect(planMark(planOf({ projects: PROJECTS, pillars: [{ code: 'P1' }] }))).not.toBe(mark);
});

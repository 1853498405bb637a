import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import { madeTables } from './testing/made-plan.ts';

/** Projects in a plan as large as a real one. */
const REAL = 29;

/**
 * Milliseconds of work in which a plan is computed: every total of every scope and every answer; the best of some
 * runs. Work, not time: other programs on the machine do not count.
 */
function timed(projects: number, runs: number): number {
  const plan = planOf(madeTables(projects));
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    const calculation = calculate(plan);
    const ids = calculation.scopes.flatMap(({ code }) => [
      `${code}/investment.total`,
      `${code}/careCost.window.npv`,
      `${code}/careCost.structural.gross`,
      `${code}/fte.structural`,
      `${code}/persons.structural`,
      `${code}/shareClosed.structural`,
    ]);
    const found = ids.map((id) => calculation.value(id)?.kind ?? 'none');
    const answers = [{}, ...calculation.combinations()].map((setting) => calculation.under(setting).fte.kind);
    expect(found.length + answers.length).toBeGreaterThan(ids.length);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('a plan a hundred times as large as a real one', () => {
  it('is computed in a time that grows as the plan does', () => {
    timed(REAL, 3);
    const [ten, hundred] = [timed(REAL * 10, 3), timed(REAL * 100, 2)];
    expect(hundred / ten).toBeLessThan(20);
  }, 60_000);
});

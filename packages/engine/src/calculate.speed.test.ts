import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Projects in a plan as large as a real one. */
const REAL = 29;

describe('a plan a hundred times as large as a real one', () => {
  it('is computed in a time that grows as the plan does', () => {
    const script = fileURLToPath(new URL('./testing/work-of-calculating.ts', import.meta.url));
    // The first is to get warm.
    const sizes = [1, 10, 100].map((times) => String(REAL * times));
    const told = execFileSync(process.execPath, ['--conditions=kapstok-source', script, ...sizes], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [ten = 0, hundred = Number.POSITIVE_INFINITY] = JSON.parse(told) as number[];
    expect(ten).toBeGreaterThan(0);
    expect(hundred / ten).toBeLessThan(20);
  }, 120_000);
});

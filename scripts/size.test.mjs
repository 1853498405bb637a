import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generatePlan } from './generate-plan.mjs';
import { ROOT } from './repository.mjs';
import { usageOf } from './usage.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'size-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A plan so many times as large as the example. @param {number} times */
function plan(times) {
  const folder = join(scratch, String(times));
  const rows = generatePlan({ from: join(ROOT, 'examples/nml-o'), to: folder, times });
  return { folder, rows };
}

describe('a plan a hundred times as large', () => {
  const [ten, hundred] = [plan(10), plan(100)];

  it('has a hundred times the rows that have a code', () => {
    // 533 rows, of which 466 are repeated: 67 + 100 x 466.
    expect(hundred.rows).toBe(46_667);
  });

  it.each(['calc', 'audit'])(
    'costs %s about as much work per row as one ten times as large',
    (command) => {
      const start = usageOf(['--help']).working;
      const small = usageOf([command, ten.folder, '--json']);
      const large = usageOf([command, hundred.folder, '--json']);
      const perRow = (large.working - start) / hundred.rows / ((small.working - start) / ten.rows);
      // A small plan pays for code that is not compiled yet; twice as much would be growth that is not of the rows.
      expect(perRow).toBeLessThan(2);
      expect(large.megabytes).toBeLessThan(500);
    },
    180_000,
  );
});

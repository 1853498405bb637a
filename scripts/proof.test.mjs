import { describe, expect, it } from 'vitest';
import { pageOf, together } from './proof.mjs';

const proven = { database: 'server', what: 'tries', count: 2, seed: 1, milliseconds: 1500, found: 'a | b' };
/** @type {import('./proofs.mjs').Proof} */
const proof = { title: 'A title', claim: 'It is so.', project: 'store', tests: [], counts: {}, minutes: 1 };

describe('what a proof wrote down', () => {
  it('is told together where it was the same on the same database', () => {
    const other = { ...proven, seed: 2, count: 3, milliseconds: 500, found: 'c' };
    const elsewhere = { ...proven, database: 'embedded' };
    expect(together([proven, elsewhere, other])).toEqual([
      { ...proven, count: 5, milliseconds: 2000, seed: '1 to 2', found: 'a | b (2); c (3)' },
      elsewhere,
    ]);
  });

  it('becomes a page that says whether it holds', () => {
    const outcome = {
      name: 'tries',
      proof,
      proven: [proven],
      held: true,
      seconds: 2,
      output: 'all went well',
    };
    const page = pageOf(outcome, '2026-01-01');
    expect(page).toContain('**It holds.** 2026-01-01, in 2 seconds.');
    expect(page).toContain('| server | 2 tries | 1 | 1.5 | a \\| b |');
    expect(page).not.toContain('all went well');
  });

  it('that does not hold shows what went wrong', () => {
    const page = pageOf(
      { name: 'tries', proof, proven: [], held: false, seconds: 2, output: 'expected 1 to be 2' },
      '2026-01-01',
    );
    expect(page).toContain('**IT DOES NOT HOLD.**');
    expect(page).toContain('expected 1 to be 2');
  });
});

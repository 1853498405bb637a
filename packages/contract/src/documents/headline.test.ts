import { calculate } from '@kapstok/engine';
import { planOf, type SimpleRow } from '@kapstok/plan';
import { expect, it } from 'vitest';
import { headline } from './headline.ts';

/** A shortage of 200 persons in 2028, and lines of extra staff in that year: a number, or a formula. */
function answerOf(...lines: readonly SimpleRow[]): string {
  const plan = planOf({
    projects: [{ code: 'A', in_application: 'ja' }],
    'business-cases': [{ project: 'A', first_year: 2028, last_year: 2028 }],
    'business-case-benefits': lines.map((line, index) => ({
      project: 'A',
      line: `l${index}`,
      kind: 'extra_staff',
      unit: 'persons',
      ...line,
    })),
    parameters: [{ key: 'leavers', value: 'n.t.b.', unit: 'persons' }],
    'labour-shortage': [{ key: 'shortage', value: 200, unit: 'persons', year: 2028 }],
  });
  return headline(calculate(plan)).nl;
}

// 50 of 200 persons is 25%.
it('says what unknown parts do to the share', () => {
  const known = { y2028: 50 };
  expect(answerOf(known)).toBe('Het plan lost naar verwachting 25,0% van het tekort in 2028 op.');
  expect(answerOf(known, { y2028: 'n.t.b.' })).toContain('verwachting ten minste 25,0% van');
  const less = { formula: '60[persons] - (10[persons] + leavers)' };
  expect(answerOf(less)).toContain('verwachting ten hoogste 25,0% van');
  expect(answerOf(less, { y2028: 'n.t.b.' })).toContain('verwachting voor zover bekend 25,0% van');
});

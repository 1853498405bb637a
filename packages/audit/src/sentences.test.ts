import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { codesIn } from './known-codes.ts';
import { RULES } from './rules.ts';
import { readExamples } from './testing/examples.ts';

const examples = readExamples().flatMap(({ rule, hit }) => hit.map((example) => ({ rule, ...example })));

function found(code: string, of: (typeof examples)[number]): readonly Finding[] {
  const plan = planOf(of.plan);
  const examined = { plan, calculation: calculate(plan) };
  return RULES.filter((rule) => rule.code === code).flatMap((rule) => rule.find(examined));
}

describe('a sentence of a finding', () => {
  it.each(examples)('has words for every code: $rule, $case', (example) => {
    const said = found(example.rule, example).flatMap(({ message, effect, advice }) =>
      [message, effect, advice].flatMap(codesIn),
    );
    expect(said).toEqual([]);
  });
});

it.each([
  [{ nl: 'Het volgt uit share_of_shortage.', en: 'It follows.' }, ['share_of_shortage']],
  [{ nl: 'De tabel budget-lines ontbreekt.', en: 'It is absent.' }, ['budget-lines']],
  [{ nl: 'Zie sums.row-total.', en: 'See kpis.' }, ['sums.row-total', 'kpis']],
  [{ nl: 'Het is 5 hours.', en: 'It is 5 hour/FTE/year.' }, ['hours', 'hour/FTE/year']],
  [{ nl: 'Het is 5 uur per fte.', en: 'It is 5 hours per FTE.' }, []],
])('knows a code when it reads one: %o', (sentence, codes) => {
  expect(codesIn(sentence)).toEqual(codes);
});

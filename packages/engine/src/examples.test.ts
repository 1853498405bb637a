import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { asExpected, type ExpectedAnswer, readSubjects, type WorkedExample } from './testing/examples.ts';

function calculated({ gegeven }: WorkedExample): Calculation {
  return calculate(planOf(gegeven));
}

/** What an answer gives of what the example names of it. */
function answerAsExpected(calculation: Calculation, expected: ExpectedAnswer): ExpectedAnswer {
  const answer = calculation.under(expected.keuze);
  return {
    ...expected,
    ...(expected.fte === undefined ? {} : { fte: asExpected(answer.fte, expected.fte) }),
    ...(expected.aandeel === undefined ? {} : { aandeel: asExpected(answer.shareClosed, expected.aandeel) }),
  };
}

describe.each(readSubjects())('$onderwerp', ({ voorbeelden }) => {
  it.each(voorbeelden)('$geval', (example) => {
    const calculation = calculated(example);
    expect(calculation.faults).toEqual([]);
    const found = Object.entries(example.dan).map(([id, { is, want }]) => [
      id,
      { is: asExpected(calculation.value(id), is), want },
    ]);
    expect(Object.fromEntries(found)).toEqual(example.dan);
    const { open, onder = [], onbekend } = example;
    expect(open && calculation.choices.map((choice) => choice.id)).toEqual(open);
    expect(onder.map((expected) => answerAsExpected(calculation, expected))).toEqual(onder);
    const [first = ''] = Object.keys(example.dan);
    expect(onbekend && calculation.gaps(first).map((gap) => gap.why.nl)).toEqual(onbekend);
  });
});

it('writes the calculation by hand with every figure it expects', () => {
  const examples = readSubjects().flatMap((subject) => subject.voorbeelden);
  const reasons = examples.flatMap(({ dan, onder = [] }) =>
    [...Object.values(dan), ...onder].map(({ want }) => want),
  );
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((want) => typeof want !== 'string' || want.trim() === '')).toEqual([]);
});

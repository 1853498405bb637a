import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { RULES } from './rules.ts';
import { shownInShort } from './shown.ts';
import { type Example, type Expected, readExamples } from './testing/examples.ts';

const examples = readExamples();

function found(code: string, example: Example): readonly Finding[] {
  const rule = RULES.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no such rule: ${code}`);
  const plan = planOf(example.plan);
  return rule.find({ plan, calculation: calculate(plan), day: example.day });
}

/** The finding reduced to what the example names. */
function asExpected(finding: Finding, expected: Expected | undefined): Expected {
  const whole: Required<Expected> = {
    table: finding.place.table,
    row: finding.place.row,
    field: finding.place.field,
    scope: finding.scope,
    severity: finding.severity,
    stated: shownInShort(finding.stated, 4),
    computed: shownInShort(finding.computed, 4),
    says: finding.message.nl,
    advises: finding.advice.nl,
    affects: finding.effect.nl,
  };
  if (expected === undefined) return whole;
  const named = Object.entries(whole).filter(([name]) => name in expected);
  const { says, advises, affects } = expected;
  const said = says !== undefined && finding.message.nl.includes(says) ? { says } : {};
  const advised = advises !== undefined && finding.advice.nl.includes(advises) ? { advises } : {};
  const affected = affects !== undefined && finding.effect.nl.includes(affects) ? { affects } : {};
  return { ...Object.fromEntries(named), ...said, ...advised, ...affected };
}

describe.each(examples)('$rule', ({ rule, hit, miss }) => {
  it.each(hit)('finds: $case', (example) => {
    const findings = found(rule, example);
    expect(findings.map((finding, index) => asExpected(finding, example.finds[index]))).toEqual(
      example.finds,
    );
  });

  it.each(miss)('stays silent: $case', (example) => {
    expect(found(rule, example).map((finding) => finding.message.nl)).toEqual([]);
  });
});

it('has examples of hit and of miss for every rule', () => {
  const complete = examples
    .filter(({ hit, miss }) => hit.length > 0 && miss.length > 0)
    .map(({ rule }) => rule);
  expect(complete.sort()).toEqual(RULES.map((rule) => rule.code).sort());
});

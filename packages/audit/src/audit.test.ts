import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { atLeast, audit, RULE_KINDS, SEVERITIES } from './audit.ts';
import type { Finding, RuleKind, Severity } from './finding.ts';
import { finding } from './found.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { SOUND_TABLES, soundPlan } from './testing/sound-plan.ts';

function known({ rule, severity, place }: Finding): string {
  return `${severity} ${rule} ${place.table} ${place.row}`;
}

describe('a sound plan', () => {
  const found = audit(calculate(soundPlan()));

  it('gives no error and no warning', () => {
    expect(atLeast(found, 'warning').map(known)).toEqual([]);
  });

  it('gives one remark for each table of weight that is absent, and none for the others', () => {
    for (const table of ['budget-lines', 'business-case-benefits', 'labour-shortage', 'kpis', 'milestones']) {
      const { [table]: _, ...others } = SOUND_TABLES;
      const findings = audit(calculate(planOf(others))).filter(({ rule }) => rule === 'gaps.absent-table');
      expect(findings.map(known)).toEqual([`remark gaps.absent-table ${table} `]);
    }
  });
});

it('gives a plan without numbers one remark for that, and no error or warning', () => {
  const plan = planOf({ pillars: [{ code: 'T1' }], projects: [{ code: 'T1.1', pillar: 'T1' }] });
  const found = audit(calculate(plan));
  expect(atLeast(found, 'warning').map(known)).toEqual([]);
  expect(found.filter(({ rule }) => rule === 'gaps.no-numbers')).toHaveLength(1);
});

describe('the order of findings', () => {
  const nothing = text('.', '.');

  function saying(
    code: string,
    kind: RuleKind,
    severity: Severity,
    line: number,
    { field = 'value', figure = '' } = {},
  ): Rule {
    const rule: Rule = { code, kind, title: nothing, find: () => [] };
    const place = { table: 'stated-figures', line, row: String(line), field };
    const said = {
      severity,
      place,
      scope: 'plan',
      message: nothing,
      effect: nothing,
      advice: nothing,
      figure,
    };
    return { ...rule, find: () => [finding(rule, said)] };
  }

  function order(...rules: readonly Rule[]): readonly string[] {
    return audit(calculate(planOf({})), rules).map(({ rule }) => rule);
  }

  it('is by severity, kind and line', () => {
    const rules = [
      saying('remark', 'sums', 'remark', 1),
      saying('gap', 'gaps', 'error', 2),
      saying('later', 'sums', 'error', 9),
      saying('sooner', 'sums', 'error', 3),
      saying('warning', 'stated', 'warning', 4),
    ];
    expect(order(...rules)).toEqual(['sooner', 'later', 'gap', 'warning', 'remark']);
  });

  it('puts findings on the answer itself before others as grave', () => {
    const rules = [
      saying('elsewhere', 'sums', 'error', 1),
      saying('capacity', 'units', 'error', 2, { figure: 'plan/fte.structural' }),
      saying('answer', 'units', 'error', 3, { figure: 'plan/shortage.shareClosed' }),
      saying('less grave', 'sums', 'warning', 4, { figure: 'plan/shortage.shareClosed' }),
    ];
    expect(order(...rules)).toEqual(['answer', 'capacity', 'elsewhere', 'less grave']);
  });

  it('hears the first rule that speaks of a cell, and every one that speaks of a row or table', () => {
    expect(order(saying('first', 'units', 'remark', 5), saying('second', 'sums', 'error', 5))).toEqual([
      'first',
    ]);
    expect(
      order(saying('a', 'units', 'error', 5, { field: '' }), saying('b', 'sums', 'error', 5, { field: '' })),
    ).toEqual(['b', 'a']);
    expect(order(saying('a', 'units', 'error', 0), saying('b', 'sums', 'error', 0))).toEqual(['b', 'a']);
  });

  it('takes the difference where both sides are a number', () => {
    const [rule] = RULES;
    if (rule === undefined) throw new Error('no rules');
    const place = { table: 't', line: 2, row: 'r', field: 'f' };
    const found = {
      severity: 'error',
      place,
      scope: 'plan',
      message: nothing,
      effect: nothing,
      advice: nothing,
    } as const;
    const both = finding(rule, {
      ...found,
      stated: { kind: 'number', value: 5 },
      computed: { kind: 'number', value: 3 },
    });
    expect(both.difference).toBe(2);
    expect(finding(rule, { ...found, stated: { kind: 'number', value: 5 } }).difference).toBeUndefined();
  });
});

it('has a title and a code of its own for every rule, and every kind and severity in its order', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code, kind, title } of RULES) {
    expect(code).toMatch(new RegExp(`^${kind}\\.[a-z-]+$`));
    expect([title.nl, title.en].every((words) => words.length > 5)).toBe(true);
  }
  expect(new Set(RULES.map(({ kind }) => kind))).toEqual(new Set(RULE_KINDS));
  expect(SEVERITIES).toHaveLength(3);
});

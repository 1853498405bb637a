import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

/** What has no payer when the only cost of a project is paid by these words. */
function withoutPayer(payer: string): number | undefined {
  const calculation = calculate(
    planOf({
      projects: [{ code: 'A' }],
      'structural-costs': [{ project: 'A', item: 'Beheer', amount: 100, payer }],
    }),
  );
  const value = calculation.value('A/structuralCost.withoutPayer');
  return value?.kind === 'known' ? value.low : undefined;
}

describe('a structural cost', () => {
  it.each([
    '',
    '-',
    '?',
    'n.t.b.',
    'ntb',
    'nog te bepalen',
    'nader te bepalen',
    'onbekend',
    'nog niet bekend',
    'Geen',
    'p.m.',
    'unknown',
  ])('has no payer in the words "%s"', (payer) => {
    expect(withoutPayer(payer)).toBe(100);
  });

  it.each(['zorgverzekeraar', 'gemeenten', 'bekend', 'geen idee, vraag de gemeente', 'PM-bureau'])(
    'has a payer in the words "%s"',
    (payer) => {
      expect(withoutPayer(payer)).toBe(0);
    },
  );
});

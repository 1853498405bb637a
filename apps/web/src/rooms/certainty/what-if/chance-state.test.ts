import type { WhatIfDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { chanceState, fixesDrawn } from './chance-state.ts';
import { sureOutcome } from './outcome.ts';

type Watched = WhatIfDto['figures'][number];

function ambition(value: Watched['value']): Watched {
  return { id: 'share', part: 'shareOfAmbition', scope: 'plan', label: { nl: '', en: '' }, unit: '1', value };
}

const KNOWN = { kind: 'known', bound: 'exact', output: 0 } as const;
const DRAWN = { low: 0.8, middle: 1, high: 1.2, whole: 0.6, isSure: false };

it('one outcome is no chance, however far above the ambition it lies', () => {
  expect(chanceState(ambition(KNOWN), new Map([['share', sureOutcome(2)]]), false)).toEqual({ kind: 'sure' });
});

it('says why there is no chance to tell', () => {
  expect(chanceState(undefined, new Map(), false)).toEqual({ kind: 'none' });
  expect(chanceState(ambition({ kind: 'notApplicable' }), new Map(), false)).toEqual({ kind: 'none' });
  expect(chanceState(ambition({ kind: 'unknown' }), new Map(), false)).toEqual({ kind: 'unknown' });
  expect(chanceState(ambition(KNOWN), undefined, false)).toEqual({ kind: 'waiting' });
});

it.each(['exact', 'atLeast', 'atMost', 'partial'] as const)(
  'says whether something that it hangs on is not known: %s',
  (bound) => {
    expect(chanceState(ambition({ ...KNOWN, bound }), new Map([['share', DRAWN]]), true)).toEqual({
      kind: 'known',
      outcome: DRAWN,
      isPart: bound !== 'exact',
    });
  },
);

it('says that what was uncertain is fixed here, not that nobody said so', () => {
  expect(chanceState(ambition(KNOWN), new Map([['share', sureOutcome(2)]]), true)).toEqual({ kind: 'fixed' });
  const input = (distribution: WhatIfDto['inputs'][number]['distribution']) => ({
    stream: '',
    distribution,
    group: null,
  });
  const inputs = [input({ kind: 'uniform', low: 0, high: 1 }), input({ kind: 'point', value: 3 })];
  const assumption = (at: number, isFixed = false) => ({
    id: `A${at}`,
    label: { nl: '', en: '' },
    unit: '',
    place: { table: '', line: 0, row: '', field: '' },
    input: at,
    now: 0.5,
    least: 0,
    most: 1,
    isFixed,
  });
  const whatIf = { inputs, assumptions: [assumption(0), assumption(1)] };
  expect(fixesDrawn(whatIf, new Set())).toBe(false);
  expect(fixesDrawn(whatIf, new Set([0]))).toBe(true);
  expect(fixesDrawn(whatIf, new Set([1]))).toBe(false);
  expect(fixesDrawn({ ...whatIf, assumptions: [assumption(1, true)] }, new Set())).toBe(true);
});

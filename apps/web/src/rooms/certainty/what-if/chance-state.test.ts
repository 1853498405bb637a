import type { WhatIfDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { chanceState } from './chance-state.ts';
import { sureOutcome } from './outcome.ts';

type Watched = WhatIfDto['figures'][number];

function ambition(value: Watched['value']): Watched {
  return { id: 'share', part: 'shareOfAmbition', scope: 'plan', label: { nl: '', en: '' }, unit: '1', value };
}

const KNOWN = { kind: 'known', bound: 'exact', output: 0 } as const;
const DRAWN = { low: 0.8, middle: 1, high: 1.2, whole: 0.6, isSure: false };

it('one outcome is no chance, however far above the ambition it lies', () => {
  expect(chanceState(ambition(KNOWN), new Map([['share', sureOutcome(2)]]))).toEqual({ kind: 'sure' });
});

it('says why there is no chance to tell', () => {
  expect(chanceState(undefined, new Map())).toEqual({ kind: 'none' });
  expect(chanceState(ambition({ kind: 'notApplicable' }), new Map())).toEqual({ kind: 'none' });
  expect(chanceState(ambition({ kind: 'unknown' }), new Map())).toEqual({ kind: 'unknown' });
  expect(chanceState(ambition(KNOWN), undefined)).toEqual({ kind: 'waiting' });
});

it.each(['exact', 'atLeast', 'atMost', 'partial'] as const)(
  'says whether something that it hangs on is not known: %s',
  (bound) => {
    expect(chanceState(ambition({ ...KNOWN, bound }), new Map([['share', DRAWN]]))).toEqual({
      kind: 'known',
      outcome: DRAWN,
      isPart: bound !== 'exact',
    });
  },
);

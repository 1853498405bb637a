import { expect, it } from 'vitest';
import { CERTAINTY } from '../testing/certainty-example.ts';
import { measureName, scopeRows } from './scope-rows.ts';

it('puts projects under their pillar, and those of no pillar last', () => {
  const loose = CERTAINTY.scopes.map((scope) =>
    scope.scope === 'A.1' ? { ...scope, pillar: 'elsewhere' } : scope,
  );
  const names = scopeRows(loose).map(({ scope, under }) => [
    scope.scope,
    under.map((row) => row.scope.scope),
  ]);
  expect(names).toEqual([
    ['A', []],
    ['B', ['B.1']],
    ['A.1', []],
  ]);
});

it('names a measure apart from what it is of', () => {
  expect(measureName({ nl: 'het plan: tijdwinst in 2028', en: 'time gained' })).toEqual({
    nl: 'tijdwinst in 2028',
    en: 'time gained',
  });
});

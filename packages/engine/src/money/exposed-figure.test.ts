import { planOf, type SimpleRow } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureValue } from '../figure.ts';
import { exposedFigure } from './exposed-figure.ts';
import { figureOf, type MoneyFigure } from './money-figure.ts';
import { piecesOf, type ResultPiece } from './result-piece.ts';

const NAMED = { label: text('proef', 'test') };
const CHANCES = { chance_low: '40%', chance_likely: '70%', chance_high: '90%' };

/** An instalment of a grant of which nobody said what is owed. */
function pieceOf(cells: SimpleRow): ResultPiece {
  const plan = planOf({
    grants: [{ code: 'S', amount: 100 }],
    instalments: [{ grant: 'S', number: 1, amount: 100, ...cells }],
  });
  const [piece] = plan.grants.flatMap((grant) => piecesOf(plan, grant));
  if (piece === undefined) throw new TypeError('no instalment');
  return piece;
}

const amount = (value: FigureValue): MoneyFigure => figureOf(NAMED, value, {});
const HUNDRED = amount({ kind: 'known', low: 100, high: 100, bound: 'atLeast' });

describe('what may have to be paid back of an amount', () => {
  const owed = pieceOf({ obligation: 'result', ...CHANCES });

  it('is at least a part of what is at least spent', () => {
    expect(exposedFigure(NAMED, owed, HUNDRED, 'likely').value).toEqual({
      kind: 'known',
      low: 30,
      high: 30,
      bound: 'atLeast',
    });
  });

  it('is nothing at all of what was approved, however much was spent and whatever was owed', () => {
    const approved = pieceOf({ judged: 'approved' });
    for (const spent of [HUNDRED, amount({ kind: 'unknown' })])
      expect(exposedFigure(NAMED, approved, spent, 'likely').value).toEqual({
        kind: 'known',
        low: 0,
        high: 0,
        bound: 'exact',
      });
    expect(exposedFigure(NAMED, approved, HUNDRED, 'likely').inputs).toEqual([HUNDRED]);
  });

  it('is not known of what is not known', () => {
    expect(exposedFigure(NAMED, owed, amount({ kind: 'unknown' }), 'likely').value).toEqual({
      kind: 'unknown',
    });
  });

  it('is told at worst by the chance, also where nobody said what is owed', () => {
    const found = exposedFigure(NAMED, pieceOf(CHANCES), HUNDRED, 'pessimistic');
    expect([found.value.kind, found.remark, found.formula.nl, found.formula.en]).toEqual([
      'known',
      undefined,
      '€ 100 × (1 − 40%)',
      '€ 100 × (1 − 40%)',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, namesIn } from './expression.ts';
import { FormulaError } from './formula-error.ts';
import { parseFormula } from './parse.ts';

/** A formula with every bracket written out, to see what binds to what. */
function bracketed(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.unit === '1' ? String(expression.value) : `${expression.value}[${expression.unit}]`;
    case 'name':
      return expression.name;
    case 'negative':
      return `(-${bracketed(expression.of)})`;
    case 'call':
      return `${expression.name}(${expression.inputs.map(bracketed).join(', ')})`;
    case 'sum':
    case 'product': {
      const others = expression.others.map(({ sign, value }) => ` ${sign} ${bracketed(value)}`);
      return `(${bracketed(expression.first)}${others.join('')})`;
    }
  }
}

function errorOf(formula: string): FormulaError | undefined {
  try {
    parseFormula(formula);
    return undefined;
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

describe('a formula', () => {
  it.each([
    ['reach * saving * price * claim', '(reach * saving * price * claim)'],
    ['a + b * c', '(a + (b * c))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a - b - c', '(a - b - c)'],
    ['a / b / c', '(a / b / c)'],
    ['a - (b - c)', '(a - (b - c))'],
    ['-a + b', '((-a) + b)'],
    ['a * -b', '(a * (-b))'],
    ['12[EUR/hour] * uren', '(12[EUR/hour] * uren)'],
    ['25% * a', '(0.25 * a)'],
    ['7.7% + 0.7%', '(0.077 + 0.007)'],
    ['min(a, b + 1, 3)', 'min(a, (b + 1), 3)'],
    ['max(a)', 'max(a)'],
    ['a × b ÷ c − d', '((a * b / c) - d)'],
    ['bereik_1 * prijs_één', '(bereik_1 * prijs_één)'],
    ['  a\n+\tb ', '(a + b)'],
    ['min', 'min'],
  ])('binds as at school: %s', (formula, expected) => {
    expect(bracketed(parseFormula(formula))).toBe(expected);
  });

  it('names each name once, at the place where it first stands', () => {
    expect(namesIn(parseFormula('b * (a + b) - min(c, a)'))).toEqual([
      { name: 'b', at: 0 },
      { name: 'a', at: 5 },
      { name: 'c', at: 18 },
    ]);
  });

  it.each([
    ['', 0, 'De formule'],
    ['a +', 3, 'te vroeg'],
    ['a b', 2, 'verkeerde plaats'],
    ['(a + b', 6, 'te vroeg'],
    ['a + b)', 5, 'verkeerde plaats'],
    ['a * * b', 4, 'verkeerde plaats'],
    ['a ^ 2', 2, '“^” hoort niet'],
    ['a + 😀', 4, '“😀” hoort niet'],
    ['0,5 * a', 1, 'verkeerde plaats'],
    ['som(a, b)', 0, '“som” niet'],
    ['min()', 4, 'verkeerde plaats'],
    ['min(a, )', 7, 'verkeerde plaats'],
    ['min(a', 5, 'te vroeg'],
    ['[EUR]', 0, 'verkeerde plaats'],
    ['9'.repeat(400), 0, 'te groot'],
  ])('is refused at the place where it stops being one: %s', (formula, at, says) => {
    const error = errorOf(formula);
    expect(error?.at).toBe(at);
    expect(error?.sentence.nl).toContain(says === 'De formule' ? 'formule' : says);
    expect(error?.expected.nl).not.toBe('');
  });

  it('has a decimal point, and says so where a comma stands', () => {
    expect(errorOf('0,5 * a')?.expected.nl).toContain('decimale punt');
  });

  it.each([
    ['brackets', '('.repeat(51), ')'.repeat(51)],
    ['functions', 'min('.repeat(51), ')'.repeat(51)],
    ['minus signs', '-'.repeat(51), ''],
  ])('is refused when %s are nested too deeply, and read when they are not', (_, open, close) => {
    const one = open.length / 51;
    expect(errorOf(`${open}a${close}`)?.sentence.nl).toContain('te veel haakjes');
    expect(errorOf(`${open.slice(one)}a${close.slice(0, Math.max(0, close.length - 1))}`)).toBeUndefined();
  });

  it.each(['(', 'min(', '-', '((a+'])(
    'of a hundred thousand times "%s" is refused without running out of stack',
    (piece) => {
      expect(errorOf(piece.repeat(100_000))).toBeInstanceOf(FormulaError);
    },
  );

  it('of a hundred thousand terms is one sum', () => {
    const parsed = parseFormula(Array.from({ length: 100_000 }, () => 'a').join(' + '));
    expect(parsed.kind === 'sum' ? parsed.others.length : 0).toBe(99_999);
  });

  it('is a formula or a FormulaError within it, whatever stands there', () => {
    const pieces = fc.constantFrom(
      'a',
      'reach',
      '1.5',
      '25%',
      '[EUR]',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ',',
      ' ',
      'min(',
      'max(',
    );
    const formulas = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(formulas, (formula) => {
        const error = errorOf(formula);
        expect(error === undefined || (error.at >= 0 && error.at <= formula.length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back the same with every bracket written out', () => {
    const leaves = fc.constantFrom('a', 'b', '2', '0.5[EUR/hour]');
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small' },
        leaves,
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
        fc.tuple(tie('formula'), tie('formula')).map(([left, right]) => `max(${left}, ${right})`),
      ),
    }));
    fc.assert(
      fc.property(formula, (written) => {
        const once = bracketed(parseFormula(written));
        expect(bracketed(parseFormula(once))).toBe(once);
      }),
    );
  });
});

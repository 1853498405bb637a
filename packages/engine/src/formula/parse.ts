import { inQuotes, type Text, text } from '@kapstok/quantity';
import type { Expression, Signed } from './expression.ts';
import { FormulaError } from './formula-error.ts';
import { type Token, tokens } from './token.ts';

/** Brackets, minus signs and functions within each other. */
const MOST_NESTED = 50;

const VALUE = text('een naam, een getal of een haakje', 'a name, a number or a bracket');
const CLOSING = text('een haakje sluiten', 'a closing bracket');
const COMMA = text('een komma of een haakje sluiten', 'a comma or a closing bracket');
const OPERATION = text(
  'een bewerking (+ - * /) of het einde; een getal heeft een decimale punt',
  'an operation (+ - * /) or the end; a number has a decimal point',
);

/**
 * Reads a formula: `reach * saving * price * claim`, with + - * /, brackets, min(...) and max(...).
 * @throws FormulaError with the place where it stops being a formula.
 */
export function parseFormula(formula: string): Expression {
  const pieces = tokens(formula);
  if ('kind' in pieces) {
    throw new FormulaError(
      pieces.at,
      text(
        `Het teken ${inQuotes(pieces.words)} hoort niet in een formule.`,
        `The character ${inQuotes(pieces.words)} has no place in a formula.`,
      ),
      VALUE,
    );
  }
  return new Parser(pieces).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(pieces: readonly Token[]) {
    this.#tokens = pieces;
  }

  whole(): Expression {
    const found = this.#sum();
    if (this.#peek().kind !== 'end') throw this.#unexpected(this.#peek(), OPERATION);
    return found;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', words: '', at: this.#end() };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  /** Where the last token that was taken ends. */
  #end(): number {
    const last = this.#tokens[this.#next - 1];
    return last === undefined ? 0 : last.at + last.words.length;
  }

  #unexpected(token: Token, expected: Text): FormulaError {
    const nl =
      token.kind === 'end'
        ? 'Hier houdt de formule te vroeg op.'
        : `${inQuotes(token.words)} staat hier op een verkeerde plaats.`;
    const en =
      token.kind === 'end'
        ? 'The formula ends too early here.'
        : `${inQuotes(token.words)} is out of place here.`;
    return new FormulaError(token.at, text(nl, en), expected);
  }

  #isOperator(words: string): boolean {
    const token = this.#peek();
    return token.kind === 'operator' && token.words === words;
  }

  #sum(): Expression {
    const first = this.#product();
    const others = this.#run(['+', '-'], () => this.#product());
    return others.length === 0 ? first : { kind: 'sum', first, others, from: first.from, to: this.#end() };
  }

  #product(): Expression {
    const first = this.#value();
    const others = this.#run(['*', '/'], () => this.#value());
    return others.length === 0
      ? first
      : { kind: 'product', first, others, from: first.from, to: this.#end() };
  }

  #run<S extends string>(signs: readonly S[], read: () => Expression): readonly Signed<S>[] {
    const found: Signed<S>[] = [];
    for (;;) {
      const sign = signs.find((candidate) => this.#isOperator(candidate));
      if (sign === undefined) return found;
      const { at } = this.#take();
      found.push({ sign, at, value: read() });
    }
  }

  #value(): Expression {
    const token = this.#take();
    if (token.kind === 'number') return this.#number(token);
    if (token.kind === 'name') {
      if (this.#isOperator('(')) return this.#call(token);
      return { kind: 'name', name: token.words, from: token.at, to: this.#end() };
    }
    if (token.kind === 'operator' && token.words === '-') {
      const of = this.#within(token, () => this.#value());
      return { kind: 'negative', of, from: token.at, to: this.#end() };
    }
    if (token.kind !== 'operator' || token.words !== '(') throw this.#unexpected(token, VALUE);
    const inner = this.#within(token, () => this.#sum());
    this.#close(CLOSING);
    return { ...inner, from: token.at, to: this.#end() };
  }

  /** Reads what stands within something else, up to a depth. */
  #within<T>(open: Token, read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MOST_NESTED) {
      throw new FormulaError(
        open.at,
        text('Er staan te veel haakjes in elkaar.', 'Too many nested brackets.'),
        text(`ten hoogste ${MOST_NESTED} haakjes in elkaar`, `at most ${MOST_NESTED} nested brackets`),
      );
    }
    const found = read();
    this.#depth -= 1;
    return found;
  }

  #close(expected: Text): void {
    if (!this.#isOperator(')')) throw this.#unexpected(this.#peek(), expected);
    this.#take();
  }

  #number(token: Token): Expression {
    const value = Number(token.words.replace('%', 'e-2'));
    if (!Number.isFinite(value)) {
      throw new FormulaError(
        token.at,
        text('Dit getal is te groot om mee te rekenen.', 'This number is too large to count with.'),
        VALUE,
      );
    }
    const unit = this.#peek().kind === 'unit' ? this.#take().words.slice(1, -1) : '1';
    return { kind: 'number', value, unit, from: token.at, to: this.#end() };
  }

  #call(token: Token): Expression {
    const name = token.words;
    if (name !== 'min' && name !== 'max') {
      throw new FormulaError(
        token.at,
        text(
          `Kapstok kent de functie ${inQuotes(name)} niet.`,
          `Kapstok does not know the function ${inQuotes(name)}.`,
        ),
        text('min(...) of max(...)', 'min(...) or max(...)'),
      );
    }
    const open = this.#take();
    const inputs = this.#within(open, () => {
      const found: [Expression, ...Expression[]] = [this.#sum()];
      while (this.#isOperator(',')) {
        this.#take();
        found.push(this.#sum());
      }
      return found;
    });
    this.#close(COMMA);
    return { kind: 'call', name, inputs, from: token.at, to: this.#end() };
  }
}

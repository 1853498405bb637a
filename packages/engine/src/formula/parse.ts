import { type Text, text } from '@kapstok/quantity';
import { type Token, tokens } from './token.ts';

/** A formula as a tree. Every part knows where it stands in the formula. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly name: 'min' | 'max';
      readonly inputs: readonly Expression[];
      readonly at: number;
    };

/** Why a formula can't be read or may not be computed, and where. */
export class FormulaError extends Error {
  readonly at: number;
  readonly sentence: Text;
  readonly expected: Text;

  constructor(at: number, sentence: Text, expected: Text) {
    super(sentence.en);
    this.at = at;
    this.sentence = sentence;
    this.expected = expected;
  }
}

const MOST_NESTED = 50;
const VALUE = text('een naam, een getal of een haakje', 'a name, a number or a bracket');

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
        `Het teken “${pieces.words}” hoort niet in een formule.`,
        `The character “${pieces.words}” has no place in a formula.`,
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
    const rest = this.#peek();
    if (rest.kind !== 'end')
      throw this.#unexpected(rest, text('een bewerking of het einde', 'an operation or the end'));
    return found;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', words: '', at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #unexpected(token: Token, expected: Text): FormulaError {
    const nl =
      token.kind === 'end'
        ? 'Hier houdt de formule te vroeg op.'
        : `“${token.words}” staat hier op een verkeerde plaats.`;
    const en =
      token.kind === 'end' ? 'The formula ends too early here.' : `“${token.words}” is out of place here.`;
    return new FormulaError(token.at, text(nl, en), expected);
  }

  #isOperator(...words: readonly string[]): boolean {
    const token = this.#peek();
    return token.kind === 'operator' && words.includes(token.words);
  }

  #sum(): Expression {
    let left = this.#product();
    while (this.#isOperator('+', '-')) {
      const operator = this.#take();
      const right = this.#product();
      left = { kind: 'binary', operator: operator.words === '+' ? '+' : '-', left, right, at: operator.at };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#value();
    while (this.#isOperator('*', '/')) {
      const operator = this.#take();
      const right = this.#value();
      left = { kind: 'binary', operator: operator.words === '*' ? '*' : '/', left, right, at: operator.at };
    }
    return left;
  }

  #value(): Expression {
    const token = this.#take();
    if (token.kind === 'number') return this.#number(token);
    if (token.kind === 'name')
      return this.#isOperator('(') ? this.#call(token) : { kind: 'name', name: token.words, at: token.at };
    if (token.kind !== 'operator' || token.words !== '(') throw this.#unexpected(token, VALUE);
    return this.#inBrackets(token);
  }

  #inBrackets(open: Token): Expression {
    this.#depth += 1;
    if (this.#depth > MOST_NESTED) {
      throw new FormulaError(
        open.at,
        text('Er staan te veel haakjes in elkaar.', 'Too many nested brackets.'),
        VALUE,
      );
    }
    const inner = this.#sum();
    this.#close();
    this.#depth -= 1;
    return inner;
  }

  #close(): void {
    const close = this.#take();
    if (close.words !== ')') throw this.#unexpected(close, text('een haakje sluiten', 'a closing bracket'));
  }

  #number(token: Token): Expression {
    const percent = token.words.endsWith('%');
    const value = Number(percent ? token.words.slice(0, -1) : token.words) / (percent ? 100 : 1);
    const unit = this.#peek().kind === 'unit' ? this.#take().words.slice(1, -1) : '1';
    return { kind: 'number', value, unit, at: token.at };
  }

  #call(token: Token): Expression {
    if (token.words !== 'min' && token.words !== 'max') {
      throw new FormulaError(
        token.at,
        text(
          `Kapstok kent de functie “${token.words}” niet.`,
          `Kapstok does not know the function “${token.words}”.`,
        ),
        text('min(...) of max(...)', 'min(...) or max(...)'),
      );
    }
    const open = this.#take();
    const inputs = [this.#sum()];
    while (this.#isOperator(',')) {
      this.#take();
      inputs.push(this.#sum());
    }
    if (!this.#isOperator(')'))
      throw this.#unexpected(
        this.#peek(),
        text('een komma of een haakje sluiten', 'a comma or a closing bracket'),
      );
    this.#close();
    return { kind: 'call', name: token.words, inputs, at: open.at };
  }
}

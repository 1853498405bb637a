import { type Place, placeCode } from '@kapstok/plan';
import { inQuotes, ofOneYear, sameUnit, type Text, text, type Unit } from '@kapstok/quantity';
import type { Fault } from '../fault.ts';
import { untyped } from '../graph/build.ts';
import type { AnyNode } from '../graph/node.ts';
import { compileFormula } from './compile.ts';
import { type Expression, type NameAt, namesIn } from './expression.ts';
import { FormulaError } from './formula-error.ts';
import { OpenFormulas } from './open-formulas.ts';
import { parseFormula } from './parse.ts';
import { unitInWords } from './unit-in-words.ts';

/** A formula of the plan: what it is of, where it stands, what it must come to. */
export interface Formula {
  /** Tells it from every other: the row, and the project and year for which it is worked out. */
  readonly id: string;
  /** How others name it. */
  readonly name: string;
  readonly words: string;
  readonly place: Place;
  readonly unit: Unit;
  readonly label: () => Text;
  /** What a name in it stands for. */
  readonly meaningOf: (name: string) => Meaning | undefined;
}

/** What a name stands for: a value that is ready, or a formula still to be worked out. */
export type Meaning =
  | { readonly kind: 'node'; readonly node: AnyNode }
  | { readonly kind: 'formula'; readonly formula: Formula };

/** A formula as a tree, and the names in it in order. */
interface Parsed {
  readonly expression: Expression;
  readonly names: readonly NameAt[];
}

/** A formula that is being worked out, and the names in it that have their node, in order. */
interface Open extends Parsed {
  readonly id: string;
  readonly name: string;
  readonly formula: Formula;
  readonly nodes: Map<string, AnyNode>;
}

/**
 * Works formulas out, each once, and the formulas they name first: chains of any length, as nothing here calls
 * itself. What can't be worked out is kept as a fault where it goes wrong; what builds on it is silent.
 */
export class Formulas {
  readonly #done = new Map<string, AnyNode | undefined>();
  readonly #faults = new Map<string, Fault>();
  /** Formulas by their words: the same one is worked out for each year. */
  readonly #parsed = new Map<string, Parsed>();

  /** What is wrong, one for each row. */
  get faults(): readonly Fault[] {
    return [...this.#faults.values()];
  }

  /** Keeps a fault, the first of a row. */
  fault(fault: Fault): void {
    const row = placeCode({ ...fault.place, field: '' });
    if (!this.#faults.has(row)) this.#faults.set(row, fault);
  }

  /** The node of a meaning; undefined when its formula can't be worked out. */
  node(meaning: Meaning): AnyNode | undefined {
    if (meaning.kind === 'node') return meaning.node;
    const open = new OpenFormulas<Open>();
    this.#enter(meaning.formula, open);
    for (let { top } = open; top !== undefined; { top } = open) this.#advance(top, open);
    return this.#done.get(meaning.formula.id);
  }

  #enter(formula: Formula, open: OpenFormulas<Open>): void {
    if (this.#done.has(formula.id)) return;
    const parsed = this.#tried(formula, () => this.#parse(formula.words));
    const { id, name } = formula;
    if (parsed === undefined) this.#done.set(id, undefined);
    else open.push({ id, name, formula, ...parsed, nodes: new Map() });
  }

  #parse(words: string): Parsed {
    const known = this.#parsed.get(words);
    if (known !== undefined) return known;
    const expression = parseFormula(words);
    const parsed = { expression, names: namesIn(expression) };
    this.#parsed.set(words, parsed);
    return parsed;
  }

  /** One step further with the formula on top: its next name, or the formula itself when it has them all. */
  #advance(top: Open, open: OpenFormulas<Open>): void {
    const next = top.names[top.nodes.size];
    const node = next === undefined ? this.#compiled(top) : this.#nodeOf(next, top.formula, open);
    if (node === 'later') return;
    if (next !== undefined && node !== undefined) top.nodes.set(next.name, node);
    else this.#close(top, open, node);
  }

  /** The node of a name in a formula; `later` when the formula it stands for has been put on top. */
  #nodeOf(at: NameAt, formula: Formula, open: OpenFormulas<Open>): AnyNode | 'later' | undefined {
    const meaning = formula.meaningOf(at.name);
    if (meaning?.kind === 'node') return meaning.node;
    if (meaning === undefined) return this.#refuse(formula, unknownName(at));
    const { id } = meaning.formula;
    if (open.has(id)) return this.#refuse(formula, circle(at, open.circleTo(id)));
    if (this.#done.has(id)) return this.#done.get(id);
    this.#enter(meaning.formula, open);
    return 'later';
  }

  #close({ id }: Open, open: OpenFormulas<Open>, node: AnyNode | undefined): void {
    open.pop();
    this.#done.set(id, node);
  }

  #compiled({ formula, expression, nodes }: Open): AnyNode | undefined {
    const node = this.#tried(formula, () => compileFormula(formula.words, expression, nodes));
    if (node === undefined) return undefined;
    if (sameUnit(ofOneYear(node.unit), ofOneYear(formula.unit))) {
      return untyped(formula.unit, formula.label, node.operation);
    }
    const [gives, wanted] = [unitInWords(node.unit), unitInWords(formula.unit)];
    const message = text(
      `De formule geeft ${gives.nl}, maar de rij is in ${wanted.nl}.`,
      `The formula gives ${gives.en}, but the row is in ${wanted.en}.`,
    );
    this.fault({ place: formula.place, found: excerpt(formula.words, 0), message, expected: wanted });
    return undefined;
  }

  #tried<T>(formula: Formula, make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return this.#refuse(formula, error);
    }
  }

  #refuse({ words, place }: Formula, { at, sentence, expected }: FormulaError): undefined {
    this.fault({ place, found: excerpt(words, at), message: sentence, expected });
    return undefined;
  }
}

/** Characters shown on each side of the place where a formula goes wrong. */
const SHOWN = 40;

/** The part of a formula around a place, with a mark where it goes wrong. */
function excerpt(words: string, at: number): string {
  const [from, to] = [Math.max(0, at - SHOWN), Math.min(words.length, at + SHOWN)];
  const before = `${from > 0 ? '…' : ''}${words.slice(from, at)}`;
  const after = `${words.slice(at, to)}${to < words.length ? '…' : ''}`;
  return at === 0 ? after : `${before}»${after}`;
}

function unknownName({ name, at }: NameAt): FormulaError {
  return new FormulaError(
    at,
    text(
      `De naam ${inQuotes(name)} is geen rekenwaarde en geen regel van dit project.`,
      `The name ${inQuotes(name)} is no parameter and no line of this project.`,
    ),
    text(
      'een sleutel uit parameters of een regel van hetzelfde project',
      'a key of parameters or a line of the same project',
    ),
  );
}

function circle({ at }: NameAt, path: string): FormulaError {
  return new FormulaError(
    at,
    text(`De formule verwijst naar zichzelf: ${path}.`, `The formula refers to itself: ${path}.`),
    text('een formule zonder kring', 'a formula without a circle'),
  );
}

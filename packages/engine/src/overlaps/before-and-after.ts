import { type Text, text, unit, unitName } from '@kapstok/quantity';
import type { Context } from '../figures/context.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import type { LineUnit } from '../figures/line-unit.ts';
import { measureName } from '../figures/measure-name.ts';
import { remainder, sum } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** Parts of an amount before, and after what is counted twice is taken off. */
export interface Pair {
  readonly gross: readonly Node<LineUnit>[];
  readonly net: readonly Node<LineUnit>[];
}

/** Parts by year. */
export type PairsByYear = ReadonlyMap<number, Pair>;

/** Amounts by year, and where their figures go. */
export interface Amounts {
  readonly set: FigureSet;
  readonly context: Context;
  /** What they are of. */
  readonly name: Text;
  readonly path: string;
  readonly unit: LineUnit;
  /** Whether it is of one line, of which an amount of a year is a figure as it is. */
  readonly isLine?: true;
  readonly byYear: PairsByYear;
}

/** Of several, by year. */
export function joined(all: readonly PairsByYear[]): PairsByYear {
  const years = [...new Set(all.flatMap((one) => [...one.keys()]))].sort((a, b) => a - b);
  return new Map(years.map((year) => [year, joinedPairs(all.flatMap((one) => one.get(year) ?? []))]));
}

function joinedPairs(pairs: readonly Pair[]): Pair {
  return { gross: pairs.flatMap(({ gross }) => gross), net: pairs.flatMap(({ net }) => net) };
}

/** Adds gross, net and what is taken off by year, in the window where years add up, and structural. */
export function addFigures(of: Amounts): void {
  const { byYear, context, unit: code } = of;
  const { window, structuralYear } = context;
  for (const [year, pair] of byYear) addSpan(of, `byYear.${year}`, pair);
  const addsUp = code === 'EUR' || code === 'hour';
  if (addsUp && window !== undefined) {
    const counted = [...byYear].filter(([year]) => year >= window.from && year <= window.to);
    addSpan(of, 'window', joinedPairs(counted.map(([, pair]) => pair)));
  }
  const structural = structuralYear === undefined ? undefined : byYear.get(structuralYear);
  if (structural !== undefined) addSpan(of, 'structural', structural);
}

const WORDS = {
  gross: text('voor aftrek van overlap', 'before overlap is taken off'),
  net: text('na aftrek van overlap', 'net of overlap'),
  taken: text('wat dubbel is', 'what is counted twice'),
} as const;

function addSpan(of: Amounts, span: string, pair: Pair): void {
  const label = (word: keyof typeof WORDS): (() => Text) => labelled(of, WORDS[word], span);
  const total = (word: 'gross' | 'net'): Node<LineUnit> => {
    const parts = pair[word];
    const [only] = parts;
    return of.isLine === true && only !== undefined && parts.length === 1
      ? only
      : sum(of.unit, label(word), parts);
  };
  const [gross, net] = [total('gross'), total('net')];
  of.set.set(`${of.path}.gross.${span}`, gross);
  of.set.set(`${of.path}.net.${span}`, net);
  of.set.set(`${of.path}.taken.${span}`, remainder(label('taken'), gross, net));
}

function labelled({ name, unit: code }: Amounts, word: Text, span: string): () => Text {
  return () => {
    const [of, when] = [unitName(unit(code)), measureName(span)];
    return text(
      `${name.nl}, in ${of.nl}: ${word.nl}, ${when.nl}`,
      `${name.en}, in ${of.en}: ${word.en}, ${when.en}`,
    );
  };
}

import { spaced } from '@kapstok/plan';
import { isolated, type Text, text, type Unit, type UnitCode } from '@kapstok/quantity';
import { type Label, sum, untyped } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { measureName } from './measure-name.ts';

/** Figures of one thing, by the part of their address after the slash. */
export type FigureSet = Map<string, AnyNode>;

/** Something whose figures count in a total. */
export interface Counted {
  readonly name: string;
  readonly figures: FigureSet;
  /** Its unknown effect in a unit, with the reason; undefined when its effect is known or does not apply. */
  readonly unknownEffect: ((unit: Unit) => AnyNode) | undefined;
}

/** The label of a figure: what it is of, with spaces for underscores in a code, and which figure. */
export function figureLabel(name: string, path: string): () => Text {
  return () => {
    const measure = measureName(path);
    const [nl, en] = name === PLAN ? ['het plan', 'the plan'] : twice(isolated(spaced(name)));
    return text(`${nl}: ${measure.nl}`, `${en}: ${measure.en}`);
  };
}

function twice(words: string): readonly [string, string] {
  return [words, words];
}

/** The name under which the plan as a whole has figures. */
export const PLAN = 'plan';

/** Adds up by address: every figure that a part has is a figure of the total. */
export function totalOf(name: string, parts: readonly Counted[]): FigureSet {
  const byPath = new Map<string, AnyNode[]>();
  for (const part of parts) {
    // Quicker than a loop over entries, which makes a pair for each.
    part.figures.forEach((node, path) => {
      const nodes = byPath.get(path);
      if (nodes === undefined) byPath.set(path, [node]);
      else nodes.push(node);
    });
  }
  const uncounted = parts.filter((part) => part.unknownEffect !== undefined);
  const total: FigureSet = new Map();
  for (const [path, nodes] of byPath) {
    const [first] = nodes;
    if (first === undefined) continue;
    const unknown = isEffect(path) ? unknownParts(uncounted, path, first.unit) : [];
    const all = unknown.length === 0 ? nodes : [...nodes, ...unknown];
    total.set(path, untyped(first.unit, figureLabel(name, path), { kind: 'sum', parts: all }));
  }
  return total;
}

function unknownParts(uncounted: readonly Counted[], path: string, of: Unit): AnyNode[] {
  return uncounted.flatMap((part) => {
    if (part.figures.has(path) || part.unknownEffect === undefined) return [];
    return [part.unknownEffect(of)];
  });
}

/** Makes a node once for each unit it is asked in: the same gap in many totals is one node. */
export function onceForEachUnit(make: (unit: Unit) => AnyNode): (unit: Unit) => AnyNode {
  const made = new Map<string, AnyNode>();
  return (unit) => {
    const known = made.get(unit.code);
    if (known !== undefined) return known;
    const node = make(unit);
    made.set(unit.code, node);
    return node;
  };
}

/** What parts without figures add to a total, unknown in every year of the plan; undefined when all have figures. */
export function unknownTogether(label: Label, parts: readonly Counted[]): Counted['unknownEffect'] {
  const unknowns = parts.flatMap(({ unknownEffect }) => (unknownEffect === undefined ? [] : [unknownEffect]));
  if (unknowns.length === 0) return undefined;
  return onceForEachUnit((unit) =>
    untyped(unit, label, { kind: 'sum', parts: unknowns.map((unknown) => unknown(unit)) }),
  );
}

/** Whether a figure speaks of an effect; money spent does not. */
function isEffect(path: string): boolean {
  return !(path.startsWith('investment') || path.startsWith('structuralCost'));
}

/** Puts a sum in a set under its address. */
export function setSum<U extends UnitCode>(
  set: FigureSet,
  code: U,
  of: { readonly name: string; readonly path: string },
  parts: readonly Node<NoInfer<U>>[],
): Node<U> {
  const node = sum(code, figureLabel(of.name, of.path), parts);
  set.set(of.path, node);
  return node;
}

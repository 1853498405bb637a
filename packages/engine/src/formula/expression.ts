/** Where a part stands in its formula: from the first character, up to the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A term of a sum or a factor of a product, and where the sign before it stands. */
export interface Signed<S extends string> {
  readonly sign: S;
  readonly at: number;
  readonly value: Expression;
}

/** A formula as a tree. A run of terms or factors is one part, however long. */
export type Expression = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly unit: string }
    | { readonly kind: 'name'; readonly name: string }
    | {
        readonly kind: 'sum';
        readonly first: Expression;
        readonly others: readonly Signed<'+' | '-'>[];
      }
    | {
        readonly kind: 'product';
        readonly first: Expression;
        readonly others: readonly Signed<'*' | '/'>[];
      }
    | { readonly kind: 'negative'; readonly of: Expression }
    | {
        readonly kind: 'call';
        readonly name: 'min' | 'max';
        readonly inputs: readonly [Expression, ...Expression[]];
      }
  );

/** A name in a formula and where it first stands. */
export interface NameAt {
  readonly name: string;
  readonly at: number;
}

/** The names in a formula, each once, in the order in which they stand. */
export function namesIn(expression: Expression): readonly NameAt[] {
  const found = new Map<string, number>();
  const open = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'name') found.set(part.name, Math.min(part.from, found.get(part.name) ?? part.from));
    for (const inner of partsOf(part)) open.push(inner);
  }
  return [...found].map(([name, at]) => ({ name, at })).sort((a, b) => a.at - b.at);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negative':
      return [expression.of];
    case 'call':
      return expression.inputs;
    case 'sum':
    case 'product':
      return [expression.first, ...expression.others.map((other) => other.value)];
  }
}

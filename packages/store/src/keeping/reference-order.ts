/** A table that refers to another. */
export interface Reference {
  readonly from: string;
  readonly to: string;
}

/**
 * Puts names so that what is referred to comes first; else they stay as they are.
 * @throws Error when tables refer to each other in a circle
 */
export function inOrderOfReference(
  names: readonly string[],
  references: readonly Reference[],
): readonly string[] {
  const ordered: string[] = [];
  const left = new Set(names);
  while (left.size > 0) {
    const waits = new Set(
      references.filter(({ from, to }) => from !== to && left.has(to)).map(({ from }) => from),
    );
    const next = [...left].find((name) => !waits.has(name));
    if (next === undefined)
      throw new Error(`tables that refer to each other in a circle: ${[...left].join(', ')}`);
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}

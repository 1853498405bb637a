/**
 * Keeps a list in this tab, where it outlives a screen and a reload; of an empty one nothing stays. A browser that keeps nothing
 * forgets it when the page is left.
 */
export function keepInTab(name: string, list: readonly unknown[]): void {
  try {
    if (list.length === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(list));
  } catch {
    // What it held still stands on the screen.
  }
}

/** A list that this tab kept: what it wrote itself, it reads back in the same shape; nothing where it has none. */
export function keptInTab<Item>(name: string): readonly Item[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return isListOf<Item>(read) ? read : [];
  } catch {
    return [];
  }
}

function isListOf<Item>(read: unknown): read is readonly Item[] {
  return Array.isArray(read);
}

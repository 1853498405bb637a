import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Changes that no test finds, and why that is right. `equivalent`: what comes out is the same, whatever is asked.
 * Of what it names it may name several.
 * @typedef {{ place: string | string[], from?: string | string[], to?: string | string[], mutator?: string, equivalent?: boolean, why: string }} Explained
 */

/** @returns {Explained[]} */
export function explained() {
  return parse(readFileSync(join(import.meta.dirname, 'survivors.yaml'), 'utf8')) ?? [];
}

/** Whether an explanation is of this change: it names a file, and of the rest what it names. */
export function isOf({ place, from, to, mutator }, change) {
  return (
    names(place, change.place) &&
    names(from, change.from) &&
    names(to, change.to) &&
    names(mutator, change.mutator)
  );
}

/** @param {string | string[] | undefined} said @param {string} word */
function names(said, word) {
  return said === undefined || [said].flat().includes(word);
}

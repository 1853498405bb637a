import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Changes that no test finds, and why that is right. `equivalent`: what comes out is the same, whatever is asked.
 * @typedef {{ place: string, from?: string, to?: string, mutator?: string, equivalent?: boolean, why: string }} Explained
 */

/** @returns {Explained[]} */
export function explained() {
  return parse(readFileSync(join(import.meta.dirname, 'survivors.yaml'), 'utf8')) ?? [];
}

/** Whether an explanation is of this change: it names a file, and of the rest what it names. */
export function isOf({ place, from, to, mutator }, change) {
  return (
    change.place === place &&
    (from === undefined || change.from === from) &&
    (to === undefined || change.to === to) &&
    (mutator === undefined || change.mutator === mutator)
  );
}

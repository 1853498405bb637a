import type { Compared, Comparison } from '@kapstok/contract';

function isNameOnly({ kind, held }: Compared): boolean {
  return kind === 'version' && !held;
}

/** Whether nobody can tell what was changed: of a side only the name is known, which is not the same as no changes. */
export function areEditsUnknown({ from, to }: Pick<Comparison, 'from' | 'to'>): boolean {
  return isNameOnly(from) || isNameOnly(to);
}

import type { EditDto } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import { expectedInstead } from './expected-words.ts';

/** Words to be kept in a cell that holds something else: as long as they stand there, no figure can be computed. */
export interface Unreadable {
  readonly table: string;
  readonly field: string;
  readonly words: string;
  readonly expected: Text;
}

/** The cells of these edits whose new words can't be read, as far as one can see before they are kept. */
export function unreadableIn(edits: readonly EditDto[]): readonly Unreadable[] {
  return edits.flatMap((edit) => {
    if (edit.kind === 'set') return unreadable(edit.table, edit.field, edit.after);
    if (edit.kind !== 'add') return [];
    const { table, cells } = edit.record;
    return Object.entries(cells).flatMap(([field, words]) => unreadable(table, field, words));
  });
}

function unreadable(table: string, field: string, words: string): readonly Unreadable[] {
  const expected = expectedInstead(table, field, words);
  return expected === undefined ? [] : [{ table, field, words, expected }];
}

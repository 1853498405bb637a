import type { EditDto } from '@kapstok/contract';
import { type TwoReadings, twoReadings } from '@kapstok/plan';
import { holdsNumbers } from './expected-words.ts';

/** A number that may mean two things, in a cell to be kept: its words, and both in words that mean one. */
export interface Doubtful {
  /** Tells the cell from the others. */
  readonly key: string;
  readonly table: string;
  readonly field: string;
  readonly words: string;
  readonly readings: TwoReadings;
}

/** Both readings of what one types in a cell; undefined where it means one thing, as far as one can see here. */
export function readingsOf(table: string, field: string, words: string): TwoReadings | undefined {
  return holdsNumbers(table, field) ? twoReadings(words) : undefined;
}

/** The cells of these edits whose new words may mean two things. */
export function doubtfulIn(edits: readonly EditDto[]): readonly Doubtful[] {
  return edits.flatMap((edit) => {
    if (edit.kind === 'set') return doubtful(edit.id, edit.table, edit.field, edit.after);
    if (edit.kind !== 'add') return [];
    const { id, table, cells } = edit.record;
    return Object.entries(cells).flatMap(([field, words]) => doubtful(id, table, field, words));
  });
}

function doubtful(record: string, table: string, field: string, words: string): readonly Doubtful[] {
  const readings = readingsOf(table, field, words);
  return readings === undefined ? [] : [{ key: keyOf(record, field), table, field, words, readings }];
}

function keyOf(record: string, field: string): string {
  return `${record} ${field}`;
}

/** The edits with what was chosen for each doubtful cell, by its key. */
export function withChosen(
  edits: readonly EditDto[],
  chosen: ReadonlyMap<string, string>,
): readonly EditDto[] {
  return edits.map((edit) => {
    if (edit.kind === 'set') return { ...edit, after: chosen.get(keyOf(edit.id, edit.field)) ?? edit.after };
    if (edit.kind !== 'add') return edit;
    const cells = Object.entries(edit.record.cells).map(([field, words]) => {
      return [field, chosen.get(keyOf(edit.record.id, field)) ?? words] as const;
    });
    return { ...edit, record: { ...edit.record, cells: Object.fromEntries(cells) } };
  });
}

/** Both readings, the larger first. */
export function bothOf({ words, readings }: Pick<Doubtful, 'words' | 'readings'>): readonly [string, string] {
  const { point, comma } = readings;
  return words.includes('.') ? [comma, point] : [point, comma];
}

/** Where something stands in the plan: the table, the line of its file, the key of its row, the column. */
export interface Place {
  /** Table name: the file name without its ending. */
  readonly table: string;
  /** Line of the file or row of the sheet, the head being line 1. 0: the table as a whole. */
  readonly line: number;
  /** The row's key (code, id or key), else its identifying columns joined by `/`. Empty: the table as a whole. */
  readonly row: string;
  /** Column name as the table has it: `stated_total`, `y2025`. Empty: the row as a whole. */
  readonly field: string;
  /** The row's key with the plan's own words for its codes; absent where it has none, or none are needed. */
  readonly called?: string | undefined;
}

/** The same row, another column. */
export function fieldOf(place: Place, field: string): Place {
  return { ...place, field };
}

/** A place for machines and for messages: `budget-lines:41:y2025`. */
export function placeCode(place: Place): string {
  return [place.table, String(place.line), place.field]
    .filter((part) => part !== '' && part !== '0')
    .join(':');
}

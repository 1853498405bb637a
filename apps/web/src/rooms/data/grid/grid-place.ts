/** A cell of a grid: its row and column, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How large a grid is. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** The key that was pressed, and whether Ctrl or Command was held. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE = 10;

/** Where a key goes from a cell; undefined when it goes nowhere. It never leaves the grid. */
export function placeAfter(at: GridPlace, pressed: Pressed, size: GridSize): GridPlace | undefined {
  const whole = pressed.ctrlKey || pressed.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (pressed.key) {
    case 'ArrowUp':
      return within({ ...at, row: whole ? 0 : at.row - 1 }, size);
    case 'ArrowDown':
      return within({ ...at, row: whole ? last.row : at.row + 1 }, size);
    case 'ArrowLeft':
      return within({ ...at, column: whole ? 0 : at.column - 1 }, size);
    case 'ArrowRight':
      return within({ ...at, column: whole ? last.column : at.column + 1 }, size);
    case 'Home':
      return within({ row: whole ? 0 : at.row, column: 0 }, size);
    case 'End':
      return within({ row: whole ? last.row : at.row, column: last.column }, size);
    case 'PageUp':
      return within({ ...at, row: at.row - PAGE }, size);
    case 'PageDown':
      return within({ ...at, row: at.row + PAGE }, size);
    default:
      return undefined;
  }
}

/** The next cell in the order in which one reads, or the one before it. */
export function nextPlace(at: GridPlace, size: GridSize, back: boolean): GridPlace {
  const flat = at.row * size.columns + at.column + (back ? -1 : 1);
  const kept = Math.min(Math.max(flat, 0), size.rows * size.columns - 1);
  return { row: Math.floor(kept / size.columns), column: kept % size.columns };
}

/** The nearest place that is in the grid. */
export function within({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

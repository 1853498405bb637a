import { type Markish, text } from '@observablehq/plot';
import type { RowLayout } from './row-layout.ts';

/** A row of a picture with its words: what it is, and its value. */
interface WordedRow {
  readonly key: string;
  readonly label: string;
  readonly words: string;
}

/** Ends of the scale of a picture. */
interface Scale {
  readonly least: number;
  readonly most: number;
}

/** Writes what each row is at its left and its value at its right; above the bar where there is no room beside it. */
export function rowWords<Row extends WordedRow>(
  rows: readonly Row[],
  layout: RowLayout,
  { least, most }: Scale,
  isStrong: (row: Row) => boolean,
): Markish[] {
  const groups = [rows.filter((row) => !isStrong(row)), rows.filter(isStrong)];
  const high = layout.stacked ? layout.insetTop - layout.row / 2 - layout.letter * 0.4 : 0;
  return groups.flatMap((group, index) => {
    const words = {
      y: 'key',
      dy: high,
      fill: 'var(--ks-ink)',
      fontWeight: index === 0 ? 400 : 650,
      // Lines of the picture do not run through its words.
      stroke: 'var(--ks-ground)',
      strokeWidth: layout.letter * 0.3,
    } as const;
    return [
      text(group, {
        ...words,
        text: 'label',
        x: () => least,
        dx: -layout.labels,
        textAnchor: 'start',
        lineWidth: layout.lettersInLabel,
        lineAnchor: layout.stacked ? 'bottom' : 'middle',
        lineHeight: 1.05,
        ...(layout.oneLine ? { textOverflow: 'ellipsis' } : {}),
      }),
      text(group, {
        ...words,
        lineAnchor: layout.stacked ? 'bottom' : 'middle',
        text: 'words',
        x: () => most,
        dx: layout.values,
        textAnchor: 'end',
      }),
    ];
  });
}

import {
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PageCell, PageTable } from '../page-table.ts';
import { CELL, CELL_SIZE, COLOURS } from './styles.ts';

const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const FINE = { style: 'single', size: 4, color: COLOURS.line } as const;
const GROUND = { type: ShadingType.CLEAR, fill: COLOURS.ground, color: 'auto' };

/** A table: its head is marked as such and comes again on each page; no row is cut by the end of one. */
export function documentTable({ head, rows, shares, size }: PageTable, room: number): Table {
  const widths = shares.map((share) => Math.round(share * room));
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (cell) =>
        new TableCell({
          shading: GROUND,
          borders: { bottom: { style: 'single', size: 8, color: COLOURS.accent } },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [paragraphOf(cell, size, cell.isRight === true ? CELL.numberHead : CELL.head)],
        }),
    ),
  });
  const others = rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((cell) => cellOf(cell, size)) }),
  );
  return new Table({
    rows: [headRow, ...others],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 80, right: 80 },
    borders: {
      top: NONE,
      bottom: FINE,
      left: NONE,
      right: NONE,
      insideHorizontal: FINE,
      insideVertical: NONE,
    },
  });
}

function cellOf(cell: PageCell, size: number): TableCell {
  return new TableCell({
    children: [paragraphOf(cell, size, cell.isRight === true ? CELL.numbers : CELL.words)],
  });
}

function paragraphOf({ words, lead }: PageCell, size: number, style: string): Paragraph {
  const runs = words.split('\n').map(
    (text, line) =>
      new TextRun({
        text,
        ...(size === CELL_SIZE ? {} : { size: size * 2 }),
        ...(line > 0 ? { break: 1 } : {}),
        ...(lead === undefined ? {} : { style: 'Hyperlink' }),
      }),
  );
  return new Paragraph({
    style,
    children: lead === undefined ? runs : [new ExternalHyperlink({ link: lead, children: runs })],
  });
}

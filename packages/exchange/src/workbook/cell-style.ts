import { MINUS } from '@kapstok/quantity';
import type { CellStyle } from 'hucre/xlsx';
import { numberFormat } from './number-format.ts';
import type { CellFormat, Mark, NumberDress } from './written-sheet.ts';

/** Number formats; `_ ` leaves the room of a sign behind the number, so that it does not touch the next column. */
const FORMATS: Readonly<Record<CellFormat, string>> = {
  words: '@',
  plain: 'General',
  whole: alsoBelowZero('#,##0_ '),
  tenths: alsoBelowZero('#,##0.0_ '),
  cents: alsoBelowZero('#,##0.00_ '),
  share: alsoBelowZero('0.0%_ '),
};

/** The same format for what is below zero, with the minus that it has everywhere. */
function alsoBelowZero(format: string): string {
  return `${format};"${MINUS}"${format}`;
}

/** Light enough for black words (contrast above 12:1), and apart from each other in grey. */
const FILLS: Readonly<Record<Mark, string>> = { error: 'F8C9BE', warning: 'FCE8B2', remark: 'DCE9F5' };

/** The letter of the whole workbook. */
export const FONT = { name: 'Calibri', size: 11 };

/** Words that lead to another sheet. */
export const LINK_FONT = { ...FONT, underline: true, color: { rgb: '0B5C8A' } };

/** How far a head at the right stands from its edge: the button of the filter lies there. */
const BESIDE_BUTTON = 2;

/** The head of a column: at the right above figures, as those are. */
export function headStyle(isRight: boolean): CellStyle {
  const side = isRight
    ? ({ horizontal: 'right', indent: BESIDE_BUTTON } as const)
    : ({ horizontal: 'left', indent: 1 } as const);
  return {
    font: { ...FONT, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF0' } },
    border: { bottom: { style: 'thin', color: { rgb: '5B6770' } } },
    alignment: { vertical: 'top', wrapText: true, ...side },
  };
}

/** How a cell is shown: a format of its own, or a number in words. */
export interface ShownAs {
  readonly format: CellFormat;
  readonly dress?: NumberDress | undefined;
  /** Words that stand at the right, as the figures around them. */
  readonly isRight?: boolean;
}

/** A cell by its format and mark; a fine line under each row leads the eye. */
export function cellStyle(
  { format, dress, isRight = false }: ShownAs,
  wrap: boolean,
  mark?: Mark,
): CellStyle {
  const isWords = format === 'words' && dress === undefined;
  const left = isWords ? ({ horizontal: 'left', indent: 1 } as const) : {};
  const aligned = isRight ? ({ horizontal: 'right' } as const) : left;
  return {
    font: FONT,
    border: { bottom: { style: 'hair', color: { rgb: 'B8C2C9' } } },
    alignment: { vertical: 'top', wrapText: wrap, ...aligned },
    numFmt: dress === undefined ? FORMATS[format] : numberFormat(dress),
    ...(mark === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[mark] } } }),
  };
}

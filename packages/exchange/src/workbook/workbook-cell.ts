import type { Cell, CellValue } from 'hucre/xlsx';
import { numberInFull } from '../cells/number-in-full.ts';
import type { SheetCell } from '../sheet.ts';

/** A cell as hucre gives it, in Kapstok's terms: what it holds, and how the sheet shows it. */
export function workbookCell(value: CellValue, detail: Cell | undefined): SheetCell {
  if (detail?.type === 'error') return { kind: 'broken', why: 'errorValue', text: String(value) };
  if (value === null) {
    if (detail?.formula === undefined) return '';
    return { kind: 'broken', why: 'notComputed', text: `=${detail.formula}` };
  }
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberCell(value, detail?.style?.numFmt ?? '');
  if (Number.isNaN(value.getTime())) return { kind: 'broken', why: 'errorValue', text: '#NUM!' };
  return { kind: 'date', text: value.toISOString().slice(0, 10) };
}

function numberCell(value: number, format: string): SheetCell {
  if (!Number.isFinite(value)) return { kind: 'broken', why: 'errorValue', text: '#NUM!' };
  // Words between quotes and signs behind a backslash are shown as they are.
  const pattern = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\./g, '');
  const percent = pattern.includes('%');
  const shown = percent ? value * 100 : value;
  const decimals = /[0#?]\.(0+)/.exec(pattern)?.[1]?.length;
  const whole = /^[#,0]*0$/.test(pattern.replace('%', ''));
  const digits = decimals === undefined && !whole ? plain(shown) : shown.toFixed(Math.min(decimals ?? 0, 20));
  return { kind: 'number', value, percent, text: percent ? `${digits}%` : digits };
}

/** A number in the fifteen digits a workbook keeps, without a power of ten. */
function plain(value: number): string {
  return numberInFull(Number(value.toPrecision(15)), '.');
}

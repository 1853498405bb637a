import { text } from '@kapstok/quantity';
import type { SheetCell } from '../sheet.ts';
import { brokenCell } from './broken.ts';
import { Refusal } from './refusal.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DUTCH = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/** Reads `2025-07-01` or `1-7-2025` as an ISO date; undefined when it is none, or no day of the calendar. */
export function isoDate(printed: string): string | undefined {
  const iso = ISO.exec(printed);
  if (iso !== null) return calendarDay(iso[1], iso[2], iso[3]);
  const dutch = DUTCH.exec(printed);
  return dutch === null ? undefined : calendarDay(dutch[3], dutch[2], dutch[1]);
}

function calendarDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

/** A date column: an ISO date, undefined when nothing is printed. */
export function parseDate(cell: SheetCell): string | undefined | Refusal {
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return cell.text;
    return cell.kind === 'broken' ? brokenCell(cell) : NO_DATE;
  }
  const printed = cell.trim();
  return printed === '' ? undefined : (isoDate(printed) ?? NO_DATE);
}

const NO_DATE = new Refusal(
  text('een datum als 2025-07-01 of 1-7-2025', 'a date such as 2025-07-01 or 1-7-2025'),
  text(
    'Hier staat geen datum die op de kalender voorkomt. Schrijf jaar-maand-dag of dag-maand-jaar.',
    'This is no day of the calendar. Write year-month-day or day-month-year.',
  ),
);

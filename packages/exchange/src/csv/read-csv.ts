import { type Text, text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';
import type { Limits } from '../limits.ts';
import { disguised } from '../no-plan.ts';
import { tooMany } from '../over-limit.ts';
import type { PlanFile } from '../read-result.ts';
import type { Report } from '../report.ts';
import type { Sheet } from '../sheet.ts';
import { type CsvStop, csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { separationOf } from './separator.ts';

/** Reads one CSV file into rows; undefined when it can't be, with the reason in the report. */
export function readCsv(file: PlanFile, name: string, limits: Limits, report: Report): Sheet | undefined {
  const whole = { file: file.path, row: 0, column: '' };
  // A PDF begins with lines of text.
  const decoded = disguised(file) ?? decodeText(file.bytes);
  if (decoded instanceof Refusal) {
    report.error(whole, '', decoded.expected, decoded.message);
    return undefined;
  }
  if (decoded.guessed) report.notice(whole, GUESSED);
  const separation = separationOf(decoded.words);
  const rows = csvRows(decoded.words, separation, limits);
  if (!Array.isArray(rows)) {
    report.error({ ...whole, row: rows.line }, '', ...stopInWords(rows, limits));
    return undefined;
  }
  return { file: file.path, name, decimal: separation.separator === ',' ? '.' : ',', rows };
}

const GUESSED = text(
  'Het bestand is niet in UTF-8 opgeslagen. Het is gelezen als Windows-1252; controleer letters met accenten en het euroteken.',
  'The file is not stored as UTF-8. It was read as Windows-1252; check letters with accents and the euro sign.',
);

function stopInWords(stop: CsvStop, limits: Limits): [Text, Text] {
  switch (stop.why) {
    case 'openQuote':
      return [
        text('een cel die met " begint en met " eindigt', 'a cell that opens and closes with "'),
        text(
          'Hier begint een cel met een aanhalingsteken dat nergens sluit. Wat erna komt, is niet te lezen. Zet er een " achter.',
          'A cell opens with a quotation mark here that never closes. What follows can not be read. Close it with a ".',
        ),
      ];
    case 'rows':
      return tooMany(limits.rows, 'rijen', 'rows');
    case 'columns':
      return tooMany(limits.columns, 'kolommen', 'columns');
    case 'characters':
      return tooMany(limits.cellCharacters, 'tekens in een cel', 'characters in a cell');
  }
}

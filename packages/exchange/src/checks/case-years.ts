import { type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/** Years a business case may span: far more than any plan looks ahead, and every figure is computed in each. */
const MOST_YEARS = 100;

/** Reports business cases whose first year lies after their last, or too far before it. */
export function checkCaseYears(reading: TableReading, report: Report): void {
  const { head } = reading;
  if (head === undefined) return;
  const column = spelledIn(head, 'last_year');
  for (const row of reading.rows) {
    const { firstYear, lastYear } = row;
    if (typeof firstYear !== 'number' || typeof lastYear !== 'number') continue;
    const wrong = wrongSpan(firstYear, lastYear);
    if (wrong !== undefined)
      report.error({ file: reading.file, row: row.place.line, column }, String(lastYear), ...wrong);
  }
}

/** What was expected and what is the matter; undefined where the years are right. */
function wrongSpan(first: number, last: number): readonly [Text, Text] | undefined {
  const span = text(
    `De businesscase loopt van ${first} tot ${last}`,
    `The business case runs from ${first} to ${last}`,
  );
  if (first > last)
    return [
      text(`${first} of later`, `${first} or later`),
      text(
        `${span.nl}: het laatste jaar ligt voor het eerste. Zo valt er geen jaar in. Wissel de jaren om.`,
        `${span.en}: its last year lies before its first. No year falls in it. Swap the years.`,
      ),
    ];
  const latest = first + MOST_YEARS - 1;
  if (last <= latest) return undefined;
  return [
    text(`${latest} of eerder`, `${latest} or earlier`),
    text(
      `${span.nl}: dat is langer dan ${MOST_YEARS} jaar. Zo ver vooruit is niet te rekenen. Kies een eerder laatste jaar.`,
      `${span.en}: that is more than ${MOST_YEARS} years. Figures can't reach that far. Choose an earlier last year.`,
    ),
  ];
}

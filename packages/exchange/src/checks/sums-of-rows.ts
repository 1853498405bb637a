import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/** Reports rows that are the sum of rows that are not there, or of themselves by way of others. */
export function checkSumsOfRows(reading: TableReading, report: Report): void {
  const { head } = reading;
  if (head === undefined) return;
  const column = spelledIn(head, 'is_sum_of');
  const parts = new Map(reading.rows.map((row) => [String(row.row), partsOf(String(row.isSumOf))]));
  const lines = new Map(reading.rows.map((row) => [String(row.row), row.place.line]));
  const spot = (code: string) => ({ file: reading.file, row: lines.get(code) ?? 0, column });
  for (const [code, named] of parts) {
    const absent = named.find((part) => !parts.has(part));
    if (absent !== undefined) report.error(spot(code), named.join('+'), SUM, unknownPart(absent));
  }
  for (const path of circlesIn(parts)) {
    const code = path[0] ?? '';
    report.error(spot(code), (parts.get(code) ?? []).join('+'), SUM, circular(path));
  }
}

/** The codes of `a+b`. */
function partsOf(formula: string): readonly string[] {
  return formula === '' ? [] : formula.split('+').map((part) => part.trim());
}

/** Every way from a code over the parts of sums back to itself, each once. Looks at every reference once. */
function circlesIn(parts: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of parts.keys()) if (!done.has(start)) walk(start, parts, done, circles);
  return circles;
}

function walk(
  start: string,
  parts: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  circles: string[][],
): void {
  const path = [{ code: start, next: 0 }];
  const depth = new Map([[start, 0]]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const part = parts.get(top.code)?.[top.next];
    top.next += 1;
    if (part === undefined) {
      path.pop();
      depth.delete(top.code);
      done.add(top.code);
      continue;
    }
    const back = depth.get(part);
    if (back !== undefined) circles.push(path.slice(back).map((step) => step.code));
    else if (parts.has(part) && !done.has(part)) {
      depth.set(part, path.length);
      path.push({ code: part, next: 0 });
    }
  }
}

const SUM = text('codes van andere rijen met + ertussen', 'codes of other rows with + in between');

function unknownPart(part: string): Text {
  return text(
    `De som noemt ${asTyped(part)}, en dat is geen rij van deze tabel. De som is zo niet na te rekenen. Gebruik codes van rijen, met + ertussen.`,
    `The sum names ${asTyped(part)}, which is no row of this table. The sum can not be checked. Use codes of rows, with + in between.`,
  );
}

/** Steps of a circle that are shown. */
const MOST_STEPS = 12;

function circular(path: readonly string[]): Text {
  const steps = path.length <= MOST_STEPS ? path : [...path.slice(0, MOST_STEPS), '…'];
  const shown = [...steps, path[0]].join(' → ');
  return text(
    `Deze som verwijst naar zichzelf: ${shown}. Zo is er geen uitkomst. Haal een van de verwijzingen weg.`,
    `This sum refers to itself: ${shown}. There is no result. Remove one of the references.`,
  );
}

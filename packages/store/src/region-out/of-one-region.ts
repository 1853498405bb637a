import { type Text, text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';
import { NAMED_BY, regionColumnOf, type TableTaken } from './region-tables.ts';
import { cellIn } from './taken-log.ts';

/** Of a value in a file at most so many signs are told. */
const SIGNS = 80;

/**
 * Refuses what does not go with the region that is brought in: it is written as the owner of the tables, whom nothing else
 * stops, and a row of another region, or of none, would give rights there.
 * @param region its id, as the row of the region has it
 * @throws StoreError `otherContent` that tells the file, the line, what stands there and what was expected
 */
export function refuseOtherRows(region: string, tables: readonly TableTaken[]): void {
  for (const table of tables) {
    const column = regionColumnOf(table.name);
    if (column !== undefined) refuseOtherRegion(table, column, region);
    else if (table.name === 'account') refuseUnnamed(table, tables);
    else throw otherTable(table.name);
  }
}

function refuseOtherRegion(table: TableTaken, column: string, region: string): void {
  for (const [at, row] of table.rows.entries()) {
    const found = cellIn(table, row, column);
    const second = table.name === 'region' && at > 0;
    if (found === region && !second) continue;
    const expected = second
      ? text(
          `niets: alleen de regio die wordt teruggezet, ${region}, op regel 1`,
          `nothing: only the region that is brought in, ${region}, on line 1`,
        )
      : text(`de regio die wordt teruggezet, ${region}`, `the region that is brought in, ${region}`);
    throw notOfRegion(table, at, { column, found, expected });
  }
}

/** An account goes along only with what it did or may do in the region. */
function refuseUnnamed(accounts: TableTaken, tables: readonly TableTaken[]): void {
  const named = new Set(
    tables
      .filter(({ columns }) => columns.includes(NAMED_BY))
      .flatMap((table) => table.rows.map((row) => cellIn(table, row, NAMED_BY))),
  );
  for (const [at, row] of accounts.rows.entries()) {
    const found = cellIn(accounts, row, 'id');
    if (named.has(found)) continue;
    const expected = text(
      'een account dat in het logboek of bij de rollen van deze regio staat',
      'an account that the log or the roles of this region name',
    );
    throw notOfRegion(accounts, at, { column: 'id', found, expected });
  }
}

function notOfRegion(
  { name }: TableTaken,
  at: number,
  { column, found, expected }: { readonly column: string; readonly found: string; readonly expected: Text },
): StoreError {
  const [line, stands] = [at + 1, quoted(found)];
  return new StoreError(
    'otherContent',
    text(
      `Wat is meegenomen, is niet van één regio. In kept/${name}.ndjson, regel ${line}, staat in ${column}: ${stands.nl}. Verwacht: ${expected.nl}. Er is niets teruggezet.`,
      `What was taken out is not of one region. In kept/${name}.ndjson, line ${line}, ${column} holds: ${stands.en}. Expected: ${expected.en}. Nothing was brought in.`,
    ),
  );
}

function otherTable(name: string): StoreError {
  const stands = quoted(name);
  return new StoreError(
    'otherContent',
    text(
      `Wat is meegenomen, is niet van één regio. In region.json staat bij tables: ${stands.nl}. Verwacht: alleen tabellen die met een regio meegaan. Er is niets teruggezet.`,
      `What was taken out is not of one region. In region.json, tables holds: ${stands.en}. Expected: only tables that go with a region. Nothing was brought in.`,
    ),
  );
}

/** With its line ends and other signs written out, for it is told on a line. */
function quoted(found: string): Text {
  if (found === '') return text('niets', 'nothing');
  const words = JSON.stringify(found.length > SIGNS ? `${found.slice(0, SIGNS)}…` : found);
  return text(words, words);
}

import { type Text, text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';
import { NAMED_BY, regionColumnOf, type TableTaken } from './region-tables.ts';
import { cellIn } from './taken-log.ts';

/** Of a value in a file at most so many signs are told. */
const SIGNS = 80;
/** So many places are told; of more, that there are more. */
const TOLD = 20;
/** As PostgreSQL writes an id. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Refuses what does not go with the region that is brought in: it is written as the owner of the tables, whom nothing else
 * stops, and a row of another region, or of none, would give rights there.
 * @param region its id, as the row of the region has it
 * @throws StoreError `otherContent` that tells of each place the file, the line, what stands there and what was expected
 */
export function refuseOtherRows(region: string, tables: readonly TableTaken[]): void {
  const wrong: Text[] = [];
  for (const place of otherRows(region, tables)) if (wrong.push(place) > TOLD) break;
  if (wrong.length === 0) return;
  const told = wrong.slice(0, TOLD);
  const more = wrong.length > TOLD ? text('\nEn er is meer.', '\nAnd there is more.') : text('', '');
  const nl = told.map((place) => place.nl).join('\n');
  const en = told.map((place) => place.en).join('\n');
  throw new StoreError(
    'otherContent',
    text(
      `Wat is meegenomen, is niet van één regio. ${nl}${more.nl} Er is niets teruggezet.`,
      `What was taken out is not of one region. ${en}${more.en} Nothing was brought in.`,
    ),
  );
}

/** Each place that does not go with the region. */
function* otherRows(region: string, tables: readonly TableTaken[]): Generator<Text, undefined, undefined> {
  for (const table of tables) {
    const column = regionColumnOf(table.name);
    if (column !== undefined) yield* ofOtherRegion(table, column, region);
    else if (table.name === 'account') yield* unnamed(table, tables);
    else yield otherTable(table.name);
  }
}

function* ofOtherRegion(table: TableTaken, column: string, region: string): Generator<Text> {
  for (const [at, row] of table.rows.entries()) {
    const found = cellIn(table, row, column);
    const expected = expectedOf(table, at, region) ?? (found === region ? undefined : mine(region));
    if (expected !== undefined) yield wrongPlace(table, at, { column, found, expected });
  }
}

/** What was expected of a row of the region itself, where that can't be right whichever region it is of. */
function expectedOf({ name }: TableTaken, at: number, region: string): Text | undefined {
  if (name !== 'region') return undefined;
  if (at > 0) {
    return text(
      `niets: alleen de regio die wordt teruggezet, ${region}, op regel 1`,
      `nothing: only the region that is brought in, ${region}, on line 1`,
    );
  }
  if (ID.test(region)) return undefined;
  return text(
    'een UUID, zoals 123e4567-e89b-42d3-a456-426614174000',
    'a UUID, such as 123e4567-e89b-42d3-a456-426614174000',
  );
}

function mine(region: string): Text {
  return text(`de regio die wordt teruggezet, ${region}`, `the region that is brought in, ${region}`);
}

/** An account goes along only with what it did or may do in the region. */
function* unnamed(accounts: TableTaken, tables: readonly TableTaken[]): Generator<Text> {
  const named = new Set(
    tables
      .filter(({ columns }) => columns.includes(NAMED_BY))
      .flatMap((table) => table.rows.map((row) => cellIn(table, row, NAMED_BY))),
  );
  const expected = text(
    'een account dat in het logboek of bij de rollen van deze regio staat',
    'an account that the log or the roles of this region name',
  );
  for (const [at, row] of accounts.rows.entries()) {
    const found = cellIn(accounts, row, 'id');
    if (!named.has(found)) yield wrongPlace(accounts, at, { column: 'id', found, expected });
  }
}

interface Wrong {
  readonly column: string;
  readonly found: string;
  readonly expected: Text;
}

function wrongPlace({ name }: TableTaken, at: number, { column, found, expected }: Wrong): Text {
  const [line, stands] = [at + 1, quoted(found)];
  return text(
    `In kept/${name}.ndjson, regel ${line}, staat in ${column}: ${stands.nl}. Verwacht: ${expected.nl}.`,
    `In kept/${name}.ndjson, line ${line}, ${column} holds: ${stands.en}. Expected: ${expected.en}.`,
  );
}

function otherTable(name: string): Text {
  const stands = quoted(name);
  return text(
    `In region.json staat bij tables: ${stands.nl}. Verwacht: alleen tabellen die met een regio meegaan.`,
    `In region.json, tables holds: ${stands.en}. Expected: only tables that go with a region.`,
  );
}

/** With its line ends and other signs written out, for it is told on a line. */
function quoted(found: string): Text {
  if (found === '') return text('niets', 'nothing');
  const words = JSON.stringify(found.length > SIGNS ? `${found.slice(0, SIGNS)}…` : found);
  return text(words, words);
}

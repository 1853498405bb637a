import { asTyped, type Text, text } from '@kapstok/quantity';
import { foreignByBytes, foreignFile } from './archive/foreign-file.ts';
import { Refusal } from './cells/refusal.ts';
import type { PlanFile } from './read-result.ts';

/** What a plan is given as. */
export const PLAN_EXPECTED: Text = text(
  'een .xlsx, een .zip, een .csv of een map met CSV-bestanden',
  'an .xlsx, a .zip, a .csv or a folder of CSV files',
);

const WHAT_TO_GIVE = text(
  'Er is niets ingelezen. Geef de tabellen van het plan als .xlsx met een blad per tabel, als .zip met CSV-bestanden of als .csv.',
  'Nothing was read. Give the tables of the plan as an .xlsx with a sheet per table, as a .zip of CSV files or as a .csv.',
);

function refusal(nl: string, en: string): Refusal {
  return new Refusal(PLAN_EXPECTED, text(`${nl} ${WHAT_TO_GIVE.nl}`, `${en} ${WHAT_TO_GIVE.en}`));
}

const MOST_NAMES = 5;

/** `a.pdf, b.png en nog 3`. */
function listed(names: readonly string[]): Text {
  const first = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length - MOST_NAMES;
  return more > 0 ? text(`${first} en nog ${more}`, `${first} and ${more} more`) : text(first, first);
}

/** A file whose bytes say that it is something else than a table or workbook; undefined when they do not. */
export function disguised({ path, bytes }: PlanFile): Refusal | undefined {
  const what = foreignByBytes(bytes);
  return what === undefined ? undefined : isOther(path, what);
}

function isOther(path: string, what: Text): Refusal {
  return refusal(
    `${asTyped(path)} is ${what.nl} en geen tabel of werkboek.`,
    `${asTyped(path)} is ${what.en} and no table or workbook.`,
  );
}

/** A folder without files. */
export const EMPTY_FOLDER: Refusal = refusal(
  'In deze map staat geen enkel bestand; in mappen daarbinnen kijkt Kapstok niet.',
  'There is no file in this folder; Kapstok does not look in folders inside it.',
);

/** Why there is nothing to read in what was given or in the zip it is: no file is a table or a workbook. */
export function noTables(given: readonly PlanFile[], inZip: readonly PlanFile[] | undefined): Refusal {
  const [only] = given;
  if (only === undefined) return EMPTY_FOLDER;
  if (given.length > 1) {
    const names = listed(given.map((file) => file.path));
    return refusal(
      `Hier staat geen CSV-bestand en geen werkboek, wel: ${names.nl}.`,
      `There is no CSV file and no workbook here, but: ${names.en}.`,
    );
  }
  if (inZip !== undefined) return withinZip(only.path, inZip);
  if (only.bytes.length === 0) return emptyFiles([only.path]);
  const what = foreignFile(only.path, only.bytes);
  if (what !== undefined) return isOther(only.path, what);
  return refusal(
    `${asTyped(only.path)} is zo te zien geen werkboek, zip-bestand of CSV-bestand: de naam eindigt niet op .xlsx, .zip of .csv.`,
    `${asTyped(only.path)} does not look like a workbook, zip file or CSV file: its name does not end in .xlsx, .zip or .csv.`,
  );
}

function withinZip(path: string, unpacked: readonly PlanFile[]): Refusal {
  const names = listed(unpacked.map((file) => file.path));
  return unpacked.length === 0
    ? refusal(`${asTyped(path)} is een leeg zip-bestand.`, `${asTyped(path)} is an empty zip file.`)
    : refusal(
        `In ${asTyped(path)} zit geen CSV-bestand en geen werkboek, wel: ${names.nl}.`,
        `There is no CSV file and no workbook in ${asTyped(path)}, but: ${names.en}.`,
      );
}

/** Files or sheets in which nothing stands at all, not even a head. */
export function emptyFiles(names: readonly string[]): Refusal {
  const all = listed(names);
  return names.length === 1
    ? refusal(
        `${asTyped(all.nl)} is leeg: er staat niets in.`,
        `${asTyped(all.en)} is empty: there is nothing in it.`,
      )
    : refusal(
        `Deze zijn allemaal leeg: ${all.nl}. Er staat nergens iets in.`,
        `These are all empty: ${all.en}. There is nothing in any of them.`,
      );
}

/** A workbook that has no sheet to read. */
export function withoutSheets(path: string): Refusal {
  return refusal(
    `${asTyped(path)} is een werkboek zonder bladen.`,
    `${asTyped(path)} is a workbook without sheets.`,
  );
}

import { type Text, text } from '@kapstok/quantity';
import { zipEntries } from './zip-entries.ts';

const PDF = text('een PDF', 'a PDF');
const PICTURE = text('een afbeelding', 'a picture');
const DOCUMENT = text('een tekstdocument', 'a text document');
const SLIDES = text('een presentatie', 'a presentation');
const FILM = text('een film of geluid', 'a film or sound');
const SPREADSHEET = text('een rekenblad in een andere vorm', 'a spreadsheet in another format');

/** First bytes, as Latin-1, of files that are no table. */
const STARTS: readonly (readonly [RegExp, Text])[] = [
  [/^%PDF/, PDF],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0{4}|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP/, PICTURE],
  [/^[\s\S]{4}ftyp(?:hei|mif|avif)/, PICTURE],
  [/^[\s\S]{4}ftyp|^ID3|^RIFF[\s\S]{4}(?:AVI|WAVE)/, FILM],
  [/^\{\\rtf/, DOCUMENT],
];

/** What the parts of a zip say it is. */
const PARTS: readonly (readonly [RegExp, Text])[] = [
  [/^word\//, DOCUMENT],
  [/^ppt\//, SLIDES],
];

/** Endings, for files that were not opened. */
const ENDINGS: readonly (readonly [RegExp, Text])[] = [
  [/\.pdf$/i, PDF],
  [/\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|svg)$/i, PICTURE],
  [/\.(?:docx?|odt|rtf|pages)$/i, DOCUMENT],
  [/\.(?:pptx?|odp|key)$/i, SLIDES],
  [/\.(?:ods|xlsb|numbers)$/i, SPREADSHEET],
  [/\.(?:mp[34]|mov|avi|wav|m4a|mkv)$/i, FILM],
];

const START_BYTES = 32;

function matching(list: readonly (readonly [RegExp, Text])[], words: string): Text | undefined {
  return list.find(([pattern]) => pattern.test(words))?.[1];
}

/** What its bytes say of a file that people take for a plan and is none; undefined when it may be a table or workbook. */
export function foreignByBytes(bytes: Uint8Array): Text | undefined {
  const start = Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1');
  if (!start.startsWith('PK')) return matching(STARTS, start);
  const paths = zipEntries(bytes)?.map((entry) => entry.path) ?? [];
  return PARTS.find(([pattern]) => paths.some((path) => pattern.test(path)))?.[1];
}

/** As `foreignByBytes`, and where those say nothing by the ending of its name. */
export function foreignFile(path: string, bytes: Uint8Array): Text | undefined {
  return foreignByBytes(bytes) ?? matching(ENDINGS, path);
}

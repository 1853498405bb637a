/** Starts of files by which they are known, whatever their name says. */
const STARTS: readonly (readonly [bytes: readonly number[], endings: Readonly<Record<string, string>>])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { pdf: 'application/pdf' }],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], { png: 'image/png' }],
  [[0xff, 0xd8, 0xff], { jpg: 'image/jpeg', jpeg: 'image/jpeg' }],
  [
    [0x50, 0x4b, 0x03, 0x04],
    {
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ods: 'application/vnd.oasis.opendocument.spreadsheet',
      odt: 'application/vnd.oasis.opendocument.text',
    },
  ],
];

const WORDS: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' };

/** The endings of files that are kept as evidence. */
export const EVIDENCE_ENDINGS: readonly string[] = [
  ...STARTS.flatMap(([, endings]) => Object.keys(endings)),
  ...Object.keys(WORDS),
];

/**
 * The media type of a file that may be kept as evidence: of its first bytes and the ending of its name, which have to be of
 * the same kind. Undefined for all others, such as a web page or a workbook with macros.
 */
export function evidenceType(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = STARTS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return Object.hasOwn(known[1], ending) ? known[1][ending] : undefined;
  return Object.hasOwn(WORDS, ending) && !bytes.includes(0) ? WORDS[ending] : undefined;
}

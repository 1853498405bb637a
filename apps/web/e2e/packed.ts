import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

/** Fields of a zip's headers: value and size in bytes, least byte first. */
function fields(...values: readonly (readonly [number, 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

/** A zip of files, stored as they are. */
function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    // Version, flags, method, time and date are nought; then checksum, packed and unpacked size, lengths of name and rest.
    const common = [
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    locals.push(fields([LOCAL_HEADER, 4], ...common), name, bytes);
    directory.push(
      fields([DIRECTORY_ENTRY, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    );
    at += 30 + name.length + bytes.length;
  }
  const count = Object.keys(files).length;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([DIRECTORY_END, 4], [0, 4], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The files of a folder as a zip. */
export function zipOfFolder(folder: string): Buffer {
  const names = readdirSync(folder);
  return zipOf(
    Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])),
  );
}

/** What stands in a cell of a workbook: words or a number. */
type Cell = string | number;

const OFFICE = 'http://schemas.openxmlformats.org';
const SHEET_NS = `${OFFICE}/spreadsheetml/2006/main`;
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;

function cellXml(cell: Cell, row: number, column: number): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  return `<worksheet xmlns="${SHEET_NS}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A workbook with these sheets, as plain as one can be. Words hold no `<` and no `&`; at most 26 columns. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map(
    (rows, index) => [`sheet${index + 1}.xml`, sheetXml(rows)] as const,
  );
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const types = [
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>`,
    ...parts.map(
      ([name]) => `<Override PartName="/xl/worksheets/${name}" ContentType="${main}.worksheet+xml"/>`,
    ),
  ];
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET_NS}" xmlns:r="${RELATION}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      parts.map(([name], index) => [`r${index + 1}`, 'worksheet', `worksheets/${name}`]),
    ),
    ...Object.fromEntries(parts.map(([name, xml]) => [`xl/worksheets/${name}`, xml])),
  });
}

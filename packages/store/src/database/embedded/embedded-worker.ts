import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { promisify } from 'node:util';
import { parentPort } from 'node:worker_threads';
import { gzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { VALUE_TYPES } from '../value-types.ts';
import type {
  EmbeddedAnswer,
  EmbeddedAsk,
  EmbeddedFault,
  EmbeddedRequest,
  EmbeddedRows,
  EmbeddedTask,
} from './messages.ts';

/** A row as it comes, by column. */
type Row = Record<string, unknown>;

const NOTHING: EmbeddedRows<Row> = { rows: [], command: '', affected: 0 };

/** The fields of PostgreSQL's report that someone may decide on. */
const REPORTED = ['code', 'detail', 'hint', 'schema', 'table', 'column', 'constraint', 'where'] as const;

function faultOf(error: unknown): EmbeddedFault {
  if (!(error instanceof Error)) return { message: String(error), fields: {} };
  const given = new Map<string, unknown>(Object.entries(error));
  const fields: Record<string, string> = {};
  for (const name of REPORTED) {
    const value = given.get(name);
    if (typeof value === 'string') fields[name] = value;
  }
  return { message: error.message, fields };
}

function start({ folder, from }: EmbeddedTask): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(from === undefined ? {} : { loadDataDir: new Blob([readFileSync(from)]) }),
    extensions: { btree_gist },
    parsers: { ...VALUE_TYPES },
  });
}

/** Without parameters several commands may stand in one text, as with a server; the last one answers. */
async function query(
  pglite: PGlite,
  sql: string,
  parameters: readonly unknown[],
): Promise<EmbeddedRows<Row>> {
  const results =
    parameters.length === 0 ? await pglite.exec(sql) : [await pglite.query<Row>(sql, [...parameters])];
  const last = results.at(-1);
  if (last === undefined) return NOTHING;
  return { rows: last.rows, command: last.command ?? '', affected: last.affectedRows ?? 0 };
}

/** It holds every region: only its owner may read it. */
const OWN = 0o600;

const packed = promisify(gzip);

/** What was taken for a backup and is not written yet, by its file; and the end of all writing that was begun. */
const taken = new Map<string, Blob>();
let written: Promise<unknown> = Promise.resolve();

/** Written aside, brought to the disk and then renamed: the file is there whole or not at all. */
async function write(file: string): Promise<void> {
  const data = taken.get(file);
  if (data === undefined) throw new Error(`nothing was taken for ${file}`);
  taken.delete(file);
  const aside = `${file}.part`;
  const handle = await open(aside, 'w', OWN);
  try {
    await handle.writeFile(await packed(await data.arrayBuffer()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}

type InTurn = Exclude<EmbeddedRequest, { kind: 'write' }>;

async function answer(pglite: PGlite, request: InTurn): Promise<EmbeddedRows<Row>> {
  switch (request.kind) {
    case 'query':
      return await query(pglite, request.sql, request.parameters);
    case 'take':
      taken.set(request.file, await pglite.dumpDataDir('none'));
      return NOTHING;
    case 'close':
      await written;
      await pglite.close();
      return NOTHING;
  }
}

/** Starts the database and answers one request after the other, in the order in which they came; a file is written beside that. */
async function work(task: EmbeddedTask): Promise<void> {
  const tell = (told: EmbeddedAnswer<Row>): void => parentPort?.postMessage(told);
  const answerWith = (ask: number, running: Promise<EmbeddedRows<Row>>): Promise<void> =>
    running.then(
      (result) => tell({ ask, ok: true, result }),
      (error: unknown) => tell({ ask, ok: false, fault: faultOf(error) }),
    );
  let before = Promise.resolve();
  const inTurn = (ask: number, run: () => Promise<EmbeddedRows<Row>>): void => {
    before = answerWith(ask, before.then(run));
  };
  let pglite: PGlite | undefined;
  inTurn(0, async () => {
    pglite = await start(task);
    return NOTHING;
  });
  parentPort?.on('message', ({ ask, request }: EmbeddedAsk) => {
    if (request.kind === 'write') {
      written = Promise.all([
        written,
        answerWith(
          ask,
          write(request.file).then(() => NOTHING),
        ),
      ]);
      return;
    }
    inTurn(ask, async () => {
      if (pglite === undefined) throw new Error('the database did not start');
      const result = await answer(pglite, request);
      if (request.kind === 'close') setImmediate(() => parentPort?.close());
      return result;
    });
  });
  await before;
}

parentPort?.once('message', (task: EmbeddedTask) => void work(task));

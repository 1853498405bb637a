import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { regionFiles } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
import { regionOut } from '@kapstok/server';
import { type RegionRead, readRegion } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

/** How many entries the log of a region has: the one row of its head says so. */
async function entriesIn({ tables }: RegionRead): Promise<number> {
  const head = tables.find(({ name }) => name === 'head');
  if (head === undefined) return 0;
  let entries = 0;
  for await (const page of head.rows()) {
    for (const row of page) entries = Number(row[head.columns.indexOf('seq')] ?? 0);
  }
  return entries;
}

/** `kapstok db take-out`: a whole region with its history, as plan folders. */
export const takeOut: Command = onDatabase('data', async ({ asked, io, database }) => {
  const [code = '', folder = ''] = asked.positionals;
  const say = ({ nl, en }: { readonly nl: string; readonly en: string }): number => {
    io.err(`${{ nl, en }[asked.language]}\n`);
    return EXIT.refused;
  };
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return say(text(`In ${folder} staat al iets.`, `There is something in ${folder} already.`));
  }
  const taken = await readRegion(database, code, async (region) => {
    let files = 0;
    for await (const { path, parts } of regionFiles(regionOut(region))) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      // Who did what is in it: only its owner reads it.
      await writeFile(place, parts, { mode: 0o600 });
      files += 1;
    }
    return { files, entries: await entriesIn(region) };
  });
  if (taken === undefined) return say(text(`Er is geen regio ${code}.`, `There is no region ${code}.`));
  const { files, entries } = taken;
  const sentence = text(
    `Regio ${code} staat in ${folder}, met ${entries} regels geschiedenis.`,
    `Region ${code} is in ${folder}, with ${entries} entries of history.`,
  );
  const document = { region: code, folder, files, entries };
  io.out(asked.json ? `${JSON.stringify(document, null, 2)}\n` : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { regionFiles } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
import { regionOut } from '@kapstok/server';
import { takeOutRegion } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

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
  const taken = await takeOutRegion(database, code);
  if (taken === undefined) return say(text(`Er is geen regio ${code}.`, `There is no region ${code}.`));
  const files = regionFiles(regionOut(taken));
  for (const { path, bytes } of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    // Who did what is in it: only its owner reads it.
    writeFileSync(place, bytes, { mode: 0o600 });
  }
  const entries = taken.tables.find(({ name }) => name === 'entry')?.rows.length ?? 0;
  const sentence = text(
    `Regio ${code} staat in ${folder}, met ${entries} regels geschiedenis.`,
    `Region ${code} is in ${folder}, with ${entries} entries of history.`,
  );
  const document = { region: code, folder, files: files.length, entries };
  io.out(asked.json ? `${JSON.stringify(document, null, 2)}\n` : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

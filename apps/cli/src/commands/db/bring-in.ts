import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanFile, readRegionFiles, regionZipFiles } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
import { bringInRegion, readySchema } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

const KEPT = 'kept';

/** What was taken out: a folder of the command line, or the zip that the screen of the region gives. */
function filesAt(place: string): readonly PlanFile[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isFile() === true) return regionZipFiles(readFileSync(place));
  return [...filesIn(place, ''), ...filesIn(place, KEPT)];
}

function filesIn(folder: string, below: string): readonly PlanFile[] {
  const place = join(folder, below);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      path: below === '' ? name : `${below}/${name}`,
      bytes: readFileSync(join(place, name)),
    }));
}

/** `kapstok db bring-in`: puts a region that was taken out into another database, with its history. */
export const bringIn: Command = onDatabase('place', async ({ asked, io, database }) => {
  const [folder = ''] = asked.positionals;
  const taken = readRegionFiles(filesAt(folder));
  if ('wrong' in taken) {
    const sentence = text(
      `In ${folder} staat geen regio die is meegenomen (met kapstok db take-out, of op het scherm), of niet alles ervan.\n${taken.wrong.map(({ nl }) => nl).join('\n')}`,
      `${folder} holds no region that was taken out (with kapstok db take-out, or on the screen), or not all of it.\n${taken.wrong.map(({ en }) => en).join('\n')}`,
    );
    io.err(`${sentence[asked.language]}\n`);
    return EXIT.refused;
  }
  await readySchema(database);
  const { code, entries, sameChain } = await bringInRegion(database, taken);
  const chain = sameChain
    ? text('De keten van het logboek is dezelfde.', 'The chain of the log is the same.')
    : text(
        'Accounts waren hier al bekend; de keten van het logboek is opnieuw gemaakt.',
        'Accounts were known here already; the chain of the log was made anew.',
      );
  const sentence = text(
    `Regio ${code} is teruggezet, met ${entries} regels geschiedenis. ${chain.nl}`,
    `Region ${code} was brought in, with ${entries} entries of history. ${chain.en}`,
  );
  io.out(
    asked.json
      ? `${JSON.stringify({ region: code, entries, sameChain }, null, 2)}\n`
      : `${sentence[asked.language]}\n`,
  );
  return EXIT.done;
});

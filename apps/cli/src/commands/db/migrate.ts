import { text } from '@kapstok/quantity';
import { migrate as migrateIn } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

/** `kapstok db migrate`: makes the database, or brings its schema up to date. */
export const migrate: Command = onDatabase('place', async ({ asked, io, database }) => {
  const steps = (await migrateIn(database)).map(({ number, name }) => ({ number, name }));
  const told = steps.map(({ number, name }) => `${number} (${name})`).join(', ');
  const sentence =
    steps.length === 0
      ? text('De databank was al bij.', 'The database was up to date.')
      : text(`De databank is bij. Gedaan: stap ${told}.`, `The database is up to date. Done: step ${told}.`);
  io.out(asked.json ? `${JSON.stringify({ steps }, null, 2)}\n` : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

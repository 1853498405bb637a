import { text } from '@kapstok/quantity';
import { moveAll } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { amountOf, atRest, keptDocument } from './kept-report.ts';
import { onDatabase, serverSite, withDatabase } from './with-database.ts';

/** `kapstok db move`: all data copied to an empty database on a server; where it came from stays as it was. */
export const move: Command = onDatabase('data', async ({ asked, io, database, onRows }) => {
  const [url = ''] = asked.positionals;
  const kept = await withDatabase(serverSite(url), (to) =>
    moveAll(database, to, { now: () => new Date(), onRows }),
  );
  io.progress('');
  const [amount, rest] = [amountOf(kept), atRest(kept)];
  const sentence = text(
    `Alles staat nu ook op de server: ${amount.nl}. Laat Kapstok daar werken met DATABASE_URL; wat hier staat is niet veranderd.${rest.nl}`,
    `All of it is on the server now too: ${amount.en}. Let Kapstok work there with DATABASE_URL; what is here was not changed.${rest.en}`,
  );
  io.out(asked.json ? keptDocument(kept) : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

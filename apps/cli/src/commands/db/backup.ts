import { text } from '@kapstok/quantity';
import { backUp } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { amountOf, keptDocument } from './kept-report.ts';
import { onDatabase } from './with-database.ts';

/** `kapstok db backup`: all data in a file, while others go on working. */
export const backup: Command = onDatabase('data', async ({ asked, io, database, onRows }) => {
  const [file = ''] = asked.positionals;
  const kept = await backUp(database, file, { now: () => new Date(), onRows });
  io.progress('');
  const amount = amountOf(kept);
  const sentence = text(
    `De reservekopie staat in ${file}: ${amount.nl}.`,
    `The backup is in ${file}: ${amount.en}.`,
  );
  io.out(asked.json ? keptDocument(kept, { file }) : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

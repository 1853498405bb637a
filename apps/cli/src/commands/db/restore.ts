import { text } from '@kapstok/quantity';
import { FOLDER_BACKUP, restoreBackup, restoreFolderBackup, verifyAll } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { amountOf, atRest, isSound, keptDocument, verifiedReport } from './kept-report.ts';
import { onDatabase } from './with-database.ts';

/** `kapstok db restore`: a backup put back in an empty database, and verified there. */
export const restore: Command = onDatabase('place', async ({ asked, io, database, onRows }) => {
  const [file = ''] = asked.positionals;
  const restoreWith = file.endsWith(FOLDER_BACKUP) ? restoreFolderBackup : restoreBackup;
  const kept = await restoreWith(database, file, { now: () => new Date(), onRows });
  const verified = await verifyAll(database, { onRows });
  io.progress('');
  const [amount, rest] = [amountOf(kept), atRest(kept)];
  const sentence = text(
    `De reservekopie ${file} is teruggezet: ${amount.nl}.${rest.nl}`,
    `The backup ${file} was restored: ${amount.en}.${rest.en}`,
  );
  const { regions, rights, guards } = verified;
  if (asked.json) io.out(keptDocument(kept, { file, ok: isSound(verified), regions, rights, guards }));
  else io.out(`${sentence[asked.language]}\n${verifiedReport(verified, asked.language)}`);
  return isSound(verified) ? EXIT.done : EXIT.failed;
});

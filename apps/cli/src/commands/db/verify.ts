import { verifyFigures } from '@kapstok/server';
import { verifyAll } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { againstText, isSound, keptDocument, verifiedReport } from './kept-report.ts';
import { onDatabase } from './with-database.ts';

/**
 * `kapstok db verify`: holds every log, and all that follows from it, against each other and an earlier backup; and the
 * figures that are kept of adopted versions against what follows from their records.
 */
export const verify: Command = onDatabase('data', async ({ asked, io, database, onRows }) => {
  const [backup] = asked.positionals;
  const kept = await verifyAll(database, { backup, onRows });
  const verified = { ...kept, figures: await verifyFigures(database) };
  io.progress('');
  io.out(
    asked.json
      ? keptDocument(verified, { ok: isSound(verified) })
      : `${verifiedReport(verified, asked.language)}${againstText(verified)[asked.language]}\n`,
  );
  return isSound(verified) ? EXIT.done : EXIT.failed;
});

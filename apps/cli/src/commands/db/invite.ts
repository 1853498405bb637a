import { randomUUID } from 'node:crypto';
import { text } from '@kapstok/quantity';
import { inviteCoordinator } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

const DAYS = 14;
const DAY = 86_400_000;
const HERE = 'http://localhost:3000';

/** `kapstok db invite`: an address for whoever is to coordinate a region, before anybody has a role there. */
export const invite: Command = onDatabase('data', async ({ asked, io, database }) => {
  const { region } = asked;
  if (region === undefined) {
    io.err(`${NO_REGION[asked.language]}\n`);
    return EXIT.refused;
  }
  const now = (): Date => new Date();
  const endsAt = new Date(now().getTime() + DAYS * DAY);
  const note = text('Uitgenodigd door Beheer', 'Invited by who runs the installation')[asked.language];
  const secret = await inviteCoordinator(database, { region, note, endsAt, now, newId: randomUUID });
  if (secret === undefined) {
    io.err(`${text(`Er is geen regio ${region}.`, `There is no region ${region}.`)[asked.language]}\n`);
    return EXIT.refused;
  }
  const address = `${(process.env.KAPSTOK_URL?.trim() || HERE).replace(/\/$/, '')}/p/-/uitnodiging?token=${secret}`;
  const sentence = text(
    `Wie dit adres opent en zich aanmeldt, coördineert regio ${region}. Het werkt één keer, ${DAYS} dagen lang:`,
    `Whoever opens this address and signs in, coordinates region ${region}. It works once, for ${DAYS} days:`,
  );
  io.out(
    asked.json
      ? `${JSON.stringify({ region, address, endsAt: endsAt.toISOString() }, null, 2)}\n`
      : `${sentence[asked.language]}\n${address}\n`,
  );
  return EXIT.done;
});

const NO_REGION = text('Er ontbreekt nog iets: --region CODE.', 'Something is missing: --region CODE.');

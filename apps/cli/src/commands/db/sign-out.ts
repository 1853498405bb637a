import { type Language, text } from '@kapstok/quantity';
import { type SignedIn, signedIn as signedInAt, signOut as signOutAt } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

const NOBODY = text('Niemand is nu aangemeld.', 'Nobody is signed in now.');

function line({ id, name, subject, sessions, seenAt }: SignedIn, language: Language): string {
  const times = text(`${sessions}× aangemeld`, `signed in ${sessions}×`)[language];
  return `${[id, name, subject, times, seenAt.toISOString()].join('  ')}\n`;
}

/** `kapstok db signed-in`: who is signed in, and when they were last seen. */
export const signedIn: Command = onDatabase('data', async ({ asked, io, database }) => {
  const accounts = await signedInAt(database);
  const lines = accounts.map((one) => line(one, asked.language)).join('');
  io.out(asked.json ? `${JSON.stringify({ accounts }, null, 2)}\n` : lines || `${NOBODY[asked.language]}\n`);
  return EXIT.done;
});

/** `kapstok db sign-out`: ends all sessions of somebody, wherever they are signed in. */
export const signOut: Command = onDatabase('data', async ({ asked, io, database }) => {
  const [who = ''] = asked.positionals;
  const ended = await signOutAt(database, who);
  if (ended === 0) {
    const sentence = text(
      `Van ${who} is hier geen aanmelding open. kapstok db signed-in noemt wie er is aangemeld.`,
      `No session of ${who} is open here. kapstok db signed-in lists who is signed in.`,
    );
    io.err(`${sentence[asked.language]}\n`);
    return EXIT.refused;
  }
  const sentence = text(
    `Afgemeld: ${ended} ${ended === 1 ? 'aanmelding is' : 'aanmeldingen zijn'} voorbij, vanaf het volgende verzoek. De rollen blijven, en opnieuw aanmelden kan.`,
    `Signed out: ${ended} ${ended === 1 ? 'session is' : 'sessions are'} over, from the next request on. The roles stay, and signing in again is possible.`,
  );
  io.out(
    asked.json ? `${JSON.stringify({ account: who, ended }, null, 2)}\n` : `${sentence[asked.language]}\n`,
  );
  return EXIT.done;
});

import { randomUUID } from 'node:crypto';
import { type Text, text } from '@kapstok/quantity';
import { type Database, inviteCoordinator, inviteNation } from '@kapstok/store';
import { type Asked, type Command, EXIT, type Io } from '../../io.ts';
import { onDatabase } from './with-database.ts';

const DAYS = 14;
const DAY = 86_400_000;
const USUAL_PORT = '3000';

/** `kapstok db invite`: an address for whoever is to coordinate a region, or to read for the nation. */
export const invite: Command = onDatabase('data', async ({ asked, io, database }) => {
  const { region, nation } = asked;
  if ((region === undefined) !== nation) {
    io.err(`${(nation ? ONE_OF_TWO : NOT_FOR_WHAT)[asked.language]}\n`);
    return EXIT.refused;
  }
  return region === undefined
    ? await inviteReader(database, asked, io)
    : await inviteTo(region, { database, asked, io });
});

async function inviteReader(database: Database, asked: Asked, io: Io): Promise<number> {
  const [id, endsAt] = [randomUUID(), inDays()];
  const secret = await inviteNation(database, { id, note: NOTE[asked.language], endsAt });
  const sentence = text(
    `Wie dit adres opent en zich aanmeldt, leest landelijk: van iedere regio wat is vastgesteld, en de som. Het werkt één keer, ${DAYS} dagen lang. Intrekken kan met kapstok db nation-end ${id}:`,
    `Whoever opens this address and signs in, reads for the nation: what every region adopted, and the sum. It works once, for ${DAYS} days. End it with kapstok db nation-end ${id}:`,
  );
  tell({ nation: true, id, address: addressOf(secret), endsAt }, sentence, { asked, io });
  return EXIT.done;
}

async function inviteTo(
  region: string,
  { database, asked, io }: { readonly database: Database; readonly asked: Asked; readonly io: Io },
): Promise<number> {
  const [now, endsAt] = [(): Date => new Date(), inDays()];
  const note = NOTE[asked.language];
  const secret = await inviteCoordinator(database, { region, note, endsAt, now, newId: randomUUID });
  if (secret === undefined) {
    io.err(`${text(`Er is geen regio ${region}.`, `There is no region ${region}.`)[asked.language]}\n`);
    return EXIT.refused;
  }
  const sentence = text(
    `Wie dit adres opent en zich aanmeldt, coördineert regio ${region}. Het werkt één keer, ${DAYS} dagen lang:`,
    `Whoever opens this address and signs in, coordinates region ${region}. It works once, for ${DAYS} days:`,
  );
  tell({ region, address: addressOf(secret), endsAt }, sentence, { asked, io });
  return EXIT.done;
}

/** When an invitation of now ends. */
function inDays(): Date {
  return new Date(Date.now() + DAYS * DAY);
}

/** Where people find Kapstok, as far as the environment says so; else this computer, at the port that it says. */
function siteOf(): { readonly site: string; readonly isTold: boolean } {
  const told = process.env.KAPSTOK_URL?.trim() ?? '';
  if (told !== '') return { site: told.replace(/\/$/, ''), isTold: true };
  return { site: `http://localhost:${process.env.PORT?.trim() || USUAL_PORT}`, isTold: false };
}

function addressOf(secret: string): string {
  return `${siteOf().site}/p/-/uitnodiging#token=${secret}`;
}

function tell(
  made: { readonly address: string; readonly endsAt: Date } & Readonly<Record<string, unknown>>,
  sentence: Text,
  { asked, io }: { readonly asked: Asked; readonly io: Io },
): void {
  io.out(
    asked.json ? `${JSON.stringify(made, null, 2)}\n` : `${sentence[asked.language]}\n${made.address}\n`,
  );
  const { site, isTold } = siteOf();
  if (!isTold && !asked.json) io.err(`${onlyHere(site)[asked.language]}\n`);
}

function onlyHere(site: string): Text {
  return text(
    `Dit adres werkt als Kapstok op deze computer draait, op ${site}. Vinden mensen Kapstok ergens anders? Zeg dan waar, met KAPSTOK_URL (of PORT), en maak de uitnodiging opnieuw.`,
    `This address works where Kapstok runs on this computer, at ${site}. Do people find Kapstok elsewhere? Say where, with KAPSTOK_URL (or PORT), and make the invitation again.`,
  );
}

const NOTE = text('Uitgenodigd door Beheer', 'Invited by who runs the installation');
const NOT_FOR_WHAT = text(
  'Er ontbreekt nog iets: --region CODE, of --nation.',
  'Something is missing: --region CODE, or --nation.',
);
const ONE_OF_TWO = text(
  'Een uitnodiging is voor een regio (--region CODE) of voor het land (--nation), niet voor beide.',
  'An invitation is for a region (--region CODE) or for the nation (--nation), not for both.',
);

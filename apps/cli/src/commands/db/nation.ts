import { type Language, type Text, text } from '@kapstok/quantity';
import { endNation, type NationReader, nationReaders } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

const NONE = text(
  'Niemand leest landelijk. Nodig iemand uit met kapstok db invite --nation.',
  'Nobody reads for the nation. Invite somebody with kapstok db invite --nation.',
);

const STATES: Readonly<Record<NationReader['state'], Text>> = {
  reads: text('leest landelijk', 'reads for the nation'),
  ended: text('las landelijk', 'read for the nation'),
  invited: text('uitgenodigd', 'invited'),
  uninvited: text('uitnodiging ingetrokken', 'invitation ended'),
  expired: text('uitnodiging verlopen', 'invitation expired'),
};

function line({ id, state, name, since, until }: NationReader, language: Language): string {
  const days = [since, until].flatMap((moment) => (moment === undefined ? [] : [moment.toISOString()]));
  return `${[id, STATES[state][language], ...(name === undefined ? [] : [name]), days.join(' - ')].join('  ')}\n`;
}

/** `kapstok db nation`: who reads for the nation or did, and who was invited to. */
export const nation: Command = onDatabase('data', async ({ asked, io, database }) => {
  const readers = await nationReaders(database);
  const lines = readers.map((one) => line(one, asked.language)).join('');
  io.out(asked.json ? `${JSON.stringify({ readers }, null, 2)}\n` : lines || `${NONE[asked.language]}\n`);
  return EXIT.done;
});

/** `kapstok db nation-end`: takes the role from who reads for the nation, or ends an invitation to. */
export const nationEnd: Command = onDatabase('data', async ({ asked, io, database }) => {
  const [id = ''] = asked.positionals;
  if (!(await endNation(database, id))) {
    const sentence = text(
      `Er is geen landelijke lezer of open uitnodiging ${id}. kapstok db nation noemt ze.`,
      `There is no national reader or open invitation ${id}. kapstok db nation lists them.`,
    );
    io.err(`${sentence[asked.language]}\n`);
    return EXIT.refused;
  }
  const sentence = text(
    'Beëindigd: vanaf het volgende verzoek werkt dit niet meer.',
    'Ended: from the next request on it works no more.',
  );
  io.out(asked.json ? `${JSON.stringify({ ended: id }, null, 2)}\n` : `${sentence[asked.language]}\n`);
  return EXIT.done;
});

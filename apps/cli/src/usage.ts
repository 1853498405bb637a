import { type Language, type Text, text } from '@kapstok/quantity';
import { COMMANDS, type CommandEntry, type OptionName } from './commands.ts';
import { padded } from './terminal/width.ts';

const OPTIONS: Readonly<
  Record<OptionName | 'language' | 'help' | 'version', { spelled: string; about: Text }>
> = {
  json: {
    spelled: '--json',
    about: text('als JSON, voor een ander programma', 'as JSON, for another program'),
  },
  projects: { spelled: '--projects', about: text('ook per project', 'by project as well') },
  min: {
    spelled: '--min error|warning|remark',
    about: text('alleen vanaf deze ernst', 'from this severity only'),
  },
  seed: {
    spelled: '--seed NUMBER',
    about: text(
      'begin van het toeval: hetzelfde getal, dezelfde uitkomst',
      'seed of chance: same number, same outcome',
    ),
  },
  draws: {
    spelled: '--draws NUMBER',
    about: text('hoeveel trekkingen (1.000 tot 20.000)', 'how many draws (1,000 to 20,000)'),
  },
  region: {
    spelled: '--region CODE',
    about: text('in welke regio, met haar code', 'in which region, by its code'),
  },
  title: {
    spelled: '--title TITLE',
    about: text('hoe een nieuwe regio heet', 'what a new region is called'),
  },
  nation: {
    spelled: '--nation',
    about: text('om landelijk te lezen', 'to read for the nation'),
  },
  format: {
    spelled: '--format pdf|docx|xlsx',
    about: text('in welke vorm (pdf)', 'in which form (pdf)'),
  },
  out: { spelled: '--out FILE', about: text('waar het rapport komt', 'where the report comes') },
  period: {
    spelled: '--period 2026Q3',
    about: text('welk kwartaal (het laatste dat voorbij is)', 'which quarter (the last one that is over)'),
  },
  of: {
    spelled: '--of CODE',
    about: text('welk project, welke gemeente of organisatie', 'which project, municipality or organisation'),
  },
  language: { spelled: '--language nl|en', about: text('taal van de tekst', 'language of the text') },
  help: { spelled: '--help', about: text('deze uitleg', 'this help') },
  version: {
    spelled: '--version',
    about: text('welke versie van Kapstok dit is', 'which version of Kapstok this is'),
  },
};

/** A command on one line: `kapstok audit FOLDER|FILE [--json] [--min error|warning|remark]`. */
export function usageLine(entry: CommandEntry): string {
  const options = entry.options.map((name) => `[${OPTIONS[name].spelled}]`);
  return ['kapstok', entry.name, ...entry.positionals, ...options].join(' ');
}

function optionLines(names: readonly (keyof typeof OPTIONS)[], language: Language): readonly string[] {
  const width = Math.max(...names.map((name) => OPTIONS[name].spelled.length));
  return names.map(
    (name) => `  ${padded(OPTIONS[name].spelled, width, 'left')}  ${OPTIONS[name].about[language]}`,
  );
}

/** Help on one command. */
export function commandHelp(entry: CommandEntry, language: Language): string {
  const usage = text('Gebruik', 'Usage')[language];
  const options = text('Opties', 'Options')[language];
  return [
    `${usage}: ${usageLine(entry)}`,
    '',
    `kapstok ${entry.name} ${entry.summary[language]}.`,
    '',
    `${options}:`,
    ...optionLines([...entry.options, 'language', 'help'], language),
    '',
  ].join('\n');
}

/** Help on all of Kapstok. */
export function help(language: Language): string {
  const width = Math.max(...COMMANDS.map((entry) => usageLine(entry).length));
  const commands = COMMANDS.map(
    (entry) => `  ${padded(usageLine(entry), width, 'left')}  ${entry.summary[language]}`,
  );
  const where = text(
    'FOLDER is een map met CSV-bestanden, FILE een .xlsx met een blad per tabel of een .zip met CSV-bestanden.',
    'FOLDER is a folder of CSV files, FILE an .xlsx with a sheet per table or a .zip of CSV files.',
  );
  const kept = text(
    'BACKUP is een bestand met een reservekopie, URL het adres van een PostgreSQL-server. De gegevens staan op de server\nvan DATABASE_URL, anders in de map van KAPSTOK_DATA, anders in de gegevensmap van wie is aangemeld.',
    'BACKUP is a file with a backup, URL the address of a PostgreSQL server. The data is on the server of DATABASE_URL,\nelse in the folder of KAPSTOK_DATA, else in the data folder of whoever is logged in.',
  );
  return [
    `${text('Gebruik', 'Usage')[language]}:`,
    ...commands,
    `  ${padded('kapstok --version', width, 'left')}  ${OPTIONS.version.about[language]}`,
    '',
    where[language],
    '',
    kept[language],
    '',
    `${text('Opties', 'Options')[language]}:`,
    ...optionLines(['language', 'help', 'version'], language),
    '',
  ].join('\n');
}

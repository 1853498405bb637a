import { text } from '@kapstok/quantity';
import type { CommandEntry } from '../../commands.ts';

/** The commands for whoever keeps the data; `DATABASE_URL` and `KAPSTOK_DATA` say where it is. */
export const DB_COMMANDS: readonly CommandEntry[] = [
  {
    name: 'db migrate',
    positionals: [],
    options: ['json'],
    summary: text('maakt de databank, of werkt haar bij', 'makes the database, or brings it up to date'),
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'db backup',
    positionals: ['BACKUP'],
    options: ['json'],
    summary: text('schrijft alle gegevens in een bestand', 'writes all data to a file'),
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'db restore',
    positionals: ['BACKUP'],
    options: ['json'],
    summary: text(
      'zet een reservekopie terug in een lege databank',
      'restores a backup in an empty database',
    ),
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'db move',
    positionals: ['URL'],
    options: ['json'],
    summary: text(
      'kopieert alle gegevens naar een lege databank op een server',
      'copies all data to an empty database on a server',
    ),
    load: async () => (await import('./move.ts')).move,
  },
  {
    name: 'db verify',
    positionals: ['[BACKUP]'],
    options: ['json'],
    summary: text(
      'vergelijkt wat er staat met het logboek, en met een eerdere reservekopie',
      'holds what is kept against the log, and against an earlier backup',
    ),
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'db load',
    positionals: ['FOLDER|FILE'],
    options: ['region', 'title', 'json'],
    summary: text('zet een plan in de databank', 'puts a plan in the database'),
    load: async () => (await import('./load.ts')).load,
  },
  {
    name: 'db invite',
    positionals: [],
    options: ['region', 'nation', 'json'],
    summary: text(
      'nodigt de eerste coördinator van een regio uit, of een landelijke lezer',
      'invites the first coordinator of a region, or a national reader',
    ),
    load: async () => (await import('./invite.ts')).invite,
  },
  {
    name: 'db nation',
    positionals: [],
    options: ['json'],
    summary: text('toont wie landelijk leest', 'shows who reads for the nation'),
    load: async () => (await import('./nation.ts')).nation,
  },
  {
    name: 'db nation-end',
    positionals: ['ID'],
    options: ['json'],
    summary: text(
      'neemt een landelijke lezer de rol af, of trekt de uitnodiging in',
      'takes the role from a national reader, or ends the invitation',
    ),
    load: async () => (await import('./nation.ts')).nationEnd,
  },
  {
    name: 'db signed-in',
    positionals: [],
    options: ['json'],
    summary: text('toont wie er is aangemeld', 'shows who is signed in'),
    load: async () => (await import('./sign-out.ts')).signedIn,
  },
  {
    name: 'db sign-out',
    positionals: ['ACCOUNT'],
    options: ['json'],
    summary: text('meldt iemand overal af', 'signs somebody out everywhere'),
    load: async () => (await import('./sign-out.ts')).signOut,
  },
  {
    name: 'db refusals',
    positionals: [],
    options: ['json'],
    summary: text(
      'toont wat is geweigerd en bij geen regio hoort',
      'shows what was refused and is of no region',
    ),
    load: async () => (await import('./refusals.ts')).refusals,
  },
  {
    name: 'db take-out',
    positionals: ['REGION', 'FOLDER'],
    options: ['json'],
    summary: text(
      'neemt een regio mee als planmappen, met haar geschiedenis',
      'takes a region out as plan folders, with its history',
    ),
    load: async () => (await import('./take-out.ts')).takeOut,
  },
  {
    name: 'db bring-in',
    positionals: ['FOLDER'],
    options: ['json'],
    summary: text(
      'zet een meegenomen regio in een andere databank',
      'puts a region that was taken out into another database',
    ),
    load: async () => (await import('./bring-in.ts')).bringIn,
  },
];

import { type Text, text } from '@kapstok/quantity';
import { DB_COMMANDS } from './commands/db/db-commands.ts';
import type { Command } from './io.ts';

/** Options a command may take; every command takes `--language` and `--help`. */
export type OptionName =
  | 'json'
  | 'projects'
  | 'min'
  | 'seed'
  | 'draws'
  | 'region'
  | 'title'
  | 'nation'
  | 'format'
  | 'out'
  | 'period'
  | 'of';

/** What a command is called, how it is asked for, and where it lives. */
export interface CommandEntry {
  /** One word, or two where several belong together. */
  readonly name: string;
  /** What stands after the name, in order; what stands in `[]` may be left out, and what ends in `...` may be several. */
  readonly positionals: readonly string[];
  readonly options: readonly OptionName[];
  readonly summary: Text;
  /** Loaded when it is asked for: a command starts without the code of the others. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'calc',
    positionals: ['FOLDER|FILE'],
    options: ['json', 'projects'],
    summary: text('rekent het plan door', 'computes the plan'),
    load: async () => (await import('./commands/calc.ts')).calc,
  },
  {
    name: 'audit',
    positionals: ['FOLDER|FILE'],
    options: ['json', 'min'],
    summary: text('legt het plan naast zichzelf', 'holds the plan against itself'),
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  {
    name: 'explain',
    positionals: ['FOLDER|FILE', 'FIGURE'],
    options: ['json'],
    summary: text(
      'zegt waarom een cijfer zo is, bijvoorbeeld 1.1/careCost.structural.npv',
      'says why a figure is what it is, for example 1.1/careCost.structural.npv',
    ),
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'sure',
    positionals: ['FOLDER|FILE', '[MORE...]'],
    options: ['json', 'seed', 'draws'],
    summary: text(
      'zegt hoe zeker het antwoord is, en waar het van afhangt; van meer plannen samen',
      'says how sure the answer is, and what it hangs on; of several plans together',
    ),
    load: async () => (await import('./commands/sure.ts')).sure,
  },
  {
    name: 'report',
    positionals: ['FOLDER|FILE', 'REPORT'],
    options: ['format', 'out', 'period', 'of'],
    summary: text(
      'maakt een rapport: quarterly, kpis-milestones, payments, exposure, project, municipality, organisation',
      'makes a report: quarterly, kpis-milestones, payments, exposure, project, municipality, organisation',
    ),
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'serve',
    positionals: ['[FOLDER|FILE]'],
    options: [],
    summary: text(
      'toont het plan in de browser (PORT en HOST uit de omgeving)',
      'shows the plan in the browser (PORT and HOST from the environment)',
    ),
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  ...DB_COMMANDS,
];

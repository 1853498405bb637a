import { roleName } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';
import type { PastEntry, VersionState } from '@kapstok/store';
import * as z from 'zod';

/** What entries tell beside their edits, as far as a sentence about them needs it. */
const toldSchema = z.object({
  what: z.string().optional(),
  role: z.string().optional(),
  account: z.string().optional(),
  name: z.string().optional(),
  keys: z.array(z.string()).optional(),
  code: z.string().optional(),
  title: z.string().optional(),
  address: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  version: z.object({ name: z.string(), state: z.string() }).optional(),
});
type Told = z.infer<typeof toldSchema>;

const STATES: Readonly<Record<VersionState, Text>> = {
  draft: text('gemaakt als concept', 'made as a draft'),
  submitted: text('ingediend', 'submitted'),
  adopted: text('vastgesteld', 'adopted'),
  frozen: text('bevroren', 'frozen'),
};

function stateWords(state: string): Text {
  const known: Readonly<Record<string, Text>> = STATES;
  return known[state] ?? text(state, state);
}

function edited(count: number): Text {
  return count === 1 ? text('één wijziging', 'one edit') : text(`${count} wijzigingen`, `${count} edits`);
}

function ofVersion({ version }: Told): Text {
  if (version === undefined) return text('Stap van een versie', 'Step of a version');
  const state = stateWords(version.state);
  return text(`Versie ${version.name} ${state.nl}`, `Version ${version.name} ${state.en}`);
}

/** What is told of a role, by what was done with it; `name` is who has it. */
function ofRole({ what, role, keys }: Told, name: string): Text {
  const { nl, en } = roleName(role ?? '');
  switch (what) {
    case 'given':
      return text(`Rol gegeven: ${nl}, aan ${name}`, `Role given: ${en}, to ${name}`);
    case 'ended':
      return text(
        `Rol beëindigd: ${nl}, van ${name}${keys === undefined ? '' : `; en daarmee de sleutels ${keys.join(', ')}`}`,
        `Role ended: ${en}, of ${name}${keys === undefined ? '' : `; and with it the keys ${keys.join(', ')}`}`,
      );
    case 'invited':
      return text(`Uitgenodigd voor de rol ${nl}`, `Invited for the role ${en}`);
    case 'uninvited':
      return text(`Uitnodiging ingetrokken voor de rol ${nl}`, `Invitation taken back for the role ${en}`);
    case 'taken':
      return text(`Uitnodiging aangenomen: ${name} is nu ${nl}`, `Invitation taken: ${name} is now ${en}`);
    default:
      return text(`Rol: ${nl}`, `Role: ${en}`);
  }
}

function madeOrEnded({ what }: Told, noun: Text, name: string): Text {
  const ended = what === 'ended';
  return text(
    `${noun.nl} ${ended ? 'beëindigd' : 'gemaakt'}: ${name}`,
    `${noun.en} ${ended ? 'ended' : 'made'}: ${name}`,
  );
}

function ofPlan({ what, before, after, title, code }: Told): Text {
  if (what === 'region') {
    return text(
      `De regio heet nu ${after ?? ''} (was ${before ?? ''})`,
      `The region is now called ${after ?? ''} (was ${before ?? ''})`,
    );
  }
  return text(`Plan begonnen: ${title ?? code ?? ''}`, `Plan begun: ${title ?? code ?? ''}`);
}

function ofEdits(kind: string, count: number): Text {
  const { nl, en } = edited(count);
  switch (kind) {
    case 'undo':
      return text(`Ongedaan gemaakt: ${nl}`, `Undone: ${en}`);
    case 'restore':
      return text(`Teruggebracht naar een eerdere stand: ${nl}`, `Brought back to an earlier state: ${en}`);
    case 'load':
      return text(`Ingelezen: ${nl}`, `Read in: ${en}`);
    default:
      return text(`Gewijzigd: ${nl}`, `Changed: ${en}`);
  }
}

/**
 * What an entry tells, in a sentence.
 * @param names Of accounts, by their ids.
 */
export function entrySentence(entry: PastEntry, names: ReadonlyMap<string, string>): Text {
  const read = toldSchema.safeParse(entry.tells);
  const told: Told = read.success ? read.data : {};
  switch (entry.kind) {
    case 'version':
      return ofVersion(told);
    case 'assignment':
      return ofRole(told, names.get(told.account ?? '') ?? '…');
    case 'key':
      return madeOrEnded(told, text('Sleutel', 'Key'), told.name ?? '');
    case 'webhook':
      return madeOrEnded(told, text('Webhook', 'Webhook'), told.address ?? '');
    case 'plan':
      return ofPlan(told);
    case 'refusal':
      return text('Geweigerd', 'Refused');
    default:
      return ofEdits(entry.kind, entry.editCount);
  }
}

/** The account that an entry of a role is about; undefined when it is about none. */
export function accountToldIn({ tells }: PastEntry): string | undefined {
  const read = toldSchema.safeParse(tells);
  return read.success ? read.data.account : undefined;
}

import { roleName } from '@kapstok/contract';
import { tableOfEdit, tableTitle } from '@kapstok/plan';
import { formatNumber, isolated, type Text, text } from '@kapstok/quantity';
import type { PastEntry, VersionState } from '@kapstok/store';
import * as z from 'zod';

/** What people wrote themselves, as it stands in a sentence. */
const own = z.string().transform(isolated);

/** What entries tell beside their edits, as far as a sentence about them needs it. */
const toldSchema = z.object({
  what: z.string().optional(),
  role: z.string().optional(),
  account: z.string().optional(),
  name: own.optional(),
  keys: z.array(own).optional(),
  within: z.object({ kind: z.string(), plan: z.string().optional(), code: z.string().optional() }).optional(),
  code: z.string().optional(),
  title: own.optional(),
  address: own.optional(),
  before: own.optional(),
  after: own.optional(),
  version: z.object({ name: own, state: z.string() }).optional(),
  count: z.string().optional(),
  reporters: z.array(own).optional(),
  round: z.string().optional(),
  reporter: own.optional(),
  evidence: z.object({ name: own, reporter: own }).optional(),
  report: z.object({ name: own, period: z.string() }).optional(),
});
type Told = z.infer<typeof toldSchema>;

/** What things are called that entries tell of by their ids or codes. */
export interface Names {
  /** Of accounts, by their ids. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Of pillars, projects and organisations; see `partKey`. */
  readonly parts: ReadonlyMap<string, string>;
}

/** A pillar, project or organisation of a plan that a role is about. */
export interface PartTold {
  readonly plan: string;
  readonly kind: string;
  readonly code: string;
}

/** Tells parts of plans apart. */
export function partKey({ plan, kind, code }: PartTold): string {
  return `${plan} ${kind} ${code}`;
}

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
  if (count === 1) return text('één wijziging', 'one edit');
  return text(`${formatNumber(count, 'nl')} wijzigingen`, `${formatNumber(count, 'en')} edits`);
}

function ofVersion({ version }: Told): Text {
  if (version === undefined) return text('Stap van een versie', 'Step of a version');
  const state = stateWords(version.state);
  return text(`Versie ${version.name} ${state.nl}`, `Version ${version.name} ${state.en}`);
}

function partOf({ within }: Told): PartTold | undefined {
  const { kind, plan, code } = within ?? {};
  return kind === undefined || plan === undefined || code === undefined ? undefined : { kind, plan, code };
}

/** A role with what it is about: "projectleider van 1.1 Thuis". */
function roleWords(told: Told, { parts }: Names): Text {
  const { nl, en } = roleName(told.role ?? '');
  const part = partOf(told);
  if (part === undefined) return text(nl, en);
  const about = `${isolated(part.code)} ${isolated(parts.get(partKey(part)) ?? '')}`.trim();
  return text(`${nl} van ${about}`, `${en} of ${about}`);
}

/** What is told of a role, by what was done with it; `name` is who has it. */
function ofRole(told: Told, names: Names): Text {
  const { what, keys, account } = told;
  const name = isolated(names.accounts.get(account ?? '') ?? '…');
  const { nl, en } = roleWords(told, names);
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
    case 'signedOut':
      return text(`Overal afgemeld: ${name}`, `Signed out everywhere: ${name}`);
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

function ofKey(told: Told, names: Names): Text {
  const { nl, en } = madeOrEnded(told, text('Sleutel', 'Key'), told.name ?? '');
  if (told.role === undefined) return text(nl, en);
  const role = roleWords(told, names);
  return text(`${nl}, met de rol ${role.nl}`, `${en}, with the role ${role.en}`);
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

/** How many tables a sentence names. */
const NAMED = 3;

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The tables that edits are in; undefined when none of them is told. Where not all are told, there may be others. */
function tablesOf({ edits, editCount }: PastEntry): Text | undefined {
  const names = [...new Set(edits.map(tableOfEdit))];
  if (names.length === 0) return undefined;
  const titles = names.slice(0, NAMED).map((name) => tableTitle(name));
  const isAll = edits.length === editCount && names.length <= NAMED;
  const [nl, en] = [titles.map((title) => title.nl), titles.map((title) => title.en)];
  return text(listed(isAll ? nl : [...nl, 'andere'], 'en'), listed(isAll ? en : [...en, 'others'], 'and'));
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function ofEdits(entry: PastEntry): Text {
  const { nl, en } = edited(entry.editCount);
  const tables = tablesOf(entry);
  const [inNl, inEn] = tables === undefined ? ['', ''] : [` in ${tables.nl}`, ` in ${tables.en}`];
  switch (entry.kind) {
    case 'undo':
      return text(`Ongedaan gemaakt${inNl}: ${nl}`, `Undone${inEn}: ${en}`);
    case 'restore':
      return text(
        `Teruggebracht naar een eerdere stand${inNl}: ${nl}`,
        `Brought back to an earlier state${inEn}: ${en}`,
      );
    case 'load':
      return text(`Ingelezen: ${nl}`, `Read in: ${en}`);
    default:
      return tables === undefined
        ? text(`Gewijzigd: ${nl}`, `Changed: ${en}`)
        : text(`${capital(tables.nl)}: ${nl}`, `${capital(tables.en)}: ${en}`);
  }
}

function toldIn({ tells }: PastEntry): Told {
  const read = toldSchema.safeParse(tells);
  return read.success ? read.data : {};
}

const STEPS: Readonly<Record<string, Text>> = {
  handedIn: text('ingevuld of ingediend', 'filled in or handed in'),
  submit: text('ingediend', 'handed in'),
  withdraw: text('ingetrokken', 'withdrawn'),
  return: text('teruggegeven', 'returned'),
  approve: text('goedgekeurd', 'approved'),
  reopen: text('heropend', 'reopened'),
  realised: text('als realisatie vastgelegd', 'recorded as realised'),
};

function ofMeasured({ what = '', count = '0', reporters = [], evidence }: Told): Text {
  if (evidence !== undefined) {
    const [nl, en] = [ofReporters([evidence.reporter], 'van'), ofReporters([evidence.reporter], 'of')];
    return text(`Bewijsstuk ${evidence.name}${nl}`, `Evidence ${evidence.name}${en}`);
  }
  const step = STEPS[what] ?? text(what, what);
  const [nl, en] = [ofReporters(reporters, 'van'), ofReporters(reporters, 'of')];
  return count === '1'
    ? text(`Eén cijfer${nl} ${step.nl}`, `One figure${en} ${step.en}`)
    : text(`${count} cijfers${nl} ${step.nl}`, `${count} figures${en} ${step.en}`);
}

/** Of whom: told as far as they are few, and not of the region itself. */
function ofReporters(reporters: readonly string[], of: string): string {
  const named = reporters.filter((reporter) => reporter !== '');
  return named.length === 0 || named.length > 3 ? '' : ` ${of} ${named.join(', ')}`;
}

function ofRound({ what, round = '', reporter = '', report }: Told): Text {
  if (report !== undefined) {
    const { name, period } = report;
    return text(`Rapport verzonden: ${name} (${period})`, `Report sent: ${name} (${period})`);
  }
  if (what === 'reminded') {
    const [nl, en] = reporter === '' ? ['de regio', 'the region'] : [reporter, reporter];
    return text(`Meetronde ${round}: ${nl} herinnerd`, `Round of measuring ${round}: ${en} reminded`);
  }
  return what === 'closed'
    ? text(`Meetronde ${round} afgesloten`, `Round of measuring ${round} closed`)
    : text(`Meetronde ${round} heropend`, `Round of measuring ${round} reopened`);
}

/** What an entry tells, in a sentence. */
export function entrySentence(entry: PastEntry, names: Names): Text {
  const told = toldIn(entry);
  switch (entry.kind) {
    case 'version':
      return ofVersion(told);
    case 'assignment':
      return ofRole(told, names);
    case 'key':
      return ofKey(told, names);
    case 'webhook':
      return madeOrEnded(told, text('Webhook', 'Webhook'), told.address ?? '');
    case 'plan':
      return ofPlan(told);
    case 'measured':
      return ofMeasured(told);
    case 'round':
      return ofRound(told);
    case 'refusal':
      return text('Geweigerd', 'Refused');
    default:
      return ofEdits(entry);
  }
}

/** The account that an entry of a role is about; undefined when it is about none. */
export function accountToldIn(entry: PastEntry): string | undefined {
  return toldIn(entry).account;
}

/** What the role is about that an entry tells of; undefined when it is a whole region, or no role. */
export function partToldIn(entry: PastEntry): PartTold | undefined {
  return partOf(toldIn(entry));
}

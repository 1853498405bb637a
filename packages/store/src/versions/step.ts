import type { Action } from '@kapstok/plan';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, madeBefore } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { mayAll } from '../rights/may-here.ts';
import { listVersions, readVersion } from './read-versions.ts';
import { NEXT_STATES, type Version, type VersionState, versionJson } from './version.ts';

/** A step that a version cannot take from where it is. */
export class NoSuchStep extends Error {
  override name = 'NoSuchStep';
}

/** A step with a version that was made to hold the plan of another moment since whoever takes it saw it. */
export class SeenOther extends Error {
  override name = 'SeenOther';
  /** The entries of the log after which the plan stood that was seen, and that it holds now. */
  readonly seen: number;
  readonly now: number;

  constructor(seen: number, now: number) {
    super(`the version was seen as of entry ${seen}, and is of entry ${now} now`);
    this.seen = seen;
    this.now = now;
  }
}

/** A name that a version of the plan has already, but for capitals. */
export class NameTaken extends Error {
  override name = 'NameTaken';
}

/** A decision of a body: which, on which day, and where it can be read. */
export interface Adoption {
  readonly body: string;
  /** As `2026-12-31`. */
  readonly date: string;
  readonly document: string | undefined;
}

/** What is done with a version. */
export interface VersionStep extends ChangeOf {
  readonly version: string;
  /** Of which entry the version was that whoever takes the step saw; undefined where nobody looked. */
  readonly seen?: number | undefined;
}

/** What came of a step: the version as it then is, and whether the step was taken now or before, under the same id. */
export interface StepTaken {
  readonly version: Version;
  readonly made: boolean;
}

/** Names the plan as it now is: a draft. One that is not held is known by its name only. */
export function draftVersion(
  writer: Writer,
  of: VersionStep & { readonly name: string; readonly held?: boolean },
): Promise<StepTaken> {
  const { plan, version: id, name, held = true } = of;
  const asked = { step: 'make', name, ...(held ? {} : { held }) };
  return once(writer, of, asked, async (seq) => {
    await mustBeOtherName(writer, plan, name);
    const undecided = { body: undefined, date: undefined, document: undefined };
    const version: Version = { id, plan, name, state: 'draft', seq: held ? seq : 0, held, ...undecided };
    return { version, write: insertVersion };
  });
}

/** Characters of which nothing is seen. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Names that people can't tell apart are one; the database itself refuses the very same. */
async function mustBeOtherName(writer: Writer, plan: string, name: string): Promise<void> {
  const folded = (words: string): string => words.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
  const taken = (await listVersions(writer, plan)).map((version) => version.name);
  if (!taken.includes(name) && taken.some((other) => folded(other) === folded(name)))
    throw new NameTaken(`a version is called so already: ${name}`);
}

/** Makes a draft, or a submitted version that comes back, hold the plan as it now is. */
export function redraftVersion(writer: Writer, of: VersionStep): Promise<StepTaken> {
  return goOn(writer, of, 'draft', {}, (version, seq) => {
    if (!version.held) throw new NoSuchStep('a version that is not held can hold nothing');
    return { ...version, seq };
  });
}

/** Submits a draft to who decides. */
export function submitVersion(writer: Writer, of: VersionStep): Promise<StepTaken> {
  return goOn(writer, of, 'submitted', {}, (version) => version);
}

/** Writes down that a body adopted what was submitted. It never changes again. */
export function adoptVersion(writer: Writer, of: VersionStep & Adoption): Promise<StepTaken> {
  const { body, date, document } = of;
  const asked = { body, date, document: document ?? null };
  return goOn(writer, of, 'adopted', asked, (version) => ({ ...version, body, date, document }));
}

/** Keeps a version as it is, though no body adopted it. It never changes again. */
export function freezeVersion(writer: Writer, of: VersionStep): Promise<StepTaken> {
  return goOn(writer, of, 'frozen', {}, (version) => version);
}

/** What it takes to bring a version into a state. */
const TAKES: Readonly<Record<VersionState, Action>> = {
  draft: 'draftVersion',
  submitted: 'submitVersion',
  adopted: 'adoptVersion',
  frozen: 'freezeVersion',
};

/** Takes a version that is there to its next state; who may not take it there is told so, in whatever state it is. */
function goOn(
  writer: Writer,
  of: VersionStep,
  state: VersionState,
  asked: { readonly [key: string]: Json },
  make: (version: Version, seq: number) => Version,
): Promise<StepTaken> {
  const seen: { readonly [key: string]: Json } = of.seen === undefined ? {} : { seen: String(of.seen) };
  return once(writer, of, { step: state, ...asked, ...seen }, async (seq) => {
    if (!(await mayAll(writer, TAKES[state]))) throw new NotAllowed(`no right to make a version ${state}`);
    const version = await readVersion(writer, of.plan, of.version);
    if (!NEXT_STATES[version.state].includes(state)) {
      throw new NoSuchStep(`a version that is ${version.state} cannot become ${state}`);
    }
    if (of.seen !== undefined && of.seen !== version.seq) throw new SeenOther(of.seen, version.seq);
    return { version: { ...make(version, seq), state }, write: updateVersion };
  });
}

interface Stepped {
  readonly version: Version;
  readonly write: (writer: Writer, version: Version, seq: number) => Promise<void>;
}

/** Takes a step with the entry that tells of it; sent again under the same id, the version is as it is now. */
async function once(
  writer: Writer,
  { id, plan, reason, version }: VersionStep,
  what: Json,
  take: (seq: number) => Promise<Stepped>,
): Promise<StepTaken> {
  assertIds([id, plan, version]);
  const asked = digestOf({ kind: 'version', plan, reason, version, what });
  const { seq } = await lockHead(writer);
  if ((await madeBefore(writer, id, asked)) !== undefined)
    return { version: await readVersion(writer, plan, version), made: false };
  const stepped = await take(seq);
  const body = { asked, version: versionJson(stepped.version) };
  const entry = await append(writer, { id, kind: 'version', plan, reason, body });
  await stepped.write(writer, stepped.version, entry.seq);
  return { version: stepped.version, made: true };
}

async function insertVersion({ trx, region }: Writer, version: Version, made: number): Promise<void> {
  const { plan, id, name, state, seq, held } = version;
  await sql`
    insert into kapstok.version (region_id, plan_id, id, name, state, seq, held, made_seq, changed_seq)
    values (
      ${region}::uuid, ${plan}::uuid, ${id}::uuid, ${name}, ${state}, ${seq}::bigint, ${held}, ${made}::bigint,
      ${made}::bigint
    )`.execute(trx);
}

async function updateVersion({ trx, region }: Writer, version: Version, changed: number): Promise<void> {
  const { id, state, seq, body = null, date = null, document = null } = version;
  const { numAffectedRows } = await sql`
    update kapstok.version set
      state = ${state}, seq = ${seq}::bigint, body = ${body}, decided_on = ${date}::text::date,
      document = ${document}, changed_seq = ${changed}::bigint
    where region_id = ${region}::uuid and id = ${id}::uuid`.execute(trx);
  if (Number(numAffectedRows) !== 1) throw new NotAllowed('this version may not be changed');
}

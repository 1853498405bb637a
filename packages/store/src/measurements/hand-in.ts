import {
  type FigureGrounds,
  type FigureKey,
  type KeptMeasurement,
  type Measured,
  wordOfKey,
} from '@kapstok/plan';
import { append, lockHead } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import type { Entry } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { madeBefore } from '../records/change.ts';
import { closedSince } from './closings.ts';
import { amountsOf, changesJson, type FigureChange, type FigureStanding, tellsOf } from './figure.ts';
import { type FigureRow, measurementOf, standingOf } from './figure-rows.ts';
import { figuresNow, writeFigures } from './write-figures.ts';

/** A figure that is given: to go on with later, or handed in. */
export interface FigureGiven extends FigureKey, FigureGrounds {
  readonly definition: number;
  /** All it is about, the reporter too. In order, each once. */
  readonly about: readonly string[];
  readonly measured: Measured;
  readonly state: 'draft' | 'submitted';
  /** The entry from which the figure stood that it is made on; undefined when there was none. */
  readonly seen: number | undefined;
}

/** Figures that are given at once. */
export interface Answer {
  /** A UUID that whoever gives them chose: sent again, they are given once. */
  readonly id: string;
  readonly plan: string;
  readonly reason: string;
  readonly figures: readonly FigureGiven[];
}

/** Why a figure can't be changed. `changed`: something else stands there than was seen. */
export type WhyNotFigure = 'changed' | 'approved' | 'closed';

/** A figure that can't be changed, and how it stands; undefined when there is none, or none to be seen. */
export interface FigureRefused {
  readonly key: FigureKey;
  readonly why: WhyNotFigure;
  readonly stands: KeptMeasurement | undefined;
}

/** What came of changing figures: all of it, or nothing. */
export type FiguresOutcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refused: readonly FigureRefused[] };

/**
 * Keeps figures that somebody gives, with their entry. An approved figure, and one of a closed period, is opened again first
 * (`stepFigures`).
 * @throws {IdTaken} when its id was used for something else
 * @throws {Unstorable} when it holds what no database keeps
 * @throws {NotAllowed} when whoever acts may not give one of them; so does the database
 */
export async function handIn(writer: Writer, { id, plan, reason, figures }: Answer): Promise<FiguresOutcome> {
  assertIds([id, plan]);
  const asked = digestOf({ plan, reason, figures: figures.map(givenJson) });
  await lockHead(writer);
  const before = await madeBefore(writer, id, asked);
  if (before !== undefined) return { kind: 'madeBefore', entry: before };
  const now = await figuresNow(writer, plan, figures);
  const closed = await closedSince(writer, plan, periodsOf(figures));
  const refused = figures.flatMap((given) => refusedOf(given, now.get(wordOfKey(given)), closed));
  if (refused.length > 0) return { kind: 'refused', refused };
  const changes = figures.flatMap((given) => changeOf(writer, given, now.get(wordOfKey(given))));
  if (changes.length === 0) return { kind: 'nothing' };
  const body: Json = { what: 'handedIn', asked, ...tellsOf(changes), figures: changesJson(changes) };
  const entry = await append(writer, { id, kind: 'measured', plan, reason, body });
  await writeFigures(writer, plan, entry.seq, changes);
  return { kind: 'made', entry };
}

/** The periods of figures, each once. */
export function periodsOf(figures: readonly FigureKey[]): readonly string[] {
  return [...new Set(figures.map(({ period }) => period))];
}

/** The last closing of each closed period. */
export type Closed = ReadonlyMap<string, number>;

/** Whether a closed period locks a figure: one that was opened again since goes on until it is approved. */
export function isLocked(
  { period }: Pick<FigureKey, 'period'>,
  row: Pick<FigureRow, 'state' | 'from_seq'> | undefined,
  closed: Closed,
): boolean {
  const since = closed.get(period);
  if (since === undefined) return false;
  return row === undefined || row.state === 'approved' || Number(row.from_seq) < since;
}

function refusedOf(given: FigureGiven, row: FigureRow | undefined, closed: Closed): readonly FigureRefused[] {
  const why = whyNot(given, row, closed);
  if (why === undefined) return [];
  const { indicator, period, reporter } = given;
  return [{ key: { indicator, period, reporter }, why, stands: row && measurementOf(row) }];
}

function whyNot(given: FigureGiven, row: FigureRow | undefined, closed: Closed): WhyNotFigure | undefined {
  const stands = row === undefined ? undefined : Number(row.from_seq);
  if (stands !== given.seen) return 'changed';
  if (isLocked(given, row, closed)) return 'closed';
  return row?.state === 'approved' ? 'approved' : undefined;
}

function changeOf(
  { account }: Writer,
  given: FigureGiven,
  row: FigureRow | undefined,
): readonly FigureChange[] {
  const { indicator, period, reporter, seen: _, ...kept } = given;
  const before = row && standingOf(row);
  const isBack = before?.state === 'returned' && given.state === 'draft';
  const state = isBack ? 'returned' : given.state;
  const after: FigureStanding = { ...kept, state, question: before?.question ?? '', handedInBy: account };
  if (before !== undefined && sameStanding({ ...before, handedInBy: account }, after)) return [];
  return [{ indicator, period, reporter, before, after }];
}

function sameStanding(one: FigureStanding, other: FigureStanding): boolean {
  return digestOf(changesJson([asChange(one)])) === digestOf(changesJson([asChange(other)]));
}

function asChange(after: FigureStanding): FigureChange {
  return { indicator: '', period: '', reporter: '', before: undefined, after };
}

function givenJson({ measured, seen, definition, ...given }: FigureGiven): Json {
  const kept = { ...given, about: [...given.about], evidence: [...given.evidence] };
  return { ...kept, definition: String(definition), seen: String(seen ?? ''), ...amountsOf(measured) };
}

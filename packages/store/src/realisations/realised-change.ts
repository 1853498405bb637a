import { MEASUREMENT_STATES, type MeasurementState, REALISED_KINDS, type RealisedKind } from '@kapstok/plan';
import { canonicalJson, type Json } from '../log/canonical-json.ts';
import { fieldOf } from '../records/edits-in.ts';

/** Which amount: of one line, source, period and kind, by one reporter. There is one at a time. */
export interface RealisedKey {
  readonly line: string;
  /** Code of the grant; empty where that is not told. */
  readonly grant: string;
  /** A reporting period as it is written: `2026Q2`. */
  readonly period: string;
  readonly kind: RealisedKind;
  /** An organisation or municipality by its code; empty for the region itself. */
  readonly reporter: string;
}

/** All that stands of an amount, but for which one it is. */
export interface RealisedStanding {
  /** Euros or hours, with at most two decimals, in words so that no reader rounds them. */
  readonly amount: string;
  readonly state: MeasurementState;
  readonly remark: string;
  /** Files that show where it comes from: SHA-256 of each, as with figures that were measured. */
  readonly evidence: readonly string[];
  /** The account that gave it. */
  readonly handedInBy: string;
}

/** What an entry makes of one amount: how it stood, and how it stands. */
export interface RealisedChange extends RealisedKey {
  readonly before: RealisedStanding | undefined;
  readonly after: RealisedStanding;
}

/** One word for an amount, different for each. */
export function wordOfRealised({ line, grant, period, kind, reporter }: RealisedKey): string {
  return JSON.stringify([line, grant, period, kind, reporter]);
}

/** All that stands of an amount in one word. */
export function wordsOfStanding(standing: RealisedStanding): string {
  return canonicalJson(standingJson(standing));
}

/** An amount as it is written: no zeros behind its last digit, no sign for nothing. */
export function amountInWords(amount: number): string {
  return String(Math.round(amount * 100) / 100 || 0);
}

/** Changes as they stand in the body of an entry. */
export function realisedJson(changes: readonly RealisedChange[]): Json {
  return changes.map(({ before, after, line, grant, period, kind, reporter }) => ({
    line,
    grant,
    period,
    kind,
    reporter,
    before: before === undefined ? null : standingJson(before),
    after: standingJson(after),
  }));
}

/** Entries from before there was evidence tell of none: so does one without it. */
function standingJson({ amount, state, remark, evidence, handedInBy }: RealisedStanding): Json {
  const told = { amount, state, remark, account: handedInBy };
  return evidence.length === 0 ? told : { ...told, evidence: [...evidence] };
}

/** The changes in the body of an entry; none for one that tells of something else, undefined when they can't be read. */
export function realisedIn(body: unknown): readonly RealisedChange[] | undefined {
  const told = fieldOf(body, 'amounts');
  if (told === undefined) return [];
  if (!Array.isArray(told)) return undefined;
  const read = told.map(changeIn);
  return read.every((change) => change !== undefined) ? read : undefined;
}

function changeIn(json: unknown): RealisedChange | undefined {
  const words = (key: string): string | undefined => wordsIn(json, key);
  const [line, grant, period, reporter] = [words('line'), words('grant'), words('period'), words('reporter')];
  const kind = REALISED_KINDS.find((one) => one === words('kind'));
  const after = standingIn(fieldOf(json, 'after'));
  const told = fieldOf(json, 'before');
  const before = told === null ? undefined : standingIn(told);
  if (line === undefined || grant === undefined || period === undefined || reporter === undefined)
    return undefined;
  if (kind === undefined || after === undefined || (before === undefined && told !== null)) return undefined;
  return { line, grant, period, kind, reporter, before, after };
}

function standingIn(json: unknown): RealisedStanding | undefined {
  const [amount, remark, account] = [
    wordsIn(json, 'amount'),
    wordsIn(json, 'remark'),
    wordsIn(json, 'account'),
  ];
  const state = MEASUREMENT_STATES.find((one) => one === wordsIn(json, 'state'));
  const evidence = evidenceIn(fieldOf(json, 'evidence'));
  if (amount === undefined || remark === undefined || account === undefined) return undefined;
  return state && evidence && { amount, state, remark, evidence, handedInBy: account };
}

function evidenceIn(told: unknown): readonly string[] | undefined {
  if (told === undefined) return [];
  return Array.isArray(told) && told.every((one) => typeof one === 'string') ? told : undefined;
}

function wordsIn(json: unknown, key: string): string | undefined {
  const held = fieldOf(json, key);
  return typeof held === 'string' ? held : undefined;
}

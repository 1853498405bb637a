import {
  type FigureGrounds,
  type FigureKey,
  MEASUREMENT_STATES,
  type Measured,
  type MeasurementState,
  WITHOUT_FIGURE,
} from '@kapstok/plan';
import type { Json } from '../log/canonical-json.ts';
import { fieldOf } from '../records/edits-in.ts';

/** All that stands of a figure, but for which one it is. */
export interface FigureStanding extends FigureGrounds {
  readonly definition: number;
  readonly about: readonly string[];
  readonly measured: Measured;
  readonly state: MeasurementState;
  readonly question: string;
  readonly handedInBy: string;
}

/** What an entry makes of one figure: how it stood, and how it stands. A figure never goes: it becomes a draft again. */
export interface FigureChange extends FigureKey {
  readonly before: FigureStanding | undefined;
  readonly after: FigureStanding;
}

/** A figure as the body of an entry tells it: numbers as words, so that no reader rounds them. */
export function figureJson(figure: FigureStanding): Json {
  const { definition, about, measured, state, remark, because, question, evidence, handedInBy } = figure;
  const kept = { about: [...about], state, remark, because, question, evidence: [...evidence] };
  return { ...kept, definition: String(definition), account: handedInBy, ...amountsOf(measured) };
}

/** What was measured, with its amounts as words. */
export function amountsOf(measured: Measured): { readonly kind: string; readonly [amount: string]: string } {
  const { kind } = measured;
  if (kind === 'value') return { kind, value: String(measured.value) };
  if (kind !== 'share') return { kind };
  return { kind, numerator: String(measured.numerator), denominator: String(measured.denominator) };
}

/** Changes as they stand in the body of an entry. */
export function changesJson(changes: readonly FigureChange[]): Json {
  return changes.map(({ indicator, period, reporter, before, after }) => ({
    indicator,
    period,
    reporter,
    before: before === undefined ? null : figureJson(before),
    after: figureJson(after),
  }));
}

/** What an entry tells of its changes without each: how many, and of whom. */
export function tellsOf(changes: readonly FigureChange[]): Readonly<Record<'count' | 'reporters', Json>> {
  const reporters = [...new Set(changes.map(({ reporter }) => reporter))];
  return { count: String(changes.length), reporters };
}

/** The changes in the body of an entry; undefined when they can not be read. None for an entry without any. */
export function changesIn(body: unknown): readonly FigureChange[] | undefined {
  const told = fieldOf(body, 'figures');
  if (told === undefined) return [];
  if (!Array.isArray(told)) return undefined;
  const read = told.map(changeIn);
  return read.every((change) => change !== undefined) ? read : undefined;
}

function changeIn(json: unknown): FigureChange | undefined {
  const [indicator, period, reporter] = ['indicator', 'period', 'reporter'].map((key) => wordsIn(json, key));
  const after = standingIn(fieldOf(json, 'after'));
  const told = fieldOf(json, 'before');
  const before = told === null ? undefined : standingIn(told);
  const isRead = before !== undefined || told === null;
  if (!isRead || indicator === undefined || period === undefined || reporter === undefined) return undefined;
  return after && { indicator, period, reporter, before, after };
}

function standingIn(json: unknown): FigureStanding | undefined {
  const words = (key: string): string => wordsIn(json, key) ?? '';
  const measured = measuredOf(words('kind'), words);
  const state = MEASUREMENT_STATES.find((one) => one === words('state'));
  const [about, evidence] = [listIn(json, 'about'), listIn(json, 'evidence')];
  if (measured === undefined || state === undefined || about === undefined || evidence === undefined)
    return undefined;
  const grounds = { remark: words('remark'), because: words('because'), question: words('question') };
  const definition = Number(words('definition'));
  return { ...grounds, definition, about, measured, state, evidence, handedInBy: words('account') };
}

/** What was measured, of its kind and its amounts in words; undefined when there is no such kind. */
export function measuredOf(kind: string, words: (amount: string) => string): Measured | undefined {
  if (kind === 'value') return { kind, value: Number(words('value')) };
  if (kind === 'share')
    return { kind, numerator: Number(words('numerator')), denominator: Number(words('denominator')) };
  const without = WITHOUT_FIGURE.find((one) => one === kind);
  return without && { kind: without };
}

function wordsIn(json: unknown, key: string): string | undefined {
  const held = fieldOf(json, key);
  return typeof held === 'string' ? held : undefined;
}

function listIn(json: unknown, key: string): readonly string[] | undefined {
  const held = fieldOf(json, key);
  return Array.isArray(held) && held.every((one) => typeof one === 'string') ? held : undefined;
}

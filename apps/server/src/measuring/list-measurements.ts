import {
  type MeasurementDto,
  type MeasurementList,
  type MeasurementsQuery,
  measurementDto,
} from '@kapstok/contract';
import { type FigureKey, wordOfKey } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { figuresOf, mayAll, type Reader, readBasis, seqAt } from '@kapstok/store';
import * as z from 'zod';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { knownUntil } from '../kept-plans/known-until.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import { NOT_TOLD } from '../kept-plans/told-outside.ts';
import { wrongInputProblem } from '../problem.ts';

const placeSchema = z.tuple([z.string(), z.string(), z.string()]);

/** Where a page of figures went on to, as it is given back: a figure by its indicator, period and reporter. */
function placeIn(after: string | undefined): z.infer<typeof placeSchema> | undefined {
  if (after === undefined) return undefined;
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw refused(400, NO_PLACE);
  }
}

/** Whether a figure is not told. */
type IsHidden = (figure: FigureKey) => boolean;

/** Which figures are not told to who asks: none to who works on the plan. */
export async function hiddenFrom(
  { plans }: Pick<Keeping, 'plans'>,
  at: AtPlan,
  id: string,
): Promise<IsHidden> {
  if (await reading(at, (reader) => mayAll(reader, 'readWorking'))) return () => false;
  const state = await plans.stateOf(at.standing, id, 'first');
  // Without a state to read nothing says which of them are small.
  const hidden = typeof state === 'string' ? 'all' : await plans.hiddenOutside(state, 'first');
  const [own, codes] = [new Set(at.standing.own.map(({ code }) => code)), new Set(hidden)];
  return (key) => !own.has(key.reporter) && (hidden === 'all' || codes.has(wordOfKey(key)));
}

/** A figure without what it says; what is explained about it may say it too. */
function notTold(figure: MeasurementDto): MeasurementDto {
  return { ...figure, measured: { kind: NOT_TOLD }, remark: '', because: '', question: '', evidence: [] };
}

/**
 * After which entry figures are asked for; undefined: as they now are.
 * @throws {Refused} 400 where that is asked in two ways, 404 for a version that is not to be seen
 */
async function entryAsked(
  reader: Reader,
  { plan }: AtPlan,
  { asOf, version, seq }: Pick<MeasurementsQuery, 'asOf' | 'version' | 'seq'>,
): Promise<number | undefined> {
  const also = asOf === undefined ? 'version' : 'asOf';
  const isState = asOf !== undefined || version !== undefined;
  if (isState && seq !== undefined)
    throw new Refused(wrongInputProblem([wrongInput('query', [also], ONE_STATE)]));
  if (asOf !== undefined) return await seqAt(reader, new Date(asOf));
  if (version === undefined) return seq;
  const point = { version: version.toLowerCase() };
  const basis = await readBasis(reader, plan.id, point);
  if (typeof basis === 'string') throw new Refused(noBasis(basis, point));
  return await knownUntil(reader, basis, point);
}

/** A page of the measured figures that whoever asks may see; of those that are not told to them only that they are there. */
export async function measurementList(
  at: AtPlan,
  asked: MeasurementsQuery,
  isHidden: IsHidden,
): Promise<MeasurementList> {
  const only = (value: string | undefined): readonly string[] | undefined =>
    value === undefined ? undefined : [value];
  const { limit } = asked;
  const [seq, found] = await reading(at, async (reader) => {
    const entry = await entryAsked(reader, at, asked);
    const figures = await figuresOf(reader, {
      plan: at.plan.id,
      seq: entry,
      indicators: only(asked.indicator),
      periods: only(asked.period),
      reporters: only(asked.reporter),
      states: asked.state === undefined ? undefined : [asked.state],
      after: placeIn(asked.after),
      limit: limit + 1,
    });
    return [entry, figures] as const;
  });
  const measurements = found.slice(0, limit).map((kept) => {
    const figure = measurementDto(kept);
    return isHidden(figure) ? notTold(figure) : figure;
  });
  const last = found.length > limit ? measurements.at(-1) : undefined;
  return { measurements, seq: seq ?? null, next: last === undefined ? null : afterOf(last) };
}

function afterOf({ indicator, period, reporter }: MeasurementDto): string {
  return Buffer.from(JSON.stringify([indicator, period, reporter])).toString('base64url');
}

const ONE_STATE = text(
  'weg als ook seq er staat: vraag het een of het ander',
  'go when seq is there too: ask for one of them',
);
const NO_PLACE = text(
  'Deze bladzijde is er niet. Begin de lijst opnieuw.',
  'There is no such page. Begin the list again.',
);

/** The head of a list of figures as CSV. */
export const MEASUREMENT_HEAD = [
  'indicator',
  'period',
  'reporter',
  'definition',
  'about',
  'kind',
  'value',
  'numerator',
  'denominator',
  'state',
  'remark',
  'because',
  'seq',
] as const;

/** A figure as a line of CSV. */
export function measurementLine(figure: MeasurementDto): readonly string[] {
  const { measured } = figure;
  const value = measured.kind === 'value' ? String(measured.value) : '';
  const [numerator, denominator] =
    measured.kind === 'share' ? [String(measured.numerator), String(measured.denominator)] : ['', ''];
  const head = [figure.indicator, figure.period, figure.reporter, String(figure.definition)];
  const amounts = [figure.about.join('|'), measured.kind, value, numerator, denominator];
  return [...head, ...amounts, figure.state, figure.remark, figure.because, String(figure.seq)];
}

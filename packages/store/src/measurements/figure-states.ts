import {
  MEASUREMENT_STATES,
  type Measurement,
  parseReportingPeriod,
  type ReportingPeriod,
} from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { type FiguresAsked, whichFigures } from './figures-of.ts';

/** How far a figure is, since which entry of the log, and which files go with it; not what was measured. */
export interface FigureState extends Pick<Measurement, 'indicator' | 'period' | 'reporter' | 'state'> {
  readonly seq: number;
  readonly evidence: readonly string[];
}

/** How far figures of a plan are, as far as whoever acts may see them: of thousands read in a tenth of the time of the figures. */
export async function figureStates(
  { trx, region }: Reader,
  asked: Omit<FiguresAsked, 'after' | 'limit'>,
): Promise<readonly FigureState[]> {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_array(
      indicator, period, reporter, state, measurement.from_seq, evidence
    )), '[]')::text as json
    from kapstok.measurement
    where ${whichFigures(region, asked)}`.execute(trx);
  const given: unknown = JSON.parse(rows[0]?.json ?? '[]');
  if (!Array.isArray(given)) throw new Error('no states of figures');
  const periods = new Map<string, ReportingPeriod>();
  return given.map((one: unknown) => stateIn(one, periods));
}

type StateJson = readonly [
  indicator: string,
  period: string,
  reporter: string,
  state: string,
  seq: number,
  evidence: readonly string[],
];

const FIELDS = 6;

/** They are many, and looked at by hand: a schema takes as long as reading them. */
function isState(given: unknown): given is StateJson {
  return Array.isArray(given) && given.length === FIELDS && typeof given[4] === 'number';
}

function stateIn(given: unknown, periods: Map<string, ReportingPeriod>): FigureState {
  if (!isState(given)) throw new Error('a state of no figure');
  const [indicator, words, reporter, told, seq, evidence] = given;
  const state = MEASUREMENT_STATES.find((one) => one === told);
  const period = periods.get(words) ?? parseReportingPeriod(words);
  if (state === undefined || period === undefined) throw new Error(`no such figure: ${words} ${told}`);
  periods.set(words, period);
  return { indicator, period, reporter, state, seq, evidence };
}

import { keyOf } from '@kapstok/engine';
import { type Measurement, reportingPeriodInWords, wordOfKey } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { reporterDto } from '../documents/measuring/measured-round.ts';
import type { ReportSource } from './report-source.ts';
import { roundsOf } from './round-section.ts';

/** A figure that was asked and not handed in. */
interface NotHandedIn {
  readonly indicator: string;
  readonly period: Text;
  /** The name of who was asked; empty for the region. */
  readonly name: string;
}

const HANDED_IN: ReadonlySet<Measurement['state']> = new Set(['submitted', 'approved']);

/** What it says of a figure that was not handed in. */
export const NOT_HANDED_IN: Text = text('nog niet ingediend', 'not handed in yet');

/** Figures that the rounds of a quarter asked for and that were not handed in; none for who may not see who hands in what. */
export function notHandedIn(source: ReportSource): readonly NotHandedIn[] {
  const { ground, rounds } = source;
  if (rounds === undefined) return [];
  const given = new Set(
    [...ground.measurements.values()]
      .flat()
      .filter(({ state }) => HANDED_IN.has(state))
      .map((figure) => wordOfKey(keyOf(figure))),
  );
  return roundsOf(source, rounds)
    .filter(({ state }) => state !== 'not_begun')
    .flatMap(({ asked }) => asked)
    .filter((figure) => !given.has(wordOfKey(keyOf(figure))))
    .map(({ indicator, period, reporter }) => ({
      indicator,
      period: reportingPeriodInWords(period),
      name: reporter === '' ? '' : reporterDto(ground.calculation.plan, reporter).name,
    }));
}

import {
  MEASUREMENT_STATES,
  type Measured,
  type Measurement,
  type MeasurementsByIndicator,
  parseReportingPeriod,
  type ReportingPeriod,
  reportingPeriodCode,
  WITHOUT_FIGURE,
} from '@kapstok/plan';
import type { SomeFigures } from '@kapstok/store';
import type { FiguresRead } from './measured-source.ts';

/** A figure as the database gives it: see `figuresJson`. */
type FigureJson = readonly [
  indicator: string,
  period: string,
  reporter: string,
  definition: number,
  about: readonly string[],
  kind: string,
  value: string | null,
  numerator: string | null,
  denominator: string | null,
  state: string,
  seq: number,
  because: string,
];

const FIELDS = 12;

interface Standing extends Measurement {
  /** The entry of the log from which it stands so. */
  readonly seq: number;
}

/** What was measured of a plan, as one who works in it may see it; kept where it is computed, and told only what changes. */
export class MeasuredBook {
  #byIndicator = new Map<string, readonly Standing[]>();
  readonly #periods = new Map<string, ReportingPeriod>();

  /** The figures as they now stand. What was given before stays as it was. */
  get figures(): MeasurementsByIndicator {
    return this.#byIndicator;
  }

  /** Takes in figures. Of one that is there already, the one that stands from a later entry holds; what these come instead of goes. */
  take({ figures, instead }: FiguresRead): void {
    if (instead !== undefined) this.#forget(instead);
    for (const json of figures) this.#add(json);
  }

  #forget({ periods, keys }: SomeFigures): void {
    const [gone, named] = [new Set(periods), Map.groupBy(keys, ({ indicator }) => indicator)];
    this.#byIndicator = new Map(
      [...this.#byIndicator].map(([indicator, figures]) => {
        const words = new Set(named.get(indicator)?.map(({ period, reporter }) => `${period} ${reporter}`));
        if (gone.size + words.size === 0) return [indicator, figures];
        const left = figures.filter(({ period, reporter }) => {
          const code = reportingPeriodCode(period);
          return !gone.has(code) && !words.has(`${code} ${reporter}`);
        });
        return [indicator, left.length === figures.length ? figures : left];
      }),
    );
  }

  #add(json: string): void {
    const given = Map.groupBy(this.#read(json), ({ indicator }) => indicator);
    if (given.size === 0) return;
    this.#byIndicator = new Map(this.#byIndicator);
    for (const [indicator, figures] of given) {
      const before = this.#byIndicator.get(indicator);
      this.#byIndicator.set(indicator, before === undefined ? figures : withThese(before, figures));
    }
  }

  #read(json: string): readonly Standing[] {
    const given: unknown = JSON.parse(json);
    if (!Array.isArray(given)) throw new Error('no figures');
    return given.map((one: unknown) => {
      if (!isFigure(one)) throw new Error('a figure that is none');
      return this.#figureOf(one);
    });
  }

  #figureOf([indicator, words, reporter, definition, about, kind, ...rest]: FigureJson): Standing {
    const [value, numerator, denominator, told, seq, because] = rest;
    const state = MEASUREMENT_STATES.find((one) => one === told);
    if (state === undefined) throw new Error(`no such state: ${told}`);
    const measured = measuredOf(kind, { value, numerator, denominator });
    const figure = {
      indicator,
      definition,
      reporter,
      about,
      period: this.#period(words),
      measured,
      state,
      seq,
    };
    // They are many, and few were doubted.
    return because === '' ? figure : { ...figure, because };
  }

  /** One and the same for each that is written so: they are many. */
  #period(words: string): ReportingPeriod {
    const known = this.#periods.get(words);
    if (known !== undefined) return known;
    const period = parseReportingPeriod(words);
    if (period === undefined) throw new Error(`no such period: ${words}`);
    this.#periods.set(words, period);
    return period;
  }
}

function withThese(before: readonly Standing[], later: readonly Standing[]): readonly Standing[] {
  const figures = [...before];
  for (const figure of later) {
    const at = figures.findIndex(
      ({ period, reporter }) => period === figure.period && reporter === figure.reporter,
    );
    const known = figures[at];
    if (known === undefined) figures.push(figure);
    else if (known.seq < figure.seq) figures[at] = figure;
  }
  return figures;
}

type Amounts = Readonly<Record<'value' | 'numerator' | 'denominator', string | null>>;

function measuredOf(kind: string, { value, numerator, denominator }: Amounts): Measured {
  if (kind === 'value') return { kind, value: Number(value) };
  if (kind === 'share') return { kind, numerator: Number(numerator), denominator: Number(denominator) };
  const without = WITHOUT_FIGURE.find((one) => one === kind);
  if (without === undefined) throw new Error(`no such figure: ${kind}`);
  return { kind: without };
}

/** They are many, and looked at by hand: a schema takes as long as reading them. */
function isFigure(given: unknown): given is FigureJson {
  return (
    Array.isArray(given) &&
    given.length === FIELDS &&
    typeof given[0] === 'string' &&
    typeof given[1] === 'string' &&
    Array.isArray(given[4]) &&
    typeof given[10] === 'number' &&
    typeof given[11] === 'string'
  );
}

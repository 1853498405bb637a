import { countsPeople, type HiddenFigures, hiddenFigures, type SteeringGround } from '@kapstok/engine';
import {
  leastCountTold,
  type Measured,
  type Measurement,
  type ReportingPeriod,
  type Row,
  reportingPeriodCode,
} from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import { figureUnit } from '../documents/indicators/figure-unit.ts';
import { measuredWords } from '../documents/indicators/measured-words.ts';
import { reporterName } from '../documents/indicators/period-dto.ts';
import type { IndicatorPeriod } from '../schemas/indicators.ts';
import { numberInWords } from './number-in-words.ts';
import type { ReportCell } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** What a report says in the place of a figure that it does not tell; small or not, it says the same. */
const NOT_TOLD: Text = text('niet getoond (klein aantal)', 'not shown (small number)');

const known = new WeakMap<SteeringGround, Map<Row<'kpis'>, HiddenFigures>>();

/** Which figures of an indicator a report does not tell, for it leaves the region: looked for once. */
function hiddenOf(ground: SteeringGround, indicator: Row<'kpis'>): HiddenFigures {
  const ofGround = known.get(ground) ?? new Map<Row<'kpis'>, HiddenFigures>();
  known.set(ground, ofGround);
  const hidden =
    ofGround.get(indicator) ?? hiddenFigures(ground, indicator, leastCountTold(ground.calculation.plan));
  ofGround.set(indicator, hidden);
  return hidden;
}

/** How an indicator stands in a period as a report tells it, and why figures in it are right that a check doubted. */
export interface PeriodTold extends IndicatorPeriod {
  readonly because: readonly Text[];
}

/** How an indicator stands in a period, without what a report does not tell. */
export function periodTold(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  period: ReportingPeriod,
  dto: IndicatorPeriod,
): PeriodTold {
  const hidden = hiddenOf(ground, indicator);
  const { measured } = dto;
  if (hidden.hidesTotal(period)) {
    const untold = { ...measured, words: NOT_TOLD, why: null, parts: [], fell: null };
    return { ...dto, measured: { ...untold, value: { kind: 'unknown' } }, because: [] };
  }
  // From what to what a figure fell tells both, and by subtraction those beside it.
  const figures = ground.measurements.get(indicator.code) ?? [];
  const because = figures
    .filter(({ state, period: of }) => state === 'approved' && isSame(of, period))
    .filter((figure) => figureTold(ground, figure) !== NOT_TOLD)
    .flatMap((figure) => becauseTold(ground, figure));
  if (measured.fell === null || !figures.some((figure) => hidden.hides(figure))) return { ...dto, because };
  return { ...dto, measured: { ...measured, fell: FELL_UNTOLD }, because };
}

function isSame(one: ReportingPeriod, other: ReportingPeriod): boolean {
  return reportingPeriodCode(one) === reportingPeriodCode(other);
}

function becauseTold({ calculation: { plan } }: SteeringGround, figure: Measurement): readonly Text[] {
  const { about, because = '' } = figure;
  if (because === '') return [];
  const [name, words] = [reporterName(plan, about), isolated(because)];
  const start = name === '' ? '' : `${isolated(name)}: `;
  return [text(`${start}het klopt, want: ${words}`, `${start}it is right, because: ${words}`)];
}

const FELL_UNTOLD: Text = text(
  'Lager dan eerder; van wie het cijfer is gedaald, is niet getoond (klein aantal).',
  'Lower than before; whose figure fell is not shown (small number).',
);

/** A figure of a reporter in words, or that it is not told: as it was too, where it stood otherwise. */
function figureTold(ground: SteeringGround, figure: Measurement): Text {
  const { plan } = ground.calculation;
  const unit = figureUnit(plan, figure);
  const indicator = plan.kpis.find(({ code }) => code === figure.indicator);
  const isHidden = indicator !== undefined && hiddenOf(ground, indicator).hides(figure);
  return isHidden || isSmall(figure.measured, unit, leastCountTold(plan))
    ? NOT_TOLD
    : measuredWords(figure.measured, unit);
}

/** As `figureTold`, in a cell: a number where it is one. */
export function figureToldCell(
  { language, ground }: Pick<ReportSource, 'language' | 'ground'>,
  figure: Measurement,
): ReportCell {
  const words = figureTold(ground, figure);
  const { measured } = figure;
  if (words === NOT_TOLD || measured.kind !== 'value') return words[language];
  return numberInWords(words, measured.value, language);
}

/** Also of what stood there before: who was not among a share is known by who was. */
function isSmall(measured: Measured, unit: string, least: number): boolean {
  const small = (count: number): boolean => count > 0 && count < least;
  if (measured.kind === 'value') return countsPeople(unit) && small(measured.value);
  if (measured.kind !== 'share') return false;
  const { numerator, denominator } = measured;
  return [numerator, denominator, denominator - numerator].some(small);
}

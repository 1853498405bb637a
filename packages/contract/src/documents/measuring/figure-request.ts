import {
  entryDoubts,
  type FigureAsked,
  isAskedAsShare,
  keyOf,
  periodsOfRound,
  requestStandings,
} from '@kapstok/engine';
import {
  CADENCES,
  type KeptMeasurement,
  type Measured,
  monthsUntilEnd,
  partsOf,
  periodLater,
  reportingPeriodCode,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { EvidenceDto } from '../../schemas/evidence.ts';
import type { FigureRequest, FigureStands, MeasurementDto, RequestFigure } from '../../schemas/measuring.ts';
import { type MeasuredRound, reporterDto, roundHead } from './measured-round.ts';
import { notBegun } from './not-begun.ts';

/** What is known of the figures of a reporter: those of the round, and those before it. */
export interface FiguresKnown {
  readonly measurements: readonly KeptMeasurement[];
  /** Of each closed period the entry with which it was closed last. */
  readonly closed: ReadonlyMap<string, number>;
  /** The files that these figures name as evidence. */
  readonly files: readonly EvidenceDto[];
}

/** What a round asks of one reporter, filled in with what is known. */
export function figureRequest(
  round: MeasuredRound,
  reporter: string,
  known: FiguresKnown,
  may: FigureRequest['may'],
): FigureRequest {
  const asked = round.asked.filter((figure) => figure.reporter === reporter);
  const days = { today: round.today, due: round.row.due, begins: round.begins };
  const [standing] = requestStandings(asked, known.measurements, days);
  return {
    round: roundHead(round),
    reporter: reporterDto(round.plan, reporter),
    late: standing?.isLate ?? false,
    figures: asked.map((figure) => figureOf(round, figure, known)),
    files: filesOf(asked, known),
    may,
  };
}

/** The files of the figures that are asked, not those of the periods before them. */
function filesOf(asked: readonly FigureAsked[], known: FiguresKnown): EvidenceDto[] {
  const named = new Set(asked.flatMap((figure) => standingOf(known, keyOf(figure))?.evidence ?? []));
  return known.files.filter(({ sha256 }) => named.has(sha256));
}

function figureOf(round: MeasuredRound, asked: FigureAsked, known: FiguresKnown): RequestFigure {
  const { plan } = round;
  const { indicator, definition, period } = asked;
  const kpi = plan.kpis.find(({ code }) => code === indicator);
  const how = plan.indicatorDefinitions.find(
    (row) => row.indicator === indicator && Number(row.version) === definition.version,
  );
  const stands = standingOf(known, keyOf(asked));
  const previous = previousOf(asked, known);
  return {
    indicator,
    name: kpi?.name || indicator,
    unit: definition.unit,
    period: reportingPeriodCode(period),
    definition: definition.version,
    population: how?.population ?? '',
    method: how?.method ?? '',
    counts: definition.counts,
    askedAs: isAskedAsShare(definition) ? 'share' : 'value',
    stands: stands === undefined ? null : figureStands(stands),
    alsoIn: [...alsoIn(round, asked)],
    previous:
      previous === undefined
        ? null
        : { period: reportingPeriodCode(previous.period), measured: previous.measured },
    doubts: stands === undefined ? [] : [...doubtsOf(asked, stands.measured, known)],
    locked: notBegun(round) ?? whyLocked(stands, known.closed.get(reportingPeriodCode(period))) ?? null,
  };
}

/** Names of the other rounds that ask a figure: those that are about its period too. */
function alsoIn({ plan, row }: MeasuredRound, { period }: FigureAsked): readonly string[] {
  const code = reportingPeriodCode(period);
  return plan.measurementRounds.flatMap((other) => {
    if (other.code === row.code || other.period === undefined) return [];
    const asks = periodsOfRound(other.period).some((one) => reportingPeriodCode(one) === code);
    return asks ? [other.name || other.code] : [];
  });
}

/** What makes a figure doubtful, beside what its reporter measured before. */
export function doubtsOf(asked: FigureAsked, measured: Measured, known: FiguresKnown): readonly Text[] {
  const { definition, period } = asked;
  const finer = CADENCES.slice(0, CADENCES.indexOf(definition.cadence)).findLast((cadence) =>
    partsOf(period, cadence).some(
      (part) => standingOf(known, keyOf({ ...asked, period: part })) !== undefined,
    ),
  );
  const parts = finer === undefined ? [] : partsOf(period, finer);
  const own = parts.map((part) => standingOf(known, keyOf({ ...asked, period: part }))?.measured);
  return entryDoubts(measured, {
    definition,
    previous: previousOf(asked, known)?.measured,
    ...aroundOf(asked, known),
    parts: own.map((part) => part ?? { kind: 'not_measured' }),
  });
}

/** What the same reporter measured a period earlier, by the same definition. */
function previousOf(asked: FigureAsked, known: FiguresKnown): KeptMeasurement | undefined {
  const before = standingOf(known, keyOf({ ...asked, period: periodLater(asked.period, -1) }));
  return before?.definition === asked.definition.version && before.state !== 'draft' ? before : undefined;
}

/** Of a total since the start what the same reporter gave last before it and first after it, by the same definition. */
function aroundOf(
  { indicator, reporter, definition, period }: FigureAsked,
  { measurements }: FiguresKnown,
): { readonly earlier?: KeptMeasurement | undefined; readonly later?: KeptMeasurement | undefined } {
  if (definition.counts !== 'cumulative') return {};
  const at = monthsUntilEnd(period);
  const given = measurements
    .filter(
      (each) =>
        each.indicator === indicator &&
        each.reporter === reporter &&
        each.definition === definition.version &&
        each.period.cadence === period.cadence &&
        each.state !== 'draft' &&
        isFigure(each.measured),
    )
    .toSorted((a, b) => monthsUntilEnd(a.period) - monthsUntilEnd(b.period));
  return {
    earlier: given.findLast((each) => monthsUntilEnd(each.period) < at),
    later: given.find((each) => monthsUntilEnd(each.period) > at),
  };
}

function isFigure({ kind }: Measured): boolean {
  return kind === 'value' || kind === 'share';
}

function standingOf(
  { measurements }: FiguresKnown,
  { indicator, period, reporter }: ReturnType<typeof keyOf>,
): KeptMeasurement | undefined {
  return measurements.find(
    (each) =>
      each.indicator === indicator &&
      each.reporter === reporter &&
      reportingPeriodCode(each.period) === period,
  );
}

/** Codes of the periods of which figures are needed to show a request: its own, those before them, and their parts. */
export function periodsKnown(asked: readonly FigureAsked[]): readonly string[] {
  // Thousands of figures are asked of some periods.
  const codes = [...new Set(asked.map(({ period }) => period))].flatMap((period) => [
    reportingPeriodCode(period),
    reportingPeriodCode(periodLater(period, -1)),
    ...CADENCES.flatMap((cadence) => partsOf(period, cadence)).map(reportingPeriodCode),
  ]);
  return [...new Set(codes)];
}

/** Indicators of which each figure is a total since the start: to show one, those of all periods are needed. */
export function totalsAsked(asked: readonly FigureAsked[]): readonly string[] {
  const totals = asked.filter(({ definition }) => definition.counts === 'cumulative');
  return [...new Set(totals.map(({ indicator }) => indicator))];
}

function whyLocked(stands: KeptMeasurement | undefined, closedSince: number | undefined): Text | undefined {
  const isReopened = stands !== undefined && stands.state !== 'approved' && stands.seq > (closedSince ?? 0);
  if (closedSince !== undefined && !isReopened) return CLOSED;
  return stands?.state === 'approved' ? APPROVED : undefined;
}

const CLOSED = text(
  'Deze periode is afgesloten. Klopt het cijfer niet? Vraag de programmacoördinatie om het te heropenen.',
  'This period is closed. Is the figure not right? Ask programme coordination to open it again.',
);
const APPROVED = text(
  'Dit cijfer is goedgekeurd. Klopt het niet? Vraag wie het goedkeurde om het terug te geven.',
  'This figure is approved. Is it not right? Ask who approved it to give it back.',
);

/** How a figure stands, as it is told. */
function figureStands(figure: KeptMeasurement): FigureStands {
  const { definition, about, measured, state, remark, because, question, evidence, seq } = figure;
  const words = { remark, because, question };
  return { definition, about: [...about], measured, state, ...words, evidence: [...evidence], seq };
}

/** A measured figure, as it is told. */
export function measurementDto(figure: KeptMeasurement): MeasurementDto {
  const { indicator, period, reporter } = figure;
  return { indicator, period: reportingPeriodCode(period), reporter, ...figureStands(figure) };
}

import type { FigureRequest, MeasuredDto, RequestFigure } from '@kapstok/contract';
import { type FigureToFill, type RequestMark, requestWorkbook } from '@kapstok/exchange';
import {
  measurementStateInWords,
  parseReportingPeriod,
  reportingPeriodInWords,
  withoutFigureInWords,
} from '@kapstok/plan';
import { dayInWords, formatNumber, type Language, spelledUnitName, type Text, text } from '@kapstok/quantity';
import { type AtPlan, type AtPlanThen, reading } from '../changes/at-plan.ts';
import { XLSX } from '../plan/list-file.ts';
import { fileReply, type Reply } from '../plan/reply.ts';
import type { RequestNamed } from './give-answer.ts';
import { measuringAt } from './measuring-at.ts';
import { requestNow } from './show-rounds.ts';

/** A request as a workbook to fill in, with what is known of its figures. */
export async function requestFile(at: AtPlanThen, of: RequestNamed, language: Language): Promise<Reply> {
  const request = await reading(at, async (reader) =>
    requestNow(reader, at, await measuringAt(reader, at), of),
  );
  const bytes = await requestWorkbook(
    {
      title: TITLE[language].replace('{name}', request.reporter.name),
      about: aboutLines(request, at, language),
      mark: markOf(request, at, of),
      figures: request.figures.map((figure) => toFill(figure, language)),
    },
    language,
  );
  const codes = [request.reporter.code || request.reporter.name, request.round.code];
  const name = ['kapstok', NAME[language], ...codes].join('-').replace(/[^A-Za-z0-9._-]+/g, '-');
  return fileReply(bytes, XLSX, `${name}.xlsx`);
}

/**
 * Which request a file is of and what it knew: the entry of the figure that changed last. A figure that changes later does
 * so with a later entry.
 */
function markOf({ figures }: FigureRequest, at: AtPlan, { code, reporter }: RequestNamed): RequestMark {
  const seq = Math.max(0, ...figures.map(({ stands }) => stands?.seq ?? 0));
  return { plan: at.plan.id, round: code, reporter, seq };
}

function aboutLines(
  { round, reporter }: FigureRequest,
  at: AtPlan,
  language: Language,
): readonly (readonly [string, string])[] {
  const lines: readonly (readonly [Text, string])[] = [
    [text('Plan', 'Plan'), at.plan.title],
    [text('Meetronde', 'Round of measuring'), round.name],
    [text('Over', 'About'), periodWords(round.period, language)],
    [text('Van wie', 'Of whom'), reporter.name],
    [
      text('Uiterlijk ingediend', 'Handed in by'),
      round.due === null ? UNKNOWN[language] : dayInWords(round.due)[language],
    ],
  ];
  return lines.map(([what, which]) => [what[language], which]);
}

function periodWords(code: string, language: Language): string {
  const period = parseReportingPeriod(code);
  return period === undefined ? code : reportingPeriodInWords(period)[language];
}

function toFill(figure: RequestFigure, language: Language): FigureToFill {
  const { indicator, name, period, unit, askedAs, stands, previous, population, method, counts } = figure;
  const how = [population, method, counts === 'cumulative' ? CUMULATIVE[language] : ''];
  return {
    indicator,
    name,
    period,
    unit,
    askedAs,
    unitInWords: spelledUnitName(unit)[language],
    howMeasured: how.filter((words) => words !== '').join('. '),
    previous:
      previous === null
        ? ''
        : `${periodWords(previous.period, language)}: ${measuredWords(previous.measured, language)}`,
    measured: stands?.measured,
    because: stands?.because ?? '',
    remark: stands?.remark ?? '',
    state: stateWords(figure, language),
    question: stands?.question ?? '',
  };
}

function stateWords({ stands, locked }: RequestFigure, language: Language): string {
  const state = stands === null ? '' : measurementStateInWords(stands.state)[language];
  return [state, locked === null ? '' : LOCKED[language]].filter((words) => words !== '').join(', ');
}

function measuredWords(measured: MeasuredDto, language: Language): string {
  if (measured.kind === 'value') return formatNumber(measured.value, language);
  if (measured.kind !== 'share') return withoutFigureInWords(measured.kind)[language];
  const [some, all] = [measured.numerator, measured.denominator].map((one) => formatNumber(one, language));
  return `${some} ${OF[language]} ${all}`;
}

const TITLE = text('Uitvraag aan {name}', 'Request to {name}');
const NAME = text('uitvraag', 'request');
const UNKNOWN = text('geen uiterste datum', 'no last day');
const CUMULATIVE = text('Het totaal sinds de start', 'The total since the start');
const LOCKED = text('ligt vast', 'locked');
const OF = text('van', 'of');

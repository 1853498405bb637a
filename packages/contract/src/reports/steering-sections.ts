import { periodsOfRound } from '@kapstok/engine';
import {
  monthsUntilEnd,
  parseReportingPeriod,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { followUp } from '../documents/steering/follow-up.ts';
import { gateList } from '../documents/steering/gate-list.ts';
import type { FollowUpAction, GateDto, MissDto } from '../schemas/steering.ts';
import { namedIndicator } from './indicator-blocks.ts';
import { type ReportRow, sectionOf, tableBlock } from './report-blocks.ts';
import { dayCell } from './report-cells.ts';
import type { ReportBlock, ReportSection } from './report-document.ts';
import { REPORT_SCREENS, screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

/** Misses that a quarterly report tells. */
interface MissesTold {
  /** Of the periods that ended with the quarter. */
  readonly misses: readonly MissDto[];
  /** Of periods before those: what nothing is done about yet, or of which what is done is not closed. */
  readonly earlier: readonly MissDto[];
  readonly actions: readonly FollowUpAction[];
}

/** Targets that were missed until the end of a quarter, each with what is done about it; of before only what is still open. */
export function missesTold({ ground, period }: Pick<ReportSource, 'ground' | 'period'>): MissesTold {
  const { misses, actions } = followUp(ground);
  const ended = endedWith(period);
  const isSettled = ({ actions: codes }: MissDto): boolean =>
    codes.length > 0 && !actions.some(({ code, state }) => codes.includes(code) && state !== 'closed');
  return {
    misses: misses.filter((miss) => ended.has(miss.period.period)),
    earlier: misses.filter((miss) => isBefore(miss.period.period, period) && !isSettled(miss)),
    actions,
  };
}

/** Codes of the periods that ended with a quarter, and of its parts. */
function endedWith(quarter: ReportingPeriod): ReadonlySet<string> {
  return new Set(periodsOfRound(quarter).map(reportingPeriodCode));
}

/** Whether a period ended before a quarter did. */
function isBefore(code: string, quarter: ReportingPeriod): boolean {
  const period = parseReportingPeriod(code);
  return period !== undefined && monthsUntilEnd(period) < monthsUntilEnd(quarter);
}

/** What was missed and what is done about it; what was missed before and is still open; and other actions that are not closed. */
export function followUpSection(source: ReportSource): ReportSection {
  const { misses, earlier, actions } = missesTold(source);
  const told = new Set([...misses, ...earlier].flatMap((miss) => miss.actions));
  const others = actions.filter(({ code, state }) => !told.has(code) && state !== 'closed');
  const before = others.filter(({ period }) => period === '' || isBefore(period, source.period));
  const now = others.filter(({ period }) => endedWith(source.period).has(period));
  const actionRows = (all: readonly FollowUpAction[]) => all.map((action) => actionRow(source, action));
  const rowsOf = (all: readonly MissDto[]) => all.flatMap((miss) => missRows(source, miss, actions));
  return sectionOf(
    source,
    text('Wat is gemist, en wat gebeurt eraan?', 'What was missed, and what is done about it?'),
    tableBlock(source, { ...MISSED, head: HEAD, rows: [...rowsOf(misses), ...actionRows(now)] }),
    tableBlock(source, {
      ...BEFORE,
      head: HEAD,
      rows: [...rowsOf(earlier), ...actionRows(before)],
    }),
  );
}

const MISSED = {
  title: text('Gemiste streefwaarden en vervolgacties', 'Missed targets and follow-up actions'),
  none: text(
    'In de perioden van dit rapport is niets gemist, en er loopt geen actie over.',
    'Nothing was missed in the periods of this report, and no action is about them.',
  ),
};
const BEFORE = {
  title: text('Van eerder, en nog open', 'Of before, and still open'),
  none: text(
    'Van eerdere perioden staat niets meer open, en er loopt geen andere actie.',
    'Of earlier periods nothing is open, and no other action is under way.',
  ),
};
const HEAD: readonly Text[] = [
  text('Waarover', 'About'),
  text('Periode', 'Period'),
  text('Wat er wordt gedaan', 'What is done'),
  text('Wie', 'Who'),
  text('Uiterlijk', 'Due'),
  text('Stand', 'State'),
];

function missRows(
  source: ReportSource,
  { indicator, period, actions: codes }: MissDto,
  actions: readonly FollowUpAction[],
): readonly ReportRow[] {
  const own = actions.filter(({ code }) => codes.includes(code));
  if (own.length > 0) return own.map((action) => actionRow(source, action));
  const { language } = source;
  const none = text('nog geen actie', 'no action yet')[language];
  const cells = [
    namedIndicator(indicator),
    period.name[language],
    none,
    '',
    '',
    period.judgementWords[language],
  ];
  return [{ cells, screen: screenOf('indicator', indicator.code) }];
}

function actionRow({ language }: ReportSource, action: FollowUpAction): ReportRow {
  const about = action.indicator ?? action.project ?? { code: action.code, name: '' };
  const { periodName, what, role, due, stateWords } = action;
  return {
    cells: [
      namedIndicator(about),
      periodName[language],
      what,
      role,
      dayCell(due, language),
      stateWords[language],
    ],
    screen: REPORT_SCREENS.followUp,
  };
}

/** Moments at which is decided on going on: those until a quarter that are open, those decided in its year, and those with a day after it. */
export function gatesSection(source: ReportSource, period: ReportingPeriod): ReportSection {
  const { gates } = gateList(source.ground);
  const until = reportingPeriodCode(period);
  const told = gates.filter(({ quarter, outcome, passings }) => {
    const isOpen = outcome === 'open' || outcome === 'postponed';
    if (isOpen) return quarter === '' || quarter <= until;
    return passings.some(({ date }) => date.startsWith(String(period.year)));
  });
  const next = gates.filter(({ quarter, decidesOn, outcome }) => {
    const isOpen = outcome === 'open' || outcome === 'postponed';
    return isOpen && decidesOn !== null && quarter > until;
  });
  return gateSection(source, told, gateTable(source, NEXT, next));
}

const GATES = {
  title: text('Go/no-go', 'Gates'),
  none: text('Er is geen go/no-go.', 'There is no gate.'),
};
const NEXT = {
  title: text('Hierna wordt beslist over doorgaan', 'What decides next on going on'),
  none: text(
    'Er is geen latere dag afgesproken waarop wordt beslist over doorgaan.',
    'No later day was agreed on at which is decided on going on.',
  ),
};

/** Moments at which is decided on going on, of one project. */
export function gatesOfProject(source: ReportSource): readonly GateDto[] {
  return gateList(source.ground).gates.filter(({ project }) => project?.code === source.subject);
}

/** A section with moments at which is decided on going on. */
export function gateSection(
  source: ReportSource,
  gates: readonly GateDto[],
  ...more: readonly ReportBlock[]
): ReportSection {
  return sectionOf(
    source,
    text('Go/no-go: wat is besloten, wat houdt tegen?', 'Gates: what was decided, what stands in the way?'),
    gateTable(source, GATES, gates),
    ...more,
  );
}

function gateTable(source: ReportSource, words: typeof GATES, gates: readonly GateDto[]): ReportBlock {
  return tableBlock(source, {
    ...words,
    head: [
      text('Go/no-go', 'Gate'),
      text('Project', 'Project'),
      text('Wanneer', 'When'),
      text('Stand', 'State'),
      text('Nog niet voldaan', 'Not met yet'),
    ],
    rows: gates.map((gate) => gateRow(source, gate)),
  });
}

const NO_CONDITIONS = text('geen voorwaarden genoemd', 'no conditions named');

function gateRow({ language }: ReportSource, gate: GateDto): ReportRow {
  const { code, name, project, when, effect, outcomeWords, conditions, passings } = gate;
  const [last] = passings;
  const decided = last === undefined ? '' : ` (${dayCell(last.date, language)})`;
  const unmet = conditions
    .filter(({ met }) => met !== 'yes')
    .map(({ what, metWords }) => `${what[language]}: ${metWords[language]}`);
  return {
    cells: [
      namedIndicator({ code, name }),
      project === null ? '' : namedIndicator(project),
      when[language],
      `${outcomeWords[language]}${decided}`,
      [effect?.[language] ?? '', conditions.length === 0 ? NO_CONDITIONS[language] : unmet.join('; ')]
        .filter((words) => words !== '')
        .join(' '),
    ],
    screen: REPORT_SCREENS.gates,
  };
}

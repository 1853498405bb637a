import type { Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Refusal } from './cells/refusal.ts';
import { readCsv } from './csv/read-csv.ts';
import { type PlanDescription, readDescription, titled } from './description/plan-description.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { emptyFiles, noTables } from './no-plan.ts';
import { readOfficeBudget } from './office-budget/office-budget.ts';
import type { PlanFile, PlanFiles, ReadPhase, ReadResult } from './read-result.ts';
import { readSheets } from './read-sheets.ts';
import { Report } from './report.ts';
import type { Sheet } from './sheet.ts';
import { baseName, noticeOthers, type SourceFiles, sourceFiles } from './source-files.ts';
import { tableOf } from './table/table-name.ts';
import { readWorkbook } from './workbook/workbook.ts';

/** How a plan is read. */
export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Whether what is given is some tables of a plan that has others: what names a row of those is then no error. */
  readonly isPart?: boolean;
  /** Told what is being done, and how far it is from 0 to 1. Called between files; it must not throw. */
  readonly onProgress?: (phase: ReadPhase, fraction: number) => void;
}

/**
 * Reads a plan from bytes: CSV files, one workbook with a sheet per table, a zip of either, or a budget as offices
 * keep it. Touches no disk. Never throws for what was given: everything that is wrong is in the result, all at once.
 */
export async function readPlan(given: PlanFiles, options: ReadOptions = {}): Promise<ReadResult> {
  return (await readWhole(given, options)).result;
}

/** A plan, and what it was read from. */
export interface Reading {
  readonly result: ReadResult;
  readonly sheets: readonly Sheet[];
  /** With an empty title when nothing but the name of the folder or file gives one. */
  readonly description: PlanDescription;
  /** Files that were passed over. */
  readonly others: readonly PlanFile[];
}

/** Reads a plan as `readPlan` does, and gives also what it was read from. */
export async function readWhole(given: PlanFiles, options: ReadOptions = {}): Promise<Reading> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const report = new Report(limits.listed);
  const onProgress = options.onProgress ?? (() => undefined);
  const opened = await openedSources(given, limits, report, onProgress);
  const isPart = options.isPart ?? false;
  const plan = opened && planFrom(given, opened, { report, onProgress, isPart });
  const result = resultOf(plan, report);
  const { sheets, description, sources } = opened ?? {};
  return {
    result,
    sheets: sheets ?? [],
    description: description ?? titled(''),
    others: sources?.others ?? [],
  };
}

/** Reads tables that were never in files as `readPlan` does those of a folder with this title. */
export function readTables(
  sheets: readonly Sheet[],
  description: PlanDescription,
  title: string,
): ReadResult {
  const report = new Report(DEFAULT_LIMITS.listed);
  const described = { ...description, title: description.title || title };
  return resultOf(
    readSheets(sheets, described, report, () => undefined),
    report,
  );
}

function resultOf(plan: Plan | undefined, report: Report): ReadResult {
  return plan === undefined || !report.sound
    ? { ok: false, errors: report.errors() }
    : { ok: true, plan, files: report.files, notices: report.notices() };
}

/** The files of a plan, opened. */
interface Opened {
  readonly sources: SourceFiles;
  readonly sheets: readonly Sheet[];
  readonly description: PlanDescription;
}

async function openedSources(
  given: PlanFiles,
  limits: Limits,
  report: Report,
  onProgress: (phase: ReadPhase, fraction: number) => void,
): Promise<Opened | undefined> {
  const sources = sourceFiles(given, limits, report);
  onProgress('unpack', 1);
  if (sources === undefined) return undefined;
  const sheets = await sheetsOf(sources, limits, report);
  const description = describe(sources.description, report);
  noticeOthers(sources.others, report);
  return { sources, sheets, description };
}

/** How what was opened is read into a plan. */
interface ReadInto {
  readonly report: Report;
  readonly onProgress: (phase: ReadPhase, fraction: number) => void;
  readonly isPart: boolean;
}

function planFrom(
  given: PlanFiles,
  { sources, sheets, description: own }: Opened,
  { report, onProgress, isPart }: ReadInto,
): Plan | undefined {
  const description = { ...own, title: own.title || given.title };
  if (report.sound && sheets.length > 0 && sheets.every((sheet) => sheet.rows.length === 0)) {
    return refuse(given, emptyFiles(sheets.map((sheet) => sheet.file)), report);
  }
  if (sheets.some((sheet) => tableOf(sheet) !== undefined)) {
    const onRead = (fraction: number): void => onProgress('read', fraction);
    const plan = readSheets(sheets, description, report, onRead, isPart);
    onProgress('check', 1);
    return plan;
  }
  if (!report.sound) return undefined;
  if (sheets.length > 0) return readOfficeBudget(sheets, description.title, report);
  return refuse(given, noTables(given.files, sources.inZip), report);
}

/** Refuses what was given as a whole. */
function refuse({ files }: PlanFiles, { expected, message }: Refusal, report: Report): undefined {
  const [only] = files;
  const file = only === undefined || files.length > 1 ? '' : only.path;
  report.error({ file, row: 0, column: '' }, '', expected, message);
  return undefined;
}

async function sheetsOf(sources: SourceFiles, limits: Limits, report: Report): Promise<readonly Sheet[]> {
  const { tables, workbooks } = sources;
  if (tables.length > 0) {
    noticeOthers(workbooks, report);
    const sheets = tables.map((file) =>
      readCsv(file, baseName(file.path).replace(/\.[^.]*$/, ''), limits, report),
    );
    return sheets.filter((sheet) => sheet !== undefined);
  }
  const [workbook, second] = workbooks;
  if (workbook === undefined) return [];
  if (second !== undefined) {
    const spot = { file: second.path, row: 0, column: '' };
    report.error(spot, second.path, text('één werkboek', 'one workbook'), moreWorkbooks(workbook, second));
    return [];
  }
  return readWorkbook(workbook, limits, report);
}

function describe(file: PlanFile | undefined, report: Report): PlanDescription {
  if (file === undefined) return titled('');
  const description = readDescription(new TextDecoder().decode(file.bytes), '');
  if (description === undefined)
    report.notice({ file: file.path, row: 0, column: '' }, UNREADABLE_DESCRIPTION);
  return description ?? titled('');
}

const UNREADABLE_DESCRIPTION = text(
  'De beschrijving in datapackage.json is niet te lezen en is overgeslagen. De tabellen zijn wel gelezen.',
  'The description in datapackage.json can not be read and was passed over. The tables were read.',
);

function moreWorkbooks(first: PlanFile, second: PlanFile): Text {
  return text(
    `Hier staan meer werkboeken, waaronder ${first.path} en ${second.path}. Welke het plan is, is niet te zeggen. Kies er een.`,
    `There are several workbooks here, among them ${first.path} and ${second.path}. There is no telling which one is the plan. Choose one.`,
  );
}

import { type CertaintyAsked, type ListSource, listTable, savedName } from '@kapstok/contract';
import { auditWorkbook, csvFile, type ExportTable, findingsList, tablesWorkbook } from '@kapstok/exchange';
import { accountedOf } from './accounted.ts';
import { drawnUnder } from './certainty.ts';
import { aboutSheet } from './file-state.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { fileReply, type Reply, refusal } from './reply.ts';

/** Media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Media type of a list as CSV. */
export const CSV = 'text/csv; charset=utf-8; header=present';

type ListQuestion = Extract<Question, { kind: 'list' }>;

/** The findings in Excel are the whole report: the list, and the plan's own sheets with the cells marked. */
async function findingsFile(view: PlanView, asked: ListQuestion): Promise<Reply> {
  const { format, language } = asked;
  const list = findingsList(view.findings, language);
  if (format === 'csv') return listReply(csvFile(list), list, asked);
  const bytes = await auditWorkbook(view.calculation, view.findings, language, about(view, asked));
  return listReply(bytes, list, asked);
}

function listReply(bytes: Uint8Array, { title }: ExportTable, { format, of }: ListQuestion): Reply {
  const name = savedName({ what: title, mark: of?.mark }, format);
  return fileReply(bytes, format === 'csv' ? CSV : XLSX, name);
}

/** The sheet that says of what a workbook is. */
function about({ header }: PlanView, { of, language }: ListQuestion): ExportTable {
  return aboutSheet(of ?? { plan: header.title, region: header.region ?? '' }, language);
}

/** What a list is made of; findings only where it needs them. */
function sourceOf(
  view: PlanView,
  asked: CertaintyAsked,
  { of, steered, ...money }: ListQuestion,
): ListSource {
  return {
    calculation: view.calculation,
    get findings() {
      return view.findings;
    },
    accounted: accountedOf(view, { ...money, steered }),
    asked,
    state: of?.state,
    steered,
  };
}

/**
 * A list as a file to save; its name, and in a workbook a sheet, say of what it is. CSV holds nothing but the list; where that
 * was drawn, each row says how and of which state.
 */
export async function listFile(view: PlanView, asked: ListQuestion): Promise<Reply> {
  const { list, format, language } = asked;
  if (list === 'findings') return await findingsFile(view, asked);
  const under = asked.drawn === undefined ? undefined : drawnUnder(view, asked.drawn);
  if (under !== undefined && 'nl' in under) return refusal(400, under);
  const table = listTable(list, sourceOf(view, under ?? { setting: {}, from: view.state }, asked), language);
  if (format === 'csv') return listReply(csvFile(table), table, asked);
  return listReply(await tablesWorkbook(table.title, [table, about(view, asked)]), table, asked);
}

import { listTable } from '@kapstok/contract';
import { auditWorkbook, csvFile, findingsList, tableWorkbook } from '@kapstok/exchange';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { fileReply, type Reply } from './reply.ts';

/** Media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const CSV = 'text/csv; charset=utf-8; header=present';

type ListQuestion = Extract<Question, { kind: 'list' }>;

/** The findings in Excel are the whole report: the list, and the plan's own sheets with the cells marked. */
async function findingsFile(view: PlanView, { format, language }: ListQuestion): Promise<Uint8Array> {
  if (format === 'csv') return csvFile(findingsList(view.findings, language));
  return auditWorkbook(view.calculation, view.findings, language);
}

/** A list as a file to save. */
export async function listFile(view: PlanView, asked: ListQuestion): Promise<Reply> {
  const { list, format, language } = asked;
  const type = format === 'csv' ? CSV : XLSX;
  const fileName = `${list}.${format}`;
  if (list === 'findings') return fileReply(await findingsFile(view, asked), type, fileName);
  const table = listTable(list, view, language);
  return fileReply(format === 'csv' ? csvFile(table) : await tableWorkbook(table), type, fileName);
}

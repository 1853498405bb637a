import {
  type ChosenEdits,
  type Comparison,
  comparedRows,
  type DoneBy,
  editsTable,
  figuresTable,
} from '@kapstok/contract';
import { csvFile, tablesWorkbook } from '@kapstok/exchange';
import type { Language } from '@kapstok/quantity';
import { accountNames, deedsAt, lastTurns, placeOfDiffering, type Reader } from '@kapstok/store';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { deedOf } from '../changes/told-changes.ts';
import { stateMark } from '../kept-plans/state-name.ts';
import { aboutSheet } from '../plan/file-state.ts';
import { XLSX } from '../plan/list-file.ts';
import { fileReply, type Reply } from '../plan/reply.ts';
import { pointOf } from './side.ts';

/** What a file of a comparison holds, and in which form. */
export interface ComparisonFileAsked extends ChosenEdits {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly format: 'csv' | 'xlsx';
}

const CSV = 'text/csv; charset=utf-8; header=present';

/** Who did last what each edit tells, as far as whoever asks may read the log. */
async function whoDid(reader: Reader, { plan }: AtPlan, { from, to, edits }: Comparison): Promise<DoneBy> {
  const turns = await lastTurns(reader, plan.id, edits, {
    after: Math.min(from.seq, to.seq),
    to: Math.max(from.seq, to.seq),
    isBackward: from.seq > to.seq,
  });
  const deeds = await deedsAt(reader, turns.values());
  const names = await accountNames(
    reader,
    [...deeds.values()].map(({ account }) => account),
  );
  return (edit) => {
    const deed = deeds.get(turns.get(placeOfDiffering(edit)) ?? 0);
    return deed === undefined ? undefined : deedOf(deed, names);
  };
}

/** `vergelijking-versie-1.0-met-werkversie-2026-11-22-1605.xlsx`. */
function fileName(of: Comparison, { from, to, language, format }: ComparisonFileAsked): string {
  const [one, other] = [
    stateMark({ point: pointOf(from), version: of.from.version, at: of.from.at }, language),
    stateMark({ point: pointOf(to), version: of.to.version, at: of.to.at }, language),
  ];
  const name = language === 'nl' ? `vergelijking-${one}-met-${other}` : `comparison-${one}-with-${other}`;
  return `${name}.${format}`;
}

/** A comparison to take out: as CSV all that changed, as a workbook the figures too, and of what it is. */
export async function comparisonFile(at: AtPlan, of: Comparison, asked: ComparisonFileAsked): Promise<Reply> {
  const { language, format } = asked;
  const edits = editsTable(of, language, await reading(at, (reader) => whoDid(reader, at, of)));
  const name = fileName(of, asked);
  if (format === 'csv') return fileReply(csvFile(edits), CSV, name);
  const figures = figuresTable(of, language);
  const about = aboutSheet({ region: at.standing.region.title, plan: at.plan.title }, language);
  const told = { ...about, rows: [...about.rows, ...comparedRows(of, language, asked)] };
  return fileReply(await tablesWorkbook(figures.title, [figures, edits, told]), XLSX, name);
}

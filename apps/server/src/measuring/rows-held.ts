import {
  doubtsOf,
  type FigureStands,
  type FilledRowDto,
  figureRequest,
  type RequestFigure,
  sameMeasured,
} from '@kapstok/contract';
import { entryFault, type FigureAsked, keyOf } from '@kapstok/engine';
import type { FilledRow } from '@kapstok/exchange';
import { type Text, text } from '@kapstok/quantity';
import type { Reader } from '@kapstok/store';
import type { AtPlan } from '../changes/at-plan.ts';
import { Refused } from '../changes/refused.ts';
import { noticeSentence } from '../plan/notice-sentence.ts';
import { problemOf } from '../problem.ts';
import type { RequestNamed } from './give-answer.ts';
import { type MeasuringAt, requestAt } from './measuring-at.ts';
import { type RequestRead, unreadable } from './request-threads.ts';
import { knownOf } from './show-rounds.ts';

/** A row of a file, held against how its figure stands. */
export interface HeldRow {
  readonly told: FilledRowDto;
  readonly stands: FigureStands | null;
}

/** Why a row can't be taken: it is wrong itself, or the figure is another than the file knew. */
interface Fault {
  readonly row: number;
  readonly why: Text;
  readonly isConflict: boolean;
}

/**
 * The rows of a file, held against the request as it stands.
 * @throws {Refused} with all that can't be taken: 409 where a figure was changed since the file was taken out, else 422
 */
export async function heldRows(
  reader: Reader,
  at: AtPlan,
  measuring: MeasuringAt,
  { of: { code, reporter }, read }: { readonly of: RequestNamed; readonly read: RequestRead },
): Promise<readonly HeldRow[]> {
  const round = requestAt(measuring, code, reporter);
  const known = await knownOf(reader, at, measuring, { round, reporter });
  const { figures } = figureRequest(round, reporter, known, { report: true, validate: false });
  const asked = round.asked.filter((figure) => figure.reporter === reporter);
  const faults: Fault[] = [];
  const held = read.rows.flatMap((row) => {
    const figure = figures.find(
      ({ indicator, period }) => indicator === row.indicator && period === row.period,
    );
    const found = asked.find((one) => isOf(one, row));
    if (figure === undefined || found === undefined) return [];
    const change = changeOf(row, figure.stands);
    if (change !== 'same') faults.push(...faultsOf(row, figure, found, read.mark.seq));
    const doubts = row.because === '' ? doubtsOf(found, row.measured, known) : [];
    const was = figure.stands?.measured ?? null;
    return { told: { ...row, name: figure.name, was, change, doubts: [...doubts] }, stands: figure.stands };
  });
  if (faults.length > 0) throw problemOfFaults(read.file, faults);
  return held;
}

function isOf(asked: FigureAsked, { indicator, period }: FilledRow): boolean {
  const key = keyOf(asked);
  return key.indicator === indicator && key.period === period;
}

function changeOf(
  { measured, because, remark }: FilledRow,
  stands: FigureStands | null,
): FilledRowDto['change'] {
  if (stands === null) return 'new';
  const isSame = sameMeasured(stands.measured, measured);
  return isSame && stands.because === because && stands.remark === remark ? 'same' : 'changed';
}

function faultsOf(
  { row, measured }: FilledRow,
  { stands, locked }: RequestFigure,
  { definition }: FigureAsked,
  seq: number,
): readonly Fault[] {
  if (stands !== null && stands.seq > seq) return [{ row, why: CHANGED, isConflict: true }];
  if (locked !== null) return [{ row, why: locked, isConflict: true }];
  const fault = entryFault(measured, definition);
  return fault === undefined ? [] : [{ row, why: fault, isConflict: false }];
}

function problemOfFaults(file: string, faults: readonly Fault[]): Refused {
  const sentences = faults.map(({ row, why }) => noticeSentence({ file, row, column: '', message: why }));
  const refusal = unreadable(sentences);
  if (!faults.some(({ isConflict }) => isConflict)) return refusal;
  const { errors } = refusal.problem;
  const problem = problemOf(409, CONFLICT, 'urn:kapstok:problem:conflict');
  return new Refused(errors === undefined ? problem : { ...problem, errors });
}

const CHANGED = text(
  'Dit cijfer is veranderd nadat u het bestand ophaalde. Staat het nu goed, maak dan deze rij leeg; anders: haal het bestand opnieuw op.',
  'This figure was changed after you took the file out. Where it is right now, empty this row; else take the file out again.',
);
const CONFLICT = text(
  'Niet alles in dit bestand kan nog worden bewaard. Er is niets veranderd.',
  'Not everything in this file can still be kept. Nothing was changed.',
);

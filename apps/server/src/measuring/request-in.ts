import type { FigureAnswer, RequestFile, WrongInput } from '@kapstok/contract';
import { isAskedAsShare, keyOf } from '@kapstok/engine';
import type { FigureInRequest } from '@kapstok/exchange';
import { type Text, text } from '@kapstok/quantity';
import { type AtPlan, reading, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import type { GivenFile } from '../own-plans/messages.ts';
import { noticeSentence } from '../plan/notice-sentence.ts';
import { keepAnswer, type RequestNamed } from './give-answer.ts';
import { type MeasuringAt, measuringAt, mustHaveBegun, requestAt } from './measuring-at.ts';
import type { RequestRead, RequestThreads } from './request-threads.ts';
import { type HeldRow, heldRows } from './rows-held.ts';
import { requestNow } from './show-rounds.ts';

/** A file that answers a request, and what is made of it; `make` is undefined to only tell what it would change. */
export interface RequestFileGiven {
  readonly file: GivenFile;
  readonly make: { readonly id: string; readonly submit: boolean } | undefined;
}

/**
 * Holds a file against a request, and keeps what it answers: all of it, or nothing.
 * @throws {Refused} 422 with everything that is wrong in it, 409 when something else stands there than the file knew
 */
export async function readRequestFile(
  at: AtPlan,
  of: RequestNamed,
  { file, make }: RequestFileGiven,
  threads: RequestThreads,
): Promise<RequestFile> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const asked = await reading(at, async (reader) => askedOf(await measuringAt(reader, at), at, of));
  const read = await threads.read({ file, asked });
  mustBeOf(read, at, of);
  const { blank } = read;
  if (make === undefined) {
    const rows = await reading(at, async (reader) =>
      heldRows(reader, at, await measuringAt(reader, at), { of, read }),
    );
    return { rows: rows.map(({ told }) => told), blank, request: null };
  }
  return await orRefused(lackingAt(at.standing, 'report'), () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      const rows = await heldRows(writer, at, measuring, { of, read });
      const given = rows.filter((row) => isGiven(row, make.submit));
      const figures = given.map((row) => figureOf(row, make.submit));
      const answer: FigureAnswer = { id: make.id, reason: '', figures };
      const placeOf = (place: number, sentence: Text): WrongInput => placed(read, given[place], sentence);
      if (figures.length > 0) await keepAnswer(writer, at, measuring, { of, answer, placeOf });
      const request = await requestNow(writer, at, measuring, of);
      return { rows: rows.map(({ told }) => told), blank, request };
    }),
  );
}

/**
 * The figures that are asked of a reporter, for who may give them.
 * @throws {Refused} 404 for who may not see the request, 403 for who may not answer it
 */
function askedOf(
  measuring: MeasuringAt,
  at: AtPlan,
  { code, reporter }: RequestNamed,
): readonly FigureInRequest[] {
  const round = requestAt(measuring, code, reporter);
  if (!measuring.reports(reporter)) throw refused(403, whoMay(lackingAt(at.standing, 'report')));
  mustHaveBegun(round);
  return round.asked
    .filter((figure) => figure.reporter === reporter)
    .map((figure) => {
      const { indicator, period } = keyOf(figure);
      const { unit } = figure.definition;
      return { indicator, period, unit, askedAs: isAskedAsShare(figure.definition) ? 'share' : 'value' };
    });
}

function mustBeOf({ mark }: RequestRead, at: AtPlan, { code, reporter }: RequestNamed): void {
  if (mark.plan !== at.plan.id || mark.round !== code || mark.reporter !== reporter)
    throw refused(422, OTHER_REQUEST);
}

/** A row that says what stands there already is only handed in, where it was not yet. */
function isGiven({ told, stands }: HeldRow, submit: boolean): boolean {
  if (told.change !== 'same') return true;
  return submit && (stands?.state === 'draft' || stands?.state === 'returned');
}

function figureOf({ told, stands }: HeldRow, submit: boolean): FigureAnswer['figures'][number] {
  const { indicator, period, measured, because, remark } = told;
  const kept = { evidence: stands?.evidence ?? [], about: stands?.about ?? [] };
  return { indicator, period, seq: stands?.seq ?? null, measured, because, remark, ...kept, submit };
}

function placed({ file }: RequestRead, row: HeldRow | undefined, message: Text): WrongInput {
  const sentence = noticeSentence({ file, row: row?.told.row ?? 0, column: '', message });
  return { in: 'body', path: '/files', sentence: { ...sentence } };
}

const OTHER_REQUEST = text(
  'Dit bestand is van een andere uitvraag. Er is niets gelezen. Kies het bestand dat u op deze pagina hebt opgehaald.',
  'This file is of another request. Nothing was read. Choose the file that you took from this page.',
);

import { momentInWords, type Text, text } from '@kapstok/quantity';
import type { NoBasis, Point } from '@kapstok/store';
import { type Problem, problemOf } from '../problem.ts';

const SENTENCES: Readonly<Record<NoBasis | 'noPlan', readonly [403 | 404, Text]>> = {
  noPlan: [404, text('Dit plan is er niet.', 'This plan is not here.')],
  noVersion: [404, text('Deze versie van het plan is er niet.', 'This version of the plan is not here.')],
  notHeld: [
    404,
    text(
      'Van deze versie is alleen de naam bekend: wat erin staat, is nooit in Kapstok gezet.',
      'Of this version only the name is known: what it holds was never put into Kapstok.',
    ),
  ],
  noWorking: [
    403,
    text(
      'U ziet van dit plan alleen versies. Hoe het op een eerder moment was, ziet wie de werkversie mag lezen.',
      'You see versions of this plan only. How it was at an earlier moment is for who may read the working version.',
    ),
  ],
  nothingYet: [
    404,
    text(
      'Van dit plan is hier nog niets te zien: er is nog geen versie die u mag lezen.',
      'There is nothing to see of this plan here yet: there is no version that you may read.',
    ),
  ],
};

/** Who may read the plan as it now is, finds nothing at a moment only because that was before it. */
const NOT_YET = text('Toen was dit plan er nog niet.', 'This plan was not there yet then.');

/** Why a plan, or the state of it that was asked for, can't be read; where that was before it, from when on it can. */
export function noBasis(why: NoBasis | 'noPlan', point: Point = 'first', begun?: Date): Problem {
  const [status, sentence] = SENTENCES[why];
  if (!isBeforePlan(why, point)) return problemOf(status, sentence);
  if (begun === undefined) return problemOf(404, NOT_YET);
  const { nl, en } = momentInWords(begun);
  return problemOf(404, text(`${NOT_YET.nl} Het begint op ${nl}.`, `${NOT_YET.en} It begins on ${en}.`));
}

/** Why there is nothing to wait for: the log ends before the entry that is asked for. */
export function notWritten(seq: number, end: number): Problem {
  return problemOf(
    409,
    text(
      `Regel ${seq} van het logboek is er niet: de laatste is ${end}. Is een oudere reservekopie teruggezet, lees dan alles opnieuw.`,
      `Entry ${seq} of the log is not there: the last is ${end}. If an older backup was restored, read everything again.`,
    ),
  );
}

/** Whether a state can't be read only because it is of before the plan. */
export function isBeforePlan(why: NoBasis | 'noPlan', point: Point): boolean {
  return why === 'nothingYet' && point !== 'first' && 'at' in point;
}

import type { Deed } from '@kapstok/contract';
import type { FigureKey } from '@kapstok/plan';
import { wordOfKey } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { accountNames, deedsAt, figureTurns, type Reader } from '@kapstok/store';
import type { AtPlan } from '../changes/at-plan.ts';
import { changedMeanwhile } from '../changes/changed-meanwhile.ts';
import { deedOf } from '../changes/told-changes.ts';

/** A figure that stands otherwise than it was seen, and since which entry it was seen to stand; null: it was not there. */
export interface SeenFigure extends FigureKey {
  readonly seen: number | null;
}

/**
 * What is told of figures that stand otherwise than they were seen, by `wordOfKey`: who changed each in the meantime and when, or
 * that it never stood so. Only its history says which.
 */
export async function seenOtherwise(
  reader: Reader,
  { plan, standing }: AtPlan,
  figures: readonly SeenFigure[],
): Promise<ReadonlyMap<string, Text>> {
  if (figures.length === 0) return new Map();
  const turns = await figureTurns(reader, plan.id, figures);
  const deeds = await deedsOf(
    reader,
    [...turns.values()].map(([now]) => now),
  );
  return new Map(
    figures.map((figure) => {
      const [now, ...before] = turns.get(wordOfKey(figure)) ?? [];
      const stood = figure.seen === null || before.includes(figure.seen);
      const made = now === undefined ? undefined : deeds.get(now);
      if (!stood) return [wordOfKey(figure), neverStood(figure.seen, now)];
      const changed = changedMeanwhile(
        { deeds: made === undefined ? [] : [made], several: false },
        standing.account,
      );
      return [wordOfKey(figure), text(`${changed.nl}.`, `${changed.en}.`)];
    }),
  );
}

async function deedsOf(reader: Reader, seqs: readonly number[]): Promise<ReadonlyMap<number, Deed>> {
  const entries = await deedsAt(reader, [...new Set(seqs)]);
  const names = await accountNames(
    reader,
    [...entries.values()].map(({ account }) => account),
  );
  return new Map([...entries].map(([seq, entry]) => [seq, deedOf(entry, names)]));
}

/** That a figure never began at the entry that was named. */
function neverStood(seen: number | null, now: number | undefined): Text {
  const stands =
    now === undefined
      ? text('Er staat geen cijfer: stuur als "seq" null.', 'No figure stands there: send null as "seq".')
      : text(`Stuur als "seq" wat er nu staat: ${now}.`, `Send as "seq" what stands there now: ${now}.`);
  return text(
    `Dit cijfer stond nooit zoals na regel ${seen} van het logboek, die u als "seq" stuurt, voor zover u dat kunt zien. ${stands.nl}`,
    `This figure never stood as after entry ${seen} of the log, which you send as "seq", as far as you may see. ${stands.en}`,
  );
}

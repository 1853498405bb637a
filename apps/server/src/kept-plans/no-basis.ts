import { type Text, text } from '@kapstok/quantity';
import type { NoBasis } from '@kapstok/store';
import { type Reply, refusal } from '../plan/reply.ts';

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
      'Van dit plan is hier nog niets te zien: er is nog geen versie die u mag lezen, of het plan was er toen nog niet.',
      'There is nothing to see of this plan here yet: there is no version that you may read, or the plan was not there then.',
    ),
  ],
};

/** Why a plan, or that state of it, can't be read. */
export function noBasis(why: NoBasis | 'noPlan'): Reply {
  const [status, sentence] = SENTENCES[why];
  return refusal(status, sentence);
}

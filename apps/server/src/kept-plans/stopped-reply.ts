import { text } from '@kapstok/quantity';
import { type Reply, refusal } from '../plan/reply.ts';

const NOBODY = text(
  'Dit is gestopt, omdat niemand er nog op wachtte.',
  'This was stopped, because nobody waited for it any more.',
);

/** What is told of drawing that was stopped, to who is gone already. */
export function stoppedReply(): Reply {
  return refusal(503, NOBODY);
}

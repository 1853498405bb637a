import type { GateOutcome } from '@kapstok/engine';
import { listedValueName } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';

/** What came of a gate, in words. */
export function outcomeWords(outcome: GateOutcome): Text {
  return outcome === 'open' ? NOT_DECIDED : listedValueName(outcome);
}

const NOT_DECIDED = text('nog niet besloten', 'not decided yet');

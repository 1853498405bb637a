import type { NewRealisations, RealisedConflict } from '@kapstok/contract';
import { measurementStateInWords, realisedInWords } from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import { type RealisedRefused, wordOfRealised } from '@kapstok/store';
import { Refused } from '../changes/refused.ts';
import { problemOf } from '../problem.ts';

type Given = NewRealisations['amounts'][number];

/** Refuses amounts, each with why; of those that come in the place of something else than was seen, with both. */
export function amountsRefused(refusals: readonly RealisedRefused[], amounts: readonly Given[]): Refused {
  const placed = refusals.flatMap((refusal) => {
    const at = amounts.findIndex((amount) => wordOfRealised(amount) === wordOfRealised(refusal.key));
    const given = amounts[at];
    return given === undefined ? [] : [{ ...refusal, at, given }];
  });
  const errors = placed.map(({ key, why, at, given, stands }) => {
    const parts = [key.line, key.grant, key.period].filter((part) => part !== '');
    const name = parts.map(isolated).join(', ');
    const { nl, en } = why === 'changed' ? changedWords(given, stands) : why;
    const sentence = text(`${name}: ${nl}`, `${name}: ${en}`);
    return { in: 'body' as const, path: `/amounts/${at}`, sentence };
  });
  const conflicts = placed.flatMap(({ why, ...refusal }) => (why === 'changed' ? [conflictOf(refusal)] : []));
  const problem = problemOf(409, errors[0]?.sentence ?? NOTHING_KEPT, 'urn:kapstok:problem:conflict');
  const told = { ...problem, errors: errors.slice(0, MOST_TOLD) };
  // Only where choosing between two amounts is all there is to it.
  const isChoice = conflicts.length > 0 && conflicts.length === refusals.length;
  return new Refused(isChoice ? { ...told, amounts: conflicts } : told);
}

const MOST_TOLD = 200;

interface Placed extends Omit<RealisedRefused, 'why'> {
  readonly at: number;
  readonly given: Given;
}

function conflictOf({ key, at, given, stands }: Placed): RealisedConflict {
  const { amount, state, remark } = given;
  return {
    at,
    ...key,
    given: { amount, state, remark },
    stands:
      stands === undefined
        ? null
        : { amount: stands.amount, state: stands.state, remark: stands.remark, seq: stands.seq },
  };
}

function changedWords(given: Given, stands: RealisedRefused['stands']): Text {
  if (stands === undefined) return GONE;
  const [there, own] = [amountAndState(stands), amountAndState(given)];
  const nl = `hier staat iets anders dan waarop dit volgt: ${there.nl}. U gaf ${own.nl}.`;
  const en = `something else stands here than what this follows on: ${there.en}. You gave ${own.en}.`;
  return text(`${nl} ${NOTHING_KEPT.nl} ${CHOOSE.nl}`, `${en} ${NOTHING_KEPT.en} ${CHOOSE.en}`);
}

function amountAndState({ kind, amount, state }: Pick<Given, 'kind' | 'amount' | 'state'>): Text {
  const [words, stand] = [realisedInWords({ kind, amount }), measurementStateInWords(state)];
  return text(`${words.nl} (${stand.nl})`, `${words.en} (${stand.en})`);
}

const NOTHING_KEPT = text('Er is niets bewaard.', 'Nothing was kept.');
const CHOOSE = text(
  'Kies welk van beide geldt; via de API noemt u met `seq` waarvoor uw bedrag in de plaats komt.',
  'Choose which of both holds; by the API name with `seq` what your amount comes in the place of.',
);
const GONE = text(
  'dit bedrag staat er niet (meer). Er is niets bewaard. Laad de pagina opnieuw en kijk wat er nu staat.',
  'this amount is not here (any more). Nothing was kept. Load the page again and look what stands there now.',
);

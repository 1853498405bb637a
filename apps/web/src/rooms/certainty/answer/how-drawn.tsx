import type { Certainty } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useWords } from '../../../language/words.ts';
import { errorWords } from '../drawn/drawn-value.ts';

/** What was drawn, in a small line; what that means on request. */
export function HowDrawn({ certainty }: { readonly certainty: Certainty }) {
  const { say, language } = useWords();
  const { draws, seed, engine, comparedIn } = certainty;
  const { drawn } = certainty.answer.contribution;
  const error = drawn.kind === 'known' ? errorWords(drawn.p50.error, comparedIn, language) : undefined;
  return (
    <details className="ks-how-drawn">
      <summary>
        {say('sure.drawn', { draws: formatNumber(draws, language), seed: String(seed), engine })}
      </summary>
      <p>{say('sure.drawnWhat', { draws: formatNumber(draws, language) })}</p>
      <p>{say('sure.drawnSpan')}</p>
      {error !== undefined && (
        <p>{say(comparedIn === 'FTE' ? 'sure.drawnErrorFte' : 'sure.drawnErrorPersons', { error })}</p>
      )}
      <p>{say('sure.drawnSame')}</p>
    </details>
  );
}

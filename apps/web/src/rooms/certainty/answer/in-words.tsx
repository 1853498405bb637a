import type { Certainty } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';

/** What is said of the certainty beside the answer itself, a sentence each. */
export function InWords({ sentences }: { readonly sentences: Certainty['sentences'] }) {
  const { say, of } = useWords();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="in-words">
      <h2 className="ks-beside__head" id="in-words">
        {say('sure.inWords')}
      </h2>
      <ul className="ks-sure__words">
        {sentences.map((sentence) => (
          <li key={sentence.nl}>{of(sentence)}</li>
        ))}
      </ul>
    </section>
  );
}

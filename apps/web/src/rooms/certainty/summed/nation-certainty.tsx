import { useQuery } from '@tanstack/react-query';
import { nationCertainty } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { Drawing } from '../drawing.tsx';
import { SummedView } from './summed-view.tsx';

/** How sure the adopted plans of all regions are together. */
export function NationCertainty() {
  const { say, of } = useWords();
  const query = useQuery(nationCertainty);
  return (
    <section className="ks-sure" aria-labelledby="nation-certainty">
      <h2 id="nation-certainty">{say('rooms.certainty')}</h2>
      <Loaded query={query} waiting={<Drawing query={query} queryKey={nationCertainty.queryKey} />}>
        {(certainty) => (
          <>
            {certainty.sentences.slice(0, 1).map((sentence) => (
              <p key={sentence.nl} className="ks-admin-answer">
                {of(sentence)}
              </p>
            ))}
            <SummedView certainty={certainty} file="/nation/certainty.csv" />
          </>
        )}
      </Loaded>
    </section>
  );
}

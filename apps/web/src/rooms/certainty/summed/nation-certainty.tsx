import { useQuery } from '@tanstack/react-query';
import { nationCertaintyOf } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { Drawing } from '../drawing.tsx';
import { SummedView } from './summed-view.tsx';

/** How sure the adopted plans of all regions are together, as of a moment where one is named. */
export function NationCertainty({ asOf }: { readonly asOf: string | undefined }) {
  const { say, of } = useWords();
  const asked = nationCertaintyOf(asOf);
  const query = useQuery(asked);
  return (
    <section className="ks-sure" aria-labelledby="nation-certainty">
      <h2 id="nation-certainty">{say('rooms.certainty')}</h2>
      <Loaded query={query} waiting={<Drawing query={query} queryKey={asked.queryKey} />}>
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

import type { Certainty, PlaceDto } from '@kapstok/contract';
import { printAddress } from '@kapstok/plan';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

type Meanings = Certainty['openMeanings'];

/** Ranges of which nobody said what they mean: until then nothing is drawn of them, so it is asked first. */
export function OpenMeanings({ meanings }: { readonly meanings: Meanings }) {
  const { say, of } = useWords();
  if (meanings.length === 0) return null;
  return (
    <section className="ks-open-meanings" aria-labelledby="open-meanings">
      <h2 className="ks-beside__head" id="open-meanings">
        {say('meanings.title', { count: meanings.length })}
      </h2>
      <p>{say('meanings.about')}</p>
      <ul>
        {meanings.map(({ label, words, place }) => (
          <li key={`${place.table} ${place.row} ${place.field} ${words.nl}`}>
            <MeaningLink place={place}>{of(words)}</MeaningLink> <span className="ks-soft">{of(label)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the form where it is answered: of the assumption, or of a new one about the cell that holds the range. */
function MeaningLink({ place, children }: { readonly place: PlaceDto; readonly children: string }) {
  const { mark: plan } = useShownPlan();
  if (place.table === 'assumptions') {
    return (
      <Link to="/p/$plan/zekerheid/aannames/$id" params={{ plan, id: place.row }} search={(now) => now}>
        {children}
      </Link>
    );
  }
  const on = printAddress({ table: place.table, row: place.row, field: place.field });
  return (
    <Link to="/p/$plan/zekerheid/aannames/nieuw" params={{ plan }} search={(now) => ({ ...now, on })}>
      {children}
    </Link>
  );
}

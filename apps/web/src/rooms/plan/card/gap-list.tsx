import type { GapDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';

/** What is not known of this project, why, and where it would stand. */
export function GapList({ gaps }: { readonly gaps: readonly GapDto[] }) {
  const { of } = useWords();
  return (
    <ul className="ks-gap-list">
      {gaps.map((gap) => (
        <li key={`${gap.place.table} ${gap.place.line} ${gap.place.field} ${gap.what.nl}`}>
          {of(gap.what)}: {of(gap.why)}
          <PlaceWords place={gap.place} />
        </li>
      ))}
    </ul>
  );
}

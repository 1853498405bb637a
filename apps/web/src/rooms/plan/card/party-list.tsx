import type { PartyDto, PlaceDto } from '@kapstok/contract';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';

interface Props {
  readonly parties: readonly PartyDto[];
  /** Where the project stands that names them. */
  readonly place: PlaceDto;
}

/** Who takes part: by name where the plan knows the organisation, else as printed. */
export function PartyList({ parties, place }: Props) {
  const { say } = useWords();
  return (
    <ul className="ks-parties">
      {parties.map((party) => (
        <li key={party.printed}>
          <ValueHistory place={place} field="parties">
            {party.name ?? party.printed}
          </ValueHistory>
          <span className="ks-soft">
            {party.name !== null &&
              party.name !== party.printed &&
              ` (${say('party.printed', { words: party.printed })})`}
            {party.kind !== null && party.kind !== '' && ` · ${party.kind}`}
            {party.name === null && ` · ${say('party.unknown')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

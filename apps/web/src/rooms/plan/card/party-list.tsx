import type { PartyDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';

/** Who takes part: by name where the plan knows the organisation, else as printed. */
export function PartyList({ parties }: { readonly parties: readonly PartyDto[] }) {
  const { say } = useWords();
  return (
    <ul className="ks-parties">
      {parties.map((party) => (
        <li key={party.printed}>
          {party.name ?? party.printed}
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

import type { Overlaps } from '@kapstok/contract';
import { Amount } from '../../../figure/amount.tsx';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';

/** Each overlap by itself: of whom, which lines, how much they have in common and what that takes off. */
export function OverlapList({ overlaps }: { readonly overlaps: Overlaps['overlaps'] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="overlaps-head">
      <h2 id="overlaps-head">{say('overlap.each')}</h2>
      <ul className="ks-scenarios">
        {overlaps.map((overlap) => (
          <OneOverlap key={`${overlap.id} ${overlap.amount.unit}`} overlap={overlap} />
        ))}
      </ul>
    </section>
  );
}

function OneOverlap({ overlap }: { readonly overlap: Overlaps['overlaps'][number] }) {
  const { say, of } = useWords();
  const { id, name, population, lines, amount, overlap: share, limit, source, note, place } = overlap;
  const { drawn } = amount.drawnTaken;
  const isUncertain = drawn.kind === 'known' && !drawn.isSure;
  return (
    <li>
      <h3 className="ks-scenarios__name">{name || id}</h3>
      {population !== '' && <p>{population}</p>}
      <p>
        <Amount figure={amount.gross} /> {say('overlap.becomes')} <Amount figure={amount.net} />
      </p>
      <dl className="ks-overlap-facts">
        <dt>{say('overlap.share')}</dt>
        <dd>{of(share.words)}</dd>
        <dt>{say('overlap.limit')}</dt>
        <dd>{of(limit.words)}</dd>
        <dt>{say('overlap.comesOff')}</dt>
        <dd>
          <Amount figure={amount.taken} />
          {isUncertain && (
            <>
              {' '}
              ({say('overlap.probably')} <DrawnSpan figure={amount.drawnTaken} />)
            </>
          )}
        </dd>
      </dl>
      <ul className="ks-scenarios__set">
        {lines.map(({ project, line, label, amount: own }) => (
          <li key={`${project} ${line}`}>
            {project} {of(label)}: <Amount figure={own.gross} /> {say('overlap.becomes')}{' '}
            <Amount figure={own.net} />
          </li>
        ))}
      </ul>
      {note !== '' && <p>{note}</p>}
      <PlaceWords place={place} source={source} />
    </li>
  );
}

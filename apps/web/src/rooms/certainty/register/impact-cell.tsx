import type { AssumptionDto } from '@kapstok/contract';
import { ShareBar } from '../../../figure/share-bar.tsx';
import { useWords } from '../../../language/words.ts';
import { shareWords } from '../drawn/share-words.ts';

/** What an assumption does to the answer: its share of the spread as a bar, and what measuring it would bring. */
export function ImpactCell({ row: { sensitivity } }: { readonly row: AssumptionDto }) {
  const { say, language } = useWords();
  if (sensitivity === null) return <span className="ks-soft">{say('register.notDrawn')}</span>;
  const { isNoise, varianceShare, narrows } = sensitivity;
  if (isNoise) return <span className="ks-soft ks-impact">{say('influence.noise')}</span>;
  return (
    <span className="ks-impact">
      <strong>{shareWords(varianceShare, language)}</strong>{' '}
      <span className="ks-small ks-soft">
        {say('influence.narrower', { share: shareWords(narrows, language) })}
      </span>
      <ShareBar value={{ kind: 'known', low: varianceShare, high: varianceShare, bound: 'exact' }} />
    </span>
  );
}

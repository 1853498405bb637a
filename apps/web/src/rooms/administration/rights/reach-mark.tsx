import { useWords } from '../../../language/words.ts';
import type { Reach } from './rights-rows.ts';

/** How far a right goes, as a mark and in words: whole, half, or a dash. */
export function ReachMark({ reach }: { readonly reach: Reach }) {
  const { say } = useWords();
  return (
    <span className={`ks-reach ks-reach--${reach}`}>
      <svg className="ks-reach__mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {reach === 'none' ? (
          <path d="M3.5 7h7" className="ks-reach__line" />
        ) : (
          <>
            <circle cx="7" cy="7" r="5.5" className="ks-reach__line" />
            <path d={reach === 'region' ? WHOLE : HALF} className="ks-reach__fill" />
          </>
        )}
      </svg>
      <span className="ks-reach__words">{say(`admin.reach.${reach}`)}</span>
    </span>
  );
}

const WHOLE = 'M7 1.5a5.5 5.5 0 0 1 0 11a5.5 5.5 0 0 1 0-11z';
const HALF = 'M7 1.5a5.5 5.5 0 0 0 0 11z';

import type { Certainty } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { shareWords } from '../drawn/share-words.ts';
import { hangingOn } from '../influence/outcome.ts';
import { QualityMark } from '../register/quality-mark.tsx';

const MOST = 5;

/** The assumptions the answer hangs on most, with how well each is founded. */
export function MostInfluence({ certainty }: { readonly certainty: Certainty }) {
  const { say, of, language } = useWords();
  const { mark: plan } = useShownPlan();
  const shown = hangingOn(certainty, 'share')
    .sensitivities.filter(({ isNoise }) => !isNoise)
    .slice(0, MOST);
  const rows = new Map(certainty.register.map((row) => [row.id, row]));
  return (
    <section aria-labelledby="most-influence">
      <h2 className="ks-beside__head" id="most-influence">
        {say('influence.most')}
      </h2>
      {shown.length === 0 ? (
        <p>{say('influence.none')}</p>
      ) : (
        <ol className="ks-most">
          {shown.map(({ assumption, name, varianceShare }) => (
            <li key={assumption}>
              <Link
                to="/p/$plan/zekerheid/aannames/$id"
                params={{ plan, id: assumption }}
                search={(now) => now}
              >
                {of(name)}
              </Link>
              <span className="ks-most__share">
                {say('influence.explains', { share: shareWords(varianceShare, language) })}
              </span>
              <QualityMark quality={rows.get(assumption)?.quality ?? null} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

import type { Overview } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount } from '../../figure/amount.tsx';
import { StatedMark } from '../../figure/pair-marks.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import { headlineClaims, type Pair } from './headline-claims.ts';

/** What the plan itself says the answer is, beside what follows from it. */
export function ClaimsSection({ overview }: { readonly overview: Overview }) {
  const { say } = useWords();
  const { mark } = useShownPlan();
  const pairs = headlineClaims(overview);
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="claims-head">
      <h2 className="ks-beside__head" id="claims-head">
        {say('claims.title')}
      </h2>
      <dl className="ks-pairs">
        {pairs.map((pair) => (
          <ClaimRow key={`${pair.claim.place.line} ${pair.claim.key}`} pair={pair} />
        ))}
      </dl>
      <Link
        className="ks-onward ks-no-print"
        to="/p/$plan/doorlichting"
        params={{ plan: mark }}
        search={{ scope: 'plan' }}
      >
        {say('claims.why')}
      </Link>
    </section>
  );
}

function ClaimRow({ pair: { claim, computed } }: { readonly pair: Pair }) {
  const { say, of } = useWords();
  const { mark } = useShownPlan();
  return (
    <div>
      <dt>
        <span>{claim.label}</span>
        {claim.finding !== null && (
          <Link
            className="ks-small ks-no-print"
            to="/p/$plan/doorlichting"
            params={{ plan: mark }}
            search={{ finding: claim.finding }}
            hash={`finding-${claim.finding}`}
          >
            {say('claims.finding', { mark: claim.finding })}
          </Link>
        )}
      </dt>
      <dd className="ks-pair">
        <span>
          <span>
            <StatedMark kind="stated" /> {say('claims.stated')}
          </span>
          <strong>
            <ValueHistory place={claim.place} field="value">
              {of(claim.stated.words)}
            </ValueHistory>
          </strong>
        </span>
        <span>
          <span>
            <StatedMark kind="computed" /> {say('claims.computed')}
          </span>
          <strong>
            <Amount figure={computed} />
          </strong>
        </span>
      </dd>
    </div>
  );
}

import type { Overview } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount } from '../../figure/amount.tsx';
import { StatedMark } from '../../figure/pair-marks.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
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
      <table className="ks-table ks-pairs">
        <caption className="ks-out-of-sight">{say('claims.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ks-out-of-sight">{say('column.part')}</span>
            </th>
            <th scope="col" className="ks-num">
              <StatedMark kind="stated" /> {say('claims.stated')}
            </th>
            <th scope="col" className="ks-num">
              <StatedMark kind="computed" /> {say('claims.computed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <ClaimRow key={`${pair.claim.place.line} ${pair.claim.key}`} pair={pair} />
          ))}
        </tbody>
      </table>
      <Link
        className="ks-no-print"
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
    <tr>
      <th scope="row">
        {claim.label}
        {claim.finding !== null && (
          <>
            {' '}
            <Link
              className="ks-small ks-no-print"
              to="/p/$plan/doorlichting"
              params={{ plan: mark }}
              search={{ finding: String(claim.finding) }}
              hash={`finding-${claim.finding}`}
            >
              {say('claims.finding', { number: claim.finding })}
            </Link>
          </>
        )}
      </th>
      <td className="ks-num">{of(claim.stated.words)}</td>
      <td className="ks-num">
        <Amount figure={computed} />
      </td>
    </tr>
  );
}

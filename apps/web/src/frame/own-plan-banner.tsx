import './own-plan-banner.css';
import type { PlanHeader } from '@kapstok/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { FIRST } from '../address/plan-path.ts';
import { useWords } from '../language/words.ts';
import { useWipe } from '../server/wipe.ts';

/** Says that one looks at one's own plan and no other, and wipes it. */
export function OwnPlanBanner({ header }: { readonly header: PlanHeader }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const wipe = useWipe(header.id, () =>
    navigate({ to: '/p/$plan/eigen-plan', params: { plan: FIRST }, search: { why: undefined } }),
  );
  return (
    <section className="ks-own ks-no-print" aria-label={say('own.banner')}>
      <p>
        <strong>{say('own.bannerWhich', { title: header.title })}</strong> {say('own.bannerKept')}
      </p>
      <div className="ks-own__ways">
        <button
          type="button"
          className="ks-button ks-button--small"
          disabled={wipe.isPending}
          onClick={() => wipe.mutate()}
        >
          {say('own.wipe')}
        </button>
        <Link to="/p/$plan" params={{ plan: FIRST }} search={{ why: undefined }}>
          {say('own.back')}
        </Link>
      </div>
      {wipe.isError && <p role="alert">{say('own.wipeFailed')}</p>}
    </section>
  );
}

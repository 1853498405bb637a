import type { RegionDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useAllowed } from '../../../administration/use-allowed.ts';
import { useWords } from '../../../language/words.ts';
import { NewPlanForm } from './new-plan-form.tsx';

/** The plans of a region, and a form for an empty one. */
export function PlansSection({ region }: { readonly region: RegionDto }) {
  const { say } = useWords();
  const { may } = useAllowed();
  return (
    <section aria-labelledby="region-plans">
      <h2 id="region-plans">{say('admin.region.plans', { count: region.plans.length })}</h2>
      {region.plans.length === 0 && <p>{say('admin.region.noPlans')}</p>}
      <ul className="ks-plain-list">
        {region.plans.map(({ id, title, code }) => (
          <li key={id}>
            <Link to="/p/$plan" params={{ plan: id }} search={(now) => ({ lang: now.lang })}>
              {title}
            </Link>{' '}
            <span className="ks-soft ks-small">{code}</span>
          </li>
        ))}
      </ul>
      {may('manageRegion') && (
        <details className="ks-no-print">
          <summary>{say('admin.region.newPlan')}</summary>
          <NewPlanForm region={region.code} />
        </details>
      )}
    </section>
  );
}

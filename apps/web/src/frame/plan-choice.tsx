import type { KeptPlan, PlanHeader } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { useWords } from '../language/words.ts';
import { plans } from '../server/queries.ts';
import { useSession } from '../session/use-session.ts';
import { BarPopover } from './bar-popover.tsx';
import { KeptPlanContext } from './plan-context.ts';

/** Which region and plan one looks at, and the way to another where there is one. */
export function PlanChoice({ header }: { readonly header: PlanHeader | undefined }) {
  const { say } = useWords();
  const viewpoint = use(KeptPlanContext)?.viewpoint;
  const national = useSession()?.national === true;
  const { data } = useQuery({ ...plans, enabled: viewpoint !== undefined });
  const region = viewpoint?.region.title ?? header?.region ?? null;
  const title = viewpoint?.title ?? header?.title;
  if (title === undefined) return null;
  const kept = data?.kept ?? [];
  const named = <PlanNamed region={region} title={title} />;
  if (kept.length < 2 && !national) return <div className="ks-bar__plan">{named}</div>;
  return (
    <BarPopover className="ks-bar__plan" label={named} title={say('region.which')}>
      {(close) => (
        <>
          <h2 className="ks-bar-popover__head">{say('region.which')}</h2>
          <Plans plans={kept} shown={viewpoint?.plan} close={close} />
          {national && (
            <p className="ks-bar-popover__ways">
              <Link to="/p/$plan/beheer/land" params={(now) => ({ plan: now.plan ?? '-' })} onClick={close}>
                {say('region.nation')}
              </Link>
            </p>
          )}
        </>
      )}
    </BarPopover>
  );
}

function PlanNamed({ region, title }: { readonly region: string | null; readonly title: string }) {
  return (
    <span className="ks-bar__where">
      {region !== null && <strong>{region}</strong>}
      {title !== region && <span className={region === null ? '' : 'ks-soft'}>{title}</span>}
    </span>
  );
}

interface PlansProps {
  readonly plans: readonly KeptPlan[];
  readonly shown: string | undefined;
  readonly close: () => void;
}

function Plans({ plans: kept, shown, close }: PlansProps) {
  return (
    <ul className="ks-choices-of">
      {kept.map(({ id, title, region }) => (
        <li key={id}>
          <Link
            className="ks-choice-of"
            to="/p/$plan"
            params={{ plan: id }}
            search={{ why: undefined, asOf: undefined, version: undefined }}
            activeOptions={{ exact: true }}
            aria-current={id === shown ? 'true' : undefined}
            onClick={close}
          >
            <strong>{region.title}</strong>
            {title !== region.title && <span className="ks-soft ks-small">{title}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { KIND_WORDS } from '@kapstok/audit';
import type { FindingDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useShownPlan } from '../frame/plan-context.ts';
import type { NamedScope } from '../frame/use-scopes.ts';
import { useWords } from '../language/words.ts';
import { PlaceWords } from '../place/place-words.tsx';
import { WhyLink } from '../why/why-link.tsx';
import { FindingPair } from './finding-pair.tsx';
import { isKind } from './kind.ts';
import { SeverityMark } from './severity-mark.tsx';

interface Props {
  readonly finding: FindingDto;
  /** What its scope stands for. */
  readonly scope: NamedScope | undefined;
  /** Whether it is the one that is asked for. */
  readonly open: boolean;
}

/** One finding: how grave, about what, what is wrong; and behind a turn what it does, what to do and where it stands. */
export function FindingItem({ finding, scope, open }: Props) {
  const { say, of } = useWords();
  const item = useAsked(open);
  return (
    <li
      className={open ? 'ks-finding ks-finding--asked' : 'ks-finding'}
      id={`finding-${finding.mark}`}
      ref={item}
    >
      <div className="ks-finding__head">
        <span className="ks-finding__mark">{finding.mark}</span>
        <SeverityMark severity={finding.severity} />
        <span className="ks-soft">{isKind(finding.kind) ? of(KIND_WORDS[finding.kind]) : finding.kind}</span>
        <ScopeLink code={finding.scope} scope={scope} />
      </div>
      <p className="ks-finding__message">{of(finding.message)}</p>
      <FindingPair finding={finding} />
      <dl className="ks-finding__printed">
        {of(finding.effect) !== '' && (
          <>
            <dt>{say('finding.effect')}</dt>
            <dd>{of(finding.effect)}</dd>
          </>
        )}
        <dt>{say('finding.advice')}</dt>
        <dd>{of(finding.advice)}</dd>
      </dl>
      <details className="ks-finding__more" open={open}>
        <summary>{say('finding.more')}</summary>
        <dl>
          {of(finding.effect) !== '' && (
            <div>
              <dt>{say('finding.effect')}</dt>
              <dd>{of(finding.effect)}</dd>
            </div>
          )}
          <div>
            <dt>{say('finding.advice')}</dt>
            <dd>{of(finding.advice)}</dd>
          </div>
          <div>
            <dt>{say('finding.place')}</dt>
            <dd>
              <PlaceWords place={finding} />
              {finding.others.map((place) => (
                <PlaceWords key={`${place.table} ${place.line} ${place.field}`} place={place} />
              ))}
            </dd>
          </div>
          {finding.figure !== '' && (
            <div>
              <dt>{say('finding.figure')}</dt>
              <dd>
                <WhyLink figure={finding.figure} label={finding.message}>
                  {say('finding.why')}
                </WhyLink>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </li>
  );
}

function ScopeLink({ code, scope }: { readonly code: string; readonly scope: NamedScope | undefined }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  if (code === 'plan') return <span>{say('finding.wholePlan')}</span>;
  const words = scope === undefined ? code : `${code} ${scope.name}`;
  if (scope?.kind !== 'project') return <span>{words}</span>;
  return (
    <Link to="/p/$plan/plan/$code" params={{ plan, code }}>
      {words}
    </Link>
  );
}

/** Brings the finding that is asked for into sight. */
function useAsked(open: boolean) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return item;
}

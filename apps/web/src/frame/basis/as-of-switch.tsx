import type { Viewpoint } from '@kapstok/contract';
import { lazy, Suspense } from 'react';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { WaitingLines } from '../../notice/waiting.tsx';
import { BarPopover } from '../bar-popover.tsx';
import { useKeptPlan } from '../plan-context.ts';
import { versionStateWords } from './basis-words.ts';

const AsOfDay = lazy(() => import('./as-of-day.tsx'));

/** Says as of which day one sees the plan, and lets one choose another; or says why one can't. */
export function AsOfSwitch() {
  const { viewpoint } = useKeptPlan();
  return viewpoint.mayReadWorking ? <Choose /> : <Fixed basis={viewpoint.basis} />;
}

/** The day of the version, for who reads versions only. */
function Fixed({ basis: { version, at } }: { readonly basis: Viewpoint['basis'] }) {
  const words = useWords();
  const { say, language } = words;
  const shown = version?.at ?? at;
  if (shown === null) return null;
  const when = momentWords(shown, language);
  return (
    <BarPopover
      label={
        <>
          <span className="ks-soft">{say('asOf.label')}</span> {when}
        </>
      }
      title={say('asOf.why')}
    >
      {() => (
        <>
          <h2 className="ks-bar-popover__head">{say('asOf.fixed')}</h2>
          {version !== null && (
            <p>
              {say('basis.seesVersion', { name: version.name, state: versionStateWords(version, words) })}
            </p>
          )}
          <p>{say('asOf.stands', { when })}</p>
          <p className="ks-soft">{say('asOf.noOther')}</p>
        </>
      )}
    </BarPopover>
  );
}

function Choose() {
  const { say, language } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const { asOf } = at.basis;
  const version = viewpoint.basis.version;
  const shown = asOf ?? (version === null ? null : version.at);
  return (
    <BarPopover
      label={
        <>
          <span className="ks-soft">{say('asOf.label')}</span>{' '}
          {shown === null ? <Today last={viewpoint.basis.at} /> : momentWords(shown, language)}
        </>
      }
      title={say('asOf.which')}
    >
      {(close) => (
        <Suspense fallback={<WaitingLines widths={['80%', '65%', '72%']} />}>
          <AsOfDay asOf={asOf} close={close} />
        </Suspense>
      )}
    </BarPopover>
  );
}

/** Today, as it is called on a screen; paper is read on another day, so there it is the moment of the last entry. */
function Today({ last }: { readonly last: string | null }) {
  const { say, language } = useWords();
  if (last === null) return say('asOf.today');
  return (
    <>
      <span className="ks-no-print">{say('asOf.today')}</span>
      <span className="ks-paper-only">{momentWords(last, language)}</span>
    </>
  );
}

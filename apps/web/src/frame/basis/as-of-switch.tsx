import { lazy, Suspense } from 'react';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { WaitingLines } from '../../notice/waiting.tsx';
import { BarPopover } from '../bar-popover.tsx';
import { useKeptPlan } from '../plan-context.ts';

const AsOfDay = lazy(() => import('./as-of-day.tsx'));

/** Says as of which day one sees the plan, and lets one choose another. */
export function AsOfSwitch() {
  const { say, language } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const { asOf } = at.basis;
  if (!viewpoint.mayReadWorking) return null;
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

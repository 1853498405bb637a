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
          {shown === null ? say('asOf.today') : momentWords(shown, language)}
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

import './top-bar.css';
import type { PlanHeader } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, use } from 'react';
import { useWords } from '../language/words.ts';
import { AccountMenu } from '../session/account-menu.tsx';
import { AsOfSwitch } from './basis/as-of-switch.tsx';
import { VersionSwitch } from './basis/version-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { KeptPlanContext } from './plan-context.ts';
import { ShortcutSheetButton } from './shortcut-sheet-button.tsx';

const PlanSearch = lazy(() => import('./plan-search.tsx'));

interface Props {
  readonly header: PlanHeader | undefined;
  /** Whether the plan is still on its way. */
  readonly waiting: boolean;
  /** Whether something lies over it. */
  readonly inert: boolean;
}

/** Where am I: the name of the tool, the region and plan, which state of it, the way to anything in it, and who one is. */
export function TopBar({ header, waiting, inert }: Props) {
  const { say } = useWords();
  const kept = use(KeptPlanContext);
  return (
    <header className={kept === undefined ? 'ks-bar' : 'ks-bar ks-bar--kept'} inert={inert}>
      <Link className="ks-bar__name" to="/p/$plan" params={(now) => ({ plan: now.plan ?? '-' })}>
        {say('frame.name')}
      </Link>
      {waiting ? (
        <div className="ks-bar__plan">
          <span className="ks-waiting" style={{ width: '16ch' }} />
        </div>
      ) : (
        <PlanChoice header={header} />
      )}
      {kept !== undefined && (
        <div className="ks-bar__state">
          <VersionSwitch />
          <AsOfSwitch />
        </div>
      )}
      <div className="ks-bar__find ks-no-print">
        {header !== undefined && (
          <Suspense fallback={<div className="ks-search__waiting" />}>
            <PlanSearch />
          </Suspense>
        )}
      </div>
      <div className="ks-bar__tools ks-no-print">
        <ShortcutSheetButton />
        <LanguageSwitch />
        <AccountMenu region={kept?.viewpoint.region.code} />
      </div>
    </header>
  );
}

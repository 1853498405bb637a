import './top-bar.css';
import type { PlanHeader } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useWords } from '../language/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ShortcutSheetButton } from './shortcut-sheet-button.tsx';

const PlanSearch = lazy(() => import('./plan-search.tsx'));

interface Props {
  readonly header: PlanHeader | undefined;
  /** Whether something lies over it. */
  readonly inert: boolean;
}

/** Where am I: the name of the tool, the region or plan, and the way to anything in it. */
export function TopBar({ header, inert }: Props) {
  const { say } = useWords();
  return (
    <header className="ks-bar" inert={inert}>
      <Link className="ks-bar__name" to="/p/$plan" params={(now) => ({ plan: now.plan ?? '-' })}>
        {say('frame.name')}
      </Link>
      <div className="ks-bar__plan">
        {header === undefined ? (
          <span className="ks-waiting" style={{ width: '16ch' }} />
        ) : (
          <>
            {header.region !== null && <strong>{header.region}</strong>}
            <span className={header.region === null ? '' : 'ks-soft'}>{header.title}</span>
          </>
        )}
      </div>
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
      </div>
    </header>
  );
}

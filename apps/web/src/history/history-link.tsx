import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { KeptPlanContext } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { addressIn } from '../why/state-address.ts';
import { StateContext } from '../why/state-context.ts';
import { type HistoryOf, historyAddress } from './history-address.ts';

interface Props {
  readonly of: HistoryOf;
  /** What the value is of, for who does not see where the link stands. */
  readonly what: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Opens the history of a value beside the screen; the address of the page says so. */
export function HistoryLink({ of, what, className = 'ks-way', children }: Props) {
  const { say } = useWords();
  const kept = use(KeptPlanContext);
  const state = use(StateContext);
  if (kept?.viewpoint.mayReadHistory !== true) return children;
  return (
    <Link
      className={className}
      to="."
      search={(now) => ({ ...now, why: addressIn(state, historyAddress(of)) })}
      hash={true}
      resetScroll={false}
      preload={false}
      title={say('history.of', { what })}
    >
      {children}
      <span className="ks-out-of-sight"> {say('history.of', { what })}</span>
    </Link>
  );
}

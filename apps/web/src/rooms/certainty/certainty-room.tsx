import '../../frame/room-head.css';
import './certainty.css';
import { Link, Outlet } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { CertaintyTabs } from './certainty-tabs.tsx';

/** What stands around every page about how sure the answer is. */
export function CertaintyRoom() {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <div className="ks-sure">
      <div className="ks-sure__ways ks-no-print">
        <Link className="ks-way" to="/p/$plan" params={{ plan }} search={(now) => now}>
          {say('sure.back')}
        </Link>
        <CertaintyTabs />
      </div>
      <Outlet />
    </div>
  );
}

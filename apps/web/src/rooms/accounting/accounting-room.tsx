import '../../frame/room-head.css';
import './accounting.css';
import { Outlet } from '@tanstack/react-router';
import { PlanTabs } from '../plan/plan-tabs.tsx';
import { AccountingTabs } from './accounting-tabs.tsx';

/** What stands around every page about money that has to be accounted for. */
export function AccountingRoom() {
  return (
    <div className="ks-accounting">
      <PlanTabs />
      <AccountingTabs />
      <Outlet />
    </div>
  );
}

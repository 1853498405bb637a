import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useShownPlan } from '../frame/plan-context.ts';

/** The way to the table in which something is to be written; nothing of a plan that is only shown. */
export function WayToTable({ table, children }: { readonly table: string; readonly children: ReactNode }) {
  const { mark: plan, viewpoint } = useShownPlan();
  if (viewpoint === null) return null;
  return (
    <Link
      className="ks-no-print"
      to="/p/$plan/gegevens/$table"
      params={{ plan, table }}
      search={(now) => now}
    >
      {children}
    </Link>
  );
}

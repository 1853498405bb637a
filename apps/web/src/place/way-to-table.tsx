import { tableTitle } from '@kapstok/plan';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useContext } from 'react';
import { KeptPlanContext } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';

interface WayProps {
  readonly table: string;
  /** What the way is called; without it, that it leads to the table by its name. */
  readonly children?: ReactNode;
}

/** The way to the table in which something is to be written; nothing of a plan that is only shown. */
export function WayToTable({ table, children }: WayProps) {
  const { say, of } = useWords();
  // Also on a screen that is there before any figure of the plan is.
  const kept = useContext(KeptPlanContext);
  if (kept === undefined) return null;
  return (
    <Link
      className="ks-no-print"
      to="/p/$plan/gegevens/$table"
      params={{ plan: kept.mark, table }}
      search={(now) => now}
    >
      {children ?? say('way.toTable', { table: of(tableTitle(table)) })}
    </Link>
  );
}

import type { Plan } from '@kapstok/plan';

/** A code of the plan with what it is called. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

type NamingTable = 'projects' | 'bodies' | 'kpis' | 'pillars' | 'measurementRounds';

/** A row of the plan by its code, with its name; null where no code is given, the code itself where no row has it. */
export function namedIn(plan: Plan, table: NamingTable, code: string): Named | null {
  if (code === '') return null;
  const rows: readonly Named[] = plan[table];
  return { code, name: rows.find((row) => row.code === code)?.name ?? code };
}

/** A decision with what was decided. */
export function decisionNamed(plan: Plan, code: string): Named | null {
  if (code === '') return null;
  return { code, name: plan.decisions.find((row) => row.code === code)?.what ?? code };
}

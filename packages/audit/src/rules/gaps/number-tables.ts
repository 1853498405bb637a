import type { Plan, TableName } from '@kapstok/plan';

/** Tables without which there is no number to compute. */
export const NUMBER_TABLES: readonly TableName[] = ['budgetLines', 'businessCaseBenefits', 'labourShortage'];

/** Whether a plan has any of the numbers that Kapstok computes with. */
export function hasNumbers(plan: Plan): boolean {
  return NUMBER_TABLES.some((table) => plan[table].length > 0);
}

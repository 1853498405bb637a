import { ABOUT_TABLES, cellOf } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { recordsOf } from '../../../editing/queries.ts';
import type { PlanAt } from '../../../server/plan-at.ts';
import type { Decimal } from './number-words.ts';
import { ASSUMPTIONS } from './use-may-assume.ts';

/** The sign by which the plan parts decimals in its assumptions. */
export function useDecimal(at: PlanAt): Decimal {
  const told = useQuery(recordsOf(at, ABOUT_TABLES.tables)).data;
  const own = told?.records.find((record) => cellOf(record, 'name') === ASSUMPTIONS);
  return own !== undefined && cellOf(own, 'decimal') === ',' ? ',' : '.';
}

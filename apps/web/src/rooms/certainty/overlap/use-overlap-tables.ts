import { ABOUT_TABLES, cellOf } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { recordsOf } from '../../../editing/queries.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import type { Decimal } from '../assumption/number-words.ts';
import { ASSUMPTIONS } from '../assumption/use-may-assume.ts';
import { OVERLAPS, type OverlapTables } from './overlap-edits.ts';

interface Asked {
  /** Undefined until they are there. */
  readonly tables: OverlapTables | undefined;
  readonly error: Error | null;
}

/** The rows of overlaps and assumptions, and how the plan writes decimals in them. */
export function useOverlapTables(): Asked {
  const { at } = useKeptPlan();
  const overlaps = useQuery(recordsOf(at, OVERLAPS));
  const assumptions = useQuery(recordsOf(at, ASSUMPTIONS));
  const about = useQuery(recordsOf(at, ABOUT_TABLES.tables));
  const error = overlaps.error ?? assumptions.error ?? about.error;
  if (overlaps.data === undefined || assumptions.data === undefined || about.data === undefined) {
    return { tables: undefined, error };
  }
  const told = about.data.records;
  const decimal = (table: string): Decimal => {
    const own = told.find((record) => cellOf(record, 'name') === table);
    return own !== undefined && cellOf(own, 'decimal') === ',' ? ',' : '.';
  };
  return {
    tables: {
      overlaps: overlaps.data,
      assumptions: assumptions.data,
      decimals: { overlaps: decimal(OVERLAPS), assumptions: decimal(ASSUMPTIONS) },
    },
    error: null,
  };
}

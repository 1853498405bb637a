import type { ChangeDto } from '@kapstok/contract';
import type { ChangeFilter } from '../../editing/queries.ts';

/** What the address of the history asks for. */
export interface HistorySearch {
  readonly q?: string | undefined;
  readonly account?: string | undefined;
  readonly table?: string | undefined;
  readonly pillar?: string | undefined;
  /** First and last day, as `2026-12-31`, in the clock of the reader. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the server is asked: by whom, with which words, and in which period. */
export function serverFilter({ q, account, from, to }: HistorySearch): ChangeFilter {
  return {
    ...(q === undefined ? {} : { q }),
    ...(account === undefined ? {} : { account }),
    ...dayStart('from', from),
    ...dayStart('to', to, 1),
  };
}

/** The first moment of a day, or of the day after it, as the server takes it; nothing for what is no day. */
function dayStart(name: string, day: string | undefined, more = 0): ChangeFilter {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined || month === undefined || date === undefined) return {};
  const moment = new Date(Number(year), Number(month) - 1, Number(date) + more);
  return Number.isNaN(moment.getTime()) ? {} : { [name]: moment.toISOString() };
}

/** Whether a change touches the table and the pillar or project that are asked for, as far as its edits are told. */
export function isShown({ edits }: ChangeDto, { table, pillar }: HistorySearch): boolean {
  if (table === undefined && pillar === undefined) return true;
  return edits.some(
    (edit) =>
      (table === undefined || edit.table === table) &&
      (pillar === undefined || edit.pillar === pillar || edit.project === pillar),
  );
}

import type { ChangeFilter } from '../../editing/queries.ts';

/** What the address of the history asks for. */
export interface HistorySearch {
  readonly q?: string | undefined;
  readonly account?: string | undefined;
  readonly table?: string | undefined;
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  /** First and last day, as `2026-12-31`, in the clock of the reader. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the server is asked: by whom, in which part, with which words, and in which period. */
export function serverFilter({ from, to, ...same }: HistorySearch): ChangeFilter {
  return {
    ...chosen(same),
    ...dayStart('from', from),
    ...dayStart('to', to, 1),
  };
}

/** What is filled in; other things that the address holds are not for the server. */
function chosen({ q, account, table, pillar, project }: HistorySearch): ChangeFilter {
  const asked = Object.entries({ q, account, table, pillar, project });
  return Object.fromEntries(
    asked.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [[name, words]])),
  );
}

/** The first moment of a day, or of the day after it, as the server takes it; nothing for what is no day. */
function dayStart(name: string, day: string | undefined, more = 0): ChangeFilter {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined || month === undefined || date === undefined) return {};
  const moment = new Date(Number(year), Number(month) - 1, Number(date) + more);
  return Number.isNaN(moment.getTime()) ? {} : { [name]: moment.toISOString() };
}

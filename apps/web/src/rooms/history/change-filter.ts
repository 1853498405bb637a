import { CLOCK } from '@kapstok/quantity';
import { dayStart } from '../../address/as-of.ts';
import type { ChangeFilter } from '../../editing/queries.ts';

/** What the address of the history asks for. */
export interface HistorySearch {
  readonly q?: string | undefined;
  readonly account?: string | undefined;
  readonly table?: string | undefined;
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  /** First and last day, as `2026-12-31`, on the clock of the country. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the server is asked: by whom, in which part, with which words, and in which period. */
export function serverFilter({ from, to, ...same }: HistorySearch): ChangeFilter {
  return {
    ...chosen(same),
    ...startOf('from', from),
    ...startOf('to', to, 1),
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
function startOf(name: string, day: string | undefined, more = 0): ChangeFilter {
  const moment = day === undefined ? undefined : dayStart(day, CLOCK, more);
  return moment === undefined ? {} : { [name]: moment };
}

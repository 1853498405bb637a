import type { LogEntryDto } from '@kapstok/contract';
import { CLOCK } from '@kapstok/quantity';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../../address/as-of.ts';
import { useWords } from '../../../language/words.ts';

const IN_HISTORY = ['change', 'undo', 'restore', 'load', 'version'];

/** What an entry tells, as a link to that day in the history of its plan where that shows it. */
export function EntryLink({ entry: { at, kind, plan, what } }: { readonly entry: LogEntryDto }) {
  const { of } = useWords();
  if (plan === null || !IN_HISTORY.includes(kind)) return of(what);
  const day = dayOf(at, CLOCK).day.toString();
  return (
    <Link
      to="/p/$plan/geschiedenis"
      params={{ plan }}
      search={(now) => ({ lang: now.lang, from: day, to: day })}
    >
      {of(what)}
    </Link>
  );
}

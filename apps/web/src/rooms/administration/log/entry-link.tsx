import type { LogEntryDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language/words.ts';

const IN_HISTORY = ['change', 'undo', 'restore', 'load', 'version'];

/** What an entry tells, as a link to the history of its plan where that shows it. */
export function EntryLink({ entry: { id, kind, plan, what } }: { readonly entry: LogEntryDto }) {
  const { of } = useWords();
  if (plan === null || !IN_HISTORY.includes(kind)) return of(what);
  return (
    <Link to="/p/$plan/geschiedenis" params={{ plan }} search={(now) => ({ lang: now.lang, entry: id })}>
      {of(what)}
    </Link>
  );
}

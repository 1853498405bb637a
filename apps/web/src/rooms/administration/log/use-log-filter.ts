import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LogFilter } from './log-filter.ts';

/** What of the log is asked for, and a way to ask for something else: the address says so. */
export function useLogFilter(): {
  readonly search: LogFilter;
  readonly change: (part: LogFilter) => void;
} {
  const search = useSearch({ from: '/p/$plan/beheer/logboek' });
  const navigate = useNavigate({ from: '/p/$plan/beheer/logboek' });
  const change = (part: LogFilter) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  return { search, change };
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T | undefined>;
  /** What stands there meanwhile, of the same height as what comes. */
  readonly waiting: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was asked for: while waiting, when it went wrong, and when it is there. */
export function Loaded<T>({ query, waiting, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError || query.isSuccess) {
    return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  }
  return waiting;
}

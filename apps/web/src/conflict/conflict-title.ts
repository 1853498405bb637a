import type { ConflictDto } from '@kapstok/contract';

/** What conflicts are headed by: that others changed the same only where each of them is known to be so. */
export function conflictTitle(
  conflicts: readonly ConflictDto[],
  account: string | undefined,
): 'conflict.title' | 'conflict.titleElse' {
  const isOfOthers = conflicts.every(
    ({ beforeStood, by }) =>
      beforeStood && by !== null && (account === undefined || by.account?.id !== account),
  );
  return isOfOthers ? 'conflict.title' : 'conflict.titleElse';
}

import type { ConflictDto } from '@kapstok/contract';
import { ServerProblem } from '../server/get.ts';

/** What met what, where the server says that somebody else changed the same; else nothing. */
export function conflictsIn(error: unknown): readonly ConflictDto[] {
  return error instanceof ServerProblem ? (error.problem.conflicts ?? []) : [];
}

import { constants, setPriority } from 'node:os';

/**
 * Lets this thread compute in the time that answering leaves. Only on Linux: there a priority is of a thread, elsewhere it
 * is of all of the server.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

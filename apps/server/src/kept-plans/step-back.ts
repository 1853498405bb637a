import { setPriority } from 'node:os';

/**
 * A third of the time that the thread that answers gets where both want all of it. Further back, and those who wait for a
 * plan wait for whatever else the machine does.
 */
const STEPS_BACK = 5;

/**
 * Lets this thread compute in the time that answering leaves. Only on Linux: there a priority is of a thread, elsewhere it
 * is of all of the server.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(STEPS_BACK);
}

import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told from a later one that gets the same number. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly pid: number;
  /** When it started, as the machine counts; empty where the machine does not tell. */
  readonly started: string;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { machine: hostname(), pid: process.pid, started: processState(process.pid)?.started ?? '' };
}

/** Whether a process of this machine still runs; one with its number that started at another time is another. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  if (pid <= 0 || !hasNumber(pid)) return false;
  const now = processState(pid);
  return now === undefined || (!now.ended && now.started === started);
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What Linux tells of a process; nothing on other systems. */
function processState(pid: number): { started: string; ended: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program stands in brackets and may hold spaces; field 3 comes after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = ''] = fields;
    return { started: `${boot}:${fields[19] ?? ''}`, ended: state === 'Z' || state === 'X' };
  } catch {
    return undefined;
  }
}

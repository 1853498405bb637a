import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

/** Kills a server with all its processes at once, as when a machine stops (Linux). Waits until all of them are gone. */
export async function killServer(first: number): Promise<void> {
  const all = [first, ...childrenOf(first)];
  for (const one of all) process.kill(one, 'SIGKILL');
  while (all.some(runs)) await after(5);
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => statusOf(one)?.parent === parent);
}

function runs(one: number): boolean {
  const state = statusOf(one)?.state;
  return state !== undefined && state !== 'Z';
}

/** What Linux tells of a process; nothing of one that is gone. */
function statusOf(one: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${one}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

import { readFileSync, writeSync } from 'node:fs';

/** Loaded before a program, it tells on channel 3 how long the program took, how much of that it
 * worked (which what else the machine does hardly changes), and how much memory it used at most. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const working = (userCPUTime + systemCPUTime) / 1000;
  const megabytes = (ownKilobytes() ?? maxRSS) / 1024;
  writeSync(3, JSON.stringify({ milliseconds: performance.now(), working, megabytes }));
});

/** At most, of this program alone: on Linux `maxRSS` counts from the one that started it, and that may be larger. */
function ownKilobytes() {
  if (process.platform !== 'linux') return undefined;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return found === null ? undefined : Number(found[1]);
}

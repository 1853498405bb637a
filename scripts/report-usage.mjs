import { writeSync } from 'node:fs';

/** Loaded before a program, it tells on channel 3 how long the program took, how much of that it
 * worked (which what else the machine does hardly changes), and how much memory it used at most. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const working = (userCPUTime + systemCPUTime) / 1000;
  writeSync(3, JSON.stringify({ milliseconds: performance.now(), working, megabytes: maxRSS / 1024 }));
});

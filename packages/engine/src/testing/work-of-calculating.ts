import { planOf } from '@kapstok/plan';
import { calculate } from '../calculate.ts';
import { madeTables } from './made-plan.ts';

/**
 * Prints the milliseconds of work in which plans of so many projects (given as arguments) are computed: every total of every
 * scope and every answer; the best of some runs. Work, not time: other programs on the machine do not count. In a process of its
 * own: what others keep in memory costs work when it is looked through.
 */
function worked(projects: number): number {
  const plan = planOf(madeTables(projects));
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    const calculation = calculate(plan);
    const ids = calculation.scopes.flatMap(({ code }) => [
      `${code}/investment.total`,
      `${code}/careCost.window.npv`,
      `${code}/careCost.structural.gross`,
      `${code}/fte.structural`,
      `${code}/persons.structural`,
      `${code}/shareClosed.structural`,
    ]);
    const found = ids.map((id) => calculation.value(id)?.kind ?? 'none');
    const answers = [{}, ...calculation.combinations()].map((setting) => calculation.under(setting).fte.kind);
    if (found.length + answers.length <= ids.length) throw new Error('nothing was answered');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const [first = 0, ...sizes] = process.argv.slice(2).map(Number);
worked(first);
console.log(JSON.stringify(sizes.map(worked)));

import { JsKernel, sensitivitiesOf, WasmKernel } from './engine.mjs';
import { inputsOf } from './job.mjs';

/**
 * What one outcome hangs on of 4 800 inputs, by the function of the product: rank correlations, variance shares and the outcome
 * at both ends of each. Prints the seconds once it has been done a few times, as in a server that runs for a while: the middle of the
 * times after that; and the memory that all of it took.
 */

const DRAWS = 10_000;
const inputs = inputsOf(200).slice(-4800);
const column = Float64Array.from({ length: DRAWS }, (_, draw) => Math.exp(((draw * 7919) % DRAWS) / DRAWS));
const kernel = process.argv[2] === 'js' ? new JsKernel() : new WasmKernel();
const before = process.memoryUsage().rss;
const [BEFORE, TIMES] = [4, 7];
const times = Array.from({ length: BEFORE + TIMES }, () => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  sensitivitiesOf(column, { seed: 1, inputs, kernel });
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, work: (user + system) / 1e6 };
});
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
const middle = (field) =>
  times
    .slice(BEFORE)
    .map((one) => one[field])
    .toSorted((one, other) => one - other)[Math.floor(TIMES / 2)];
console.log(JSON.stringify({ seconds: middle('seconds'), work: middle('work'), megabytes }));

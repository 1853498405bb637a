import { JsKernel, sensitivitiesOf, WasmKernel } from './engine.mjs';
import { inputsOf } from './job.mjs';

/**
 * What one outcome hangs on of 4 800 inputs, by the function of the product: rank correlations, variance shares and the outcome
 * at both ends of each. Prints the seconds of the second time, and the memory that it took.
 */

const DRAWS = 10_000;
const inputs = inputsOf(200).slice(-4800);
const column = Float64Array.from({ length: DRAWS }, (_, draw) => Math.exp(((draw * 7919) % DRAWS) / DRAWS));
const kernel = process.argv[2] === 'js' ? new JsKernel() : new WasmKernel();
const before = process.memoryUsage().rss;
const times = [0, 0].map(() => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  sensitivitiesOf(column, { seed: 1, inputs, kernel });
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, work: (user + system) / 1e6 };
});
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
console.log(JSON.stringify({ ...times[1], megabytes }));

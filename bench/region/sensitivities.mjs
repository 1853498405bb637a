import { JsKernel, rankCorrelations, WasmKernel } from './engine.mjs';
import { inputsOf } from './job.mjs';

/** The rank correlation of 4 800 inputs with one outcome. Prints the seconds of the second time. */

const DRAWS = 10_000;
const inputs = inputsOf(200).slice(-4800);
const ranks = Float64Array.from({ length: DRAWS }, (_, draw) => (draw * 7919) % DRAWS);
const kernel = process.argv[2] === 'js' ? new JsKernel() : new WasmKernel();
const times = [0, 0].map(() => {
  const [start, user] = [performance.now(), process.cpuUsage().user];
  rankCorrelations(inputs, { seed: 1, kernel }, ranks);
  return { seconds: (performance.now() - start) / 1000, work: (process.cpuUsage().user - user) / 1e6 };
});
console.log(JSON.stringify(times[1]));

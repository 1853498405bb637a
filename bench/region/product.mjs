import { parseArgs } from 'node:util';
import { JsKernel, run, WasmKernel } from './engine.mjs';
import { percentilesTo, programOf } from './program.mjs';

/**
 * The region job by the product, in a process of its own: writes the tape, makes the program and runs it, twice. Prints the
 * seconds of the second run and what it found.
 */

function seconds(work) {
  const [wall, user] = [performance.now(), process.cpuUsage()];
  work();
  const used = process.cpuUsage(user);
  return { seconds: (performance.now() - wall) / 1000, work: (used.user + used.system) / 1e6 };
}

const { values } = parseArgs({
  options: {
    kernel: { type: 'string', default: 'wasm' },
    initiatives: { type: 'string', default: '200' },
    draws: { type: 'string', default: '10000' },
  },
});
const before = process.memoryUsage().rss;
let made;
const making = seconds(() => {
  made = programOf(Number(values.initiatives));
});
const kernel = values.kernel === 'wasm' ? new WasmKernel() : new JsKernel();
const found = [];
const draws = Number(values.draws);
const once = () => run(made.program, made.inputs, { seed: 1, draws, kernel }, percentilesTo(found, draws));
const first = seconds(once);
const second = seconds(once);
const sum = found.flat().reduce((all, one) => all + one, 0);
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
console.log(JSON.stringify({ ...second, first: first.work, making: making.work, sum, megabytes }));

import { parseArgs } from 'node:util';
import { inputsOf, write } from './job.mjs';
import { compile, endsOf, JsKernel, run, Tape, WasmKernel } from './engine.mjs';

/**
 * The region job by the product, in a process of its own: writes the tape, makes the program and runs it, twice. Prints the
 * seconds of the second run and what it found.
 */

const DRAWS = 10_000;
const RANKS = [500, 5000, 9500];

/** How many columns are in total. */
export const TOTALS = 120;

/** Writes the job for so many initiatives and makes the program of it; `totals` asks for no column of an initiative. */
export function programOf(initiatives, { from = 0, totals = false } = {}) {
  const inputs = inputsOf(initiatives, from);
  const tape = new Tape();
  const outputs = write(tape, initiatives, (at) => boundsOf(inputs[at].distribution));
  return { inputs, program: compile(tape, totals ? outputs.slice(-TOTALS) : outputs) };
}

/** Between which bounds draws lie: those of a distribution that has them, else its least and largest draw. */
function boundsOf(distribution) {
  return 'low' in distribution ? distribution : endsOf(distribution, DRAWS);
}

/** Takes the percentiles of every output. */
export function percentilesTo(found) {
  return (drawn) => {
    found[drawn.output] = drawn.atRanks(RANKS);
  };
}

function seconds(work) {
  const [wall, user] = [performance.now(), process.cpuUsage()];
  work();
  const used = process.cpuUsage(user);
  return { seconds: (performance.now() - wall) / 1000, work: (used.user + used.system) / 1e6 };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { kernel: { type: 'string', default: 'wasm' }, initiatives: { type: 'string', default: '200' } },
  });
  const before = process.memoryUsage().rss;
  let made;
  const making = seconds(() => {
    made = programOf(Number(values.initiatives));
  });
  const kernel = values.kernel === 'wasm' ? new WasmKernel() : new JsKernel();
  const found = [];
  const once = () => run(made.program, made.inputs, { seed: 1, draws: DRAWS, kernel }, percentilesTo(found));
  const first = seconds(once);
  const second = seconds(once);
  const sum = found.flat().reduce((all, one) => all + one, 0);
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  console.log(JSON.stringify({ ...second, first: first.work, making: making.work, sum, megabytes }));
}

import { compile, endsOf, Tape } from './engine.mjs';
import { inputsOf, write } from './job.mjs';

/** The region job as the product makes a program of it. */

const DRAWS = 10_000;
const SHARES = [0.05, 0.5, 0.95];

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
export function percentilesTo(found, draws = DRAWS) {
  const ranks = SHARES.map((share) => Math.round(share * draws));
  return (drawn) => {
    found[drawn.output] = drawn.atRanks(ranks);
  };
}

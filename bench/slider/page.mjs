import { Recalculation, run, WasmKernel } from '../region/engine.mjs';
import { percentilesTo, programOf } from '../region/program.mjs';

/**
 * In the browser: one input of the region moved as a slider moves, with the percentiles of all columns that hang on it taken
 * anew; then everything run once more from the start, and held against it.
 */

const DRAWS = 10_000;
const MOVES = 200;
/** The price of a line of the 57th initiative. */
const INPUT = 20 + (57 * 6 + 2) * 4 + 2;

export function slide() {
  const { program, inputs } = programOf(200);
  const options = { seed: 1, draws: DRAWS };
  const kept = new Recalculation(program, inputs, { ...options, kernel: new WasmKernel() });
  const found = [];
  const columns = [];
  const percentiles = percentilesTo(found);
  kept.all((drawn) => {
    percentiles(drawn);
    columns[drawn.output] = hashOf(drawn.steps);
  });
  const { low, likely, high } = inputs[INPUT].distribution;
  const times = [];
  let moved = inputs[INPUT].distribution;
  let shown = 0;
  for (let move = 0; move < MOVES; move += 1) {
    moved = { kind: 'triangular', low, likely: low + ((likely - low) * (move + 1)) / MOVES, high };
    shown = 0;
    const start = performance.now();
    kept.change(INPUT, moved, (drawn) => {
      percentiles(drawn);
      shown += 1;
    });
    times.push(performance.now() - start);
  }
  kept.change(INPUT, moved, (drawn) => {
    columns[drawn.output] = hashOf(drawn.steps);
  });
  const given = inputs.map((one, at) => (at === INPUT ? { ...one, distribution: moved } : one));
  let different = 0;
  const again = [];
  run(program, given, { ...options, kernel: new WasmKernel() }, (drawn) => {
    percentilesTo(again)(drawn);
    if (columns[drawn.output] !== hashOf(drawn.steps)) different += 1;
  });
  different += again.filter((one, at) => one.some((value, rank) => value !== found[at][rank])).length;
  times.sort((one, other) => one - other);
  return { p50: times[MOVES * 0.5], p95: times[MOVES * 0.95], shown, different, columns: again.length };
}

/** Tells two columns apart that differ in any bit (FNV-1a over their words). */
function hashOf(column) {
  let hash = 2_166_136_261;
  for (const word of new Uint32Array(column.buffer, column.byteOffset, column.length * 2)) {
    hash = Math.imul(hash ^ word, 16_777_619);
  }
  return hash >>> 0;
}

globalThis.slide = slide;

import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { run, WasmKernel } from './engine.mjs';
import { programOf, TOTALS } from './program.mjs';

/**
 * The nation: so many parts of 25 initiatives, part by part, dealt over two workers; of each only the totals are kept, added to
 * those of the others (whole steps, so in whatever order). With making the programs. Prints seconds and memory.
 */

const DRAWS = 10_000;
const EACH = 25;
const WORKERS = 2;
const YOUNG = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 40 };

async function main(parts) {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const workers = Array.from(
    { length: WORKERS },
    () => new Worker(import.meta.filename, { resourceLimits: YOUNG }),
  );
  let next = 0;
  let sums;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < parts) {
        worker.postMessage(next);
        next += 1;
        await once(worker, 'message');
      }
      worker.postMessage('end');
      const [columns] = await once(worker, 'message');
      if (sums === undefined) sums = columns;
      else for (const [at, column] of columns.entries()) addTo(sums[at], column);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  const middle = sums.map((column) => column.toSorted()[DRAWS / 2]).reduce((all, one) => all + one, 0);
  console.log(JSON.stringify({ seconds, megabytes, sum: middle }));
  for (const worker of workers) await worker.terminate();
}

function addTo(sum, column) {
  for (let draw = 0; draw < DRAWS; draw += 1) sum[draw] += column[draw];
}

function work() {
  const kernel = new WasmKernel();
  const sums = Array.from({ length: TOTALS }, () => new Float64Array(DRAWS));
  parentPort.on('message', (part) => {
    if (part === 'end') {
      parentPort.postMessage(
        sums,
        sums.map(({ buffer }) => buffer),
      );
      return;
    }
    const { program, inputs } = programOf(EACH, { from: part * EACH, totals: true });
    run(program, inputs, { seed: 1, draws: DRAWS, kernel }, ({ output, steps }) =>
      addTo(sums[output], steps),
    );
    parentPort.postMessage('done');
  });
}

if (parentPort === null) await main(Number(process.argv[2] ?? 248));
else work();

import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { dealt, finish, runShare, WasmKernel } from './engine.mjs';
import { percentilesTo, programOf } from './program.mjs';

/**
 * The region job by so many workers: the program is sent to each once, and then each runs its share of the segments. Prints
 * the seconds of the third run, and what it found.
 */

const OPTIONS = { seed: 1, draws: 10_000 };
const TIMES = 3;
const YOUNG = { maxYoungGenerationSizeMb: 12 };

async function main(count) {
  const { program, inputs } = programOf(200);
  const kernel = new WasmKernel();
  const workers = Array.from(
    { length: count },
    () => new Worker(import.meta.filename, { workerData: { program, inputs }, resourceLimits: YOUNG }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  let found = [];
  let seconds = 0;
  for (let time = 0; time < TIMES; time += 1) {
    found = [];
    const start = performance.now();
    const answers = dealt(program, count).map(async (segments, at) => {
      workers[at].postMessage(segments);
      const [answer] = await once(workers[at], 'message');
      for (const [output, values] of answer.found) found[output] = values;
      return answer.share;
    });
    finish(program, inputs, { ...OPTIONS, kernel, shares: await Promise.all(answers) }, percentilesTo(found));
    seconds = (performance.now() - start) / 1000;
  }
  const sum = found.flat().reduce((all, one) => all + one, 0);
  console.log(JSON.stringify({ seconds, sum }));
  for (const worker of workers) await worker.terminate();
}

function work() {
  const { program, inputs } = workerData;
  const kernel = new WasmKernel();
  parentPort.on('message', (segments) => {
    const found = [];
    const share = runShare(program, inputs, { ...OPTIONS, kernel, segments }, percentilesTo(found));
    const columns = [...share.sums, ...share.kept].map(({ draws }) => draws.buffer);
    parentPort.postMessage(
      { share, found: Object.entries(found).map(([at, one]) => [Number(at), one]) },
      columns,
    );
  });
  parentPort.postMessage('ready');
}

if (parentPort === null) await main(Number(process.argv[2] ?? 2));
else work();

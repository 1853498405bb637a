/**
 * @typedef {{ passed: number, failed: number, output: string }} Result
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Result>} run
 * @property {readonly string[]} [after] the steps that come before it, where those are asked for too
 */

/**
 * Runs steps in their order, so many at once; one that waits for another lets the next go first. A step that throws
 * failed.
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 * @param {(told: string) => void} tell what came of each, once it is known
 * @returns {Promise<{ passed: number, failed: number }>} together
 */
export async function runSteps(steps, atOnce, tell) {
  const waiting = [...steps];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const sum = { passed: 0, failed: 0 };
  /** @param {Step} step */
  const start = async (step) => {
    const { passed, failed, output } = await timed(step);
    sum.passed += passed;
    sum.failed += failed;
    tell(output);
    running.delete(step.name);
  };
  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.findIndex(
      ({ after = [] }) => !after.some((name) => isToCome(name, waiting, running)),
    );
    if (running.size < atOnce && ready >= 0) {
      for (const step of waiting.splice(ready, 1)) running.set(step.name, start(step));
    } else await Promise.race(running.values());
  }
  return sum;
}

/**
 * @param {string} name
 * @param {readonly Step[]} waiting
 * @param {ReadonlyMap<string, Promise<void>>} running
 */
function isToCome(name, waiting, running) {
  return running.has(name) || waiting.some((step) => step.name === name);
}

/** @param {Step} step @returns {Promise<Result>} with what is told of it */
async function timed({ name, run }) {
  const started = performance.now();
  const result = await run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: String(error?.stack ?? error),
  }));
  const { passed, failed, output } = result;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  const told = `${failed === 0 ? '✓' : '✗'} ${name} (${seconds} s${count})`;
  return { passed, failed, output: failed === 0 ? told : `${told}\n${output}` };
}

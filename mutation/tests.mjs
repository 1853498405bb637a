import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';

/**
 * What our unit tests use of Vitest, and no more: a run of Vitest itself costs a second per change that is tried, and thousands are.
 * The matchers are Vitest's own. A test that asks for more fails here at once, and then the whole run.
 * @typedef {{ name: string, work: () => unknown }} Test
 */

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** @param {unknown} value @param {string} [message] */
export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);

/** @type {Test[]} */
let found = [];
/** @type {string[]} */
let around = [];

/** The tests that a module describes while it is loaded. @param {() => Promise<unknown>} load @returns {Promise<Test[]>} */
export async function testsOf(load) {
  found = [];
  around = [];
  await load();
  return found;
}

/** What to do stands behind the name, with options before it or a time behind it. */
const workIn = (given) => given.find((one) => typeof one === 'function');

/** @param {string} name @param {unknown[]} given */
export function describe(name, ...given) {
  around = [...around, name];
  workIn(given)();
  around = around.slice(0, -1);
}

/** @param {string} name @param {unknown[]} given */
export function it(name, ...given) {
  found.push({ name: [...around, name].join(' > '), work: workIn(given) });
}

/** @param {(name: string, work: () => unknown) => void} make */
const each =
  (make) =>
  (rows) =>
  (name, ...given) => {
    const work = workIn(given);
    for (const row of rows) make(name, () => work(...(Array.isArray(row) ? row : [row])));
  };
describe.each = each(describe);
it.each = each(it);

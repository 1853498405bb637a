import fc from '../node_modules/fast-check/lib/fast-check.js';

export * from '../node_modules/fast-check/lib/fast-check.js';

const TRIES = Number(process.env.KAPSTOK_TRIES ?? 15);

/** Properties tried few times, and the first that fails is enough: every change is tried by every test that reaches it. */
export const assert = (property, given) =>
  fc.assert(property, { ...given, numRuns: Math.min(given?.numRuns ?? 100, TRIES), endOnFailure: true });

export default { ...fc, assert };

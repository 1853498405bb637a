import { beforeAll, describe, expect, it } from 'vitest';
import { whyNoChromium } from './chromium.mjs';
import { bitsInChromium, bitsInNode, drawingProgram, examplePlan, keptBits } from './drawn-bits.mjs';
import { olderNode } from './older-node.mjs';
import { ownNode } from './own-node.mjs';

/** On a busy machine. */
const PATIENCE = 120_000;

/**
 * Where these fail because the example plan was changed, or the engine got another name: `node scripts/drawn-bits.mjs` keeps
 * what it is now. Where the bits changed otherwise, the engine is another one and needs another name.
 */
describe('the bits of draws', () => {
  let program = '';
  let plan = '';
  beforeAll(async () => {
    [program, plan] = await Promise.all([drawingProgram(), examplePlan()]);
  }, PATIENCE);

  const { bits, ...of } = keptBits();
  const expected = { ...of, js: bits, wasm: bits };

  it(
    'are those that are kept, by both kernels, on the Node of Kapstok',
    () => {
      expect(bitsInNode(ownNode(), program, plan)).toEqual(expected);
    },
    PATIENCE,
  );

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'are the same on Node 22',
    () => {
      expect(bitsInNode(olderNode() ?? '', program, plan)).toEqual(expected);
    },
    PATIENCE,
  );

  it(
    'are the same in Chromium',
    async () => {
      expect(whyNoChromium()).toBeUndefined();
      expect(await bitsInChromium(program, plan)).toEqual(expected);
    },
    PATIENCE,
  );
});

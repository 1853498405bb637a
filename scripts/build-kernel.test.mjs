import { expect, it } from 'vitest';
import { keptKernel, kernelFromSource } from './build-kernel.mjs';

/** Compiling takes a second or two, and more on a busy machine. */
const PATIENCE = 60_000;

it(
  'keeps the drawing kernel as it follows from its source',
  () => {
    expect(keptKernel()).toBe(kernelFromSource());
  },
  PATIENCE,
);

import { setFlagsFromString } from 'node:v8';

/*
 * The part of memory where new things are made stays as small as it starts. Of a very large plan most things made are
 * kept, so room for many more of them would be taken for nothing: a fifth of the whole (see docs/benchmarks.md).
 */
setFlagsFromString('--semi-space-growth-factor=1');

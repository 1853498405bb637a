import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownEnvironment } from './own-node.mjs';
import { isStarted, ROOT } from './repository.mjs';

/**
 * Builds the drawing kernel (packages/engine/wasm, AssemblyScript) and keeps it as a module that Node and the browser load
 * alike. It is kept with the sources, so that tests and installations need no compiler; a test holds it against its source.
 */

const SOURCE = 'packages/engine/wasm/index.ts';
const KERNEL = 'packages/engine/src/draws/kernel/generated/kernel-in-wasm.ts';
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

/** The module as it is kept. @returns {string} */
export function keptKernel() {
  return readFileSync(join(ROOT, KERNEL), 'utf8');
}

/** The module as it follows from its source. @returns {string} */
export function kernelFromSource() {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-kernel-'));
  try {
    const file = join(folder, 'kernel.wasm');
    const env = ownEnvironment();
    const given = [SOURCE, '--outFile', file, ...OPTIONS];
    const { status, stderr } = spawnSync('asc', given, { cwd: ROOT, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the kernel cannot be built:\n${stderr}`);
    return moduleOf(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer} wasm */
function moduleOf(wasm) {
  const lines = wasm.toString('hex').match(/.{1,100}/g) ?? [];
  return `// Built by scripts/build-kernel.mjs from packages/engine/wasm: change that, and build.

/** The drawing kernel, as hexadecimal bytes of WebAssembly. */
export const KERNEL_IN_WASM: string = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}

if (isStarted(import.meta.url)) writeFileSync(join(ROOT, KERNEL), kernelFromSource());

/** What of the engine is measured, as `npm run build` makes it. */
export { calculate } from '../../packages/engine/dist/calculate.js';
export { endsOf, quantiles } from '../../packages/engine/dist/draws/distribution.js';
export { JsKernel } from '../../packages/engine/dist/draws/kernel/js-kernel.js';
export { WasmKernel } from '../../packages/engine/dist/draws/kernel/wasm-kernel.js';
export { compile } from '../../packages/engine/dist/draws/program/compile.js';
export { Recalculation } from '../../packages/engine/dist/draws/program/recalculation.js';
export { run } from '../../packages/engine/dist/draws/program/run.js';
export { dealt, finish, runShare } from '../../packages/engine/dist/draws/program/shares.js';
export { Random } from '../../packages/engine/dist/draws/random.js';
export { Tape } from '../../packages/engine/dist/draws/tape/tape.js';
export { sensitivitiesOf } from '../../packages/engine/dist/simulation/sensitivity.js';
export { planOf } from '../../packages/plan/dist/index.js';

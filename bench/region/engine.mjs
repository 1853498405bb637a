/** What of the engine is measured: as `npm run build` makes it. */
const DRAWS = '../../packages/engine/dist/draws';
const { compile } = await import(`${DRAWS}/program/compile.js`);
const { endsOf } = await import(`${DRAWS}/distribution.js`);
const { JsKernel } = await import(`${DRAWS}/kernel/js-kernel.js`);
const { rankCorrelations } = await import(`${DRAWS}/rank-correlations.js`);
const { Recalculation } = await import(`${DRAWS}/program/recalculation.js`);
const { run } = await import(`${DRAWS}/program/run.js`);
const { dealt, finish, runShare } = await import(`${DRAWS}/program/shares.js`);
const { Tape } = await import(`${DRAWS}/tape/tape.js`);
const { WasmKernel } = await import(`${DRAWS}/kernel/wasm-kernel.js`);

export {
  compile,
  dealt,
  endsOf,
  finish,
  JsKernel,
  rankCorrelations,
  Recalculation,
  run,
  runShare,
  Tape,
  WasmKernel,
};

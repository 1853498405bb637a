import { JsKernel } from './js-kernel.ts';
import type { Kernel } from './kernel.ts';
import { isThereWasm, WasmKernel } from './wasm-kernel.ts';

/** The fastest kernel there is here, with a memory of its own. */
export function usualKernel(): Kernel {
  return isThereWasm() ? new WasmKernel() : new JsKernel();
}

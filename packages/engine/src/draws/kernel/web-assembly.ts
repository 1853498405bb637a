/** What the kernel gives to call; see packages/engine/wasm. */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly order: (...given: readonly number[]) => void;
  readonly beta: (...given: readonly number[]) => void;
  readonly lognormal: (...given: readonly number[]) => void;
  readonly curve: (...given: readonly number[]) => void;
  readonly roots: (...given: readonly number[]) => void;
  readonly gatherTimes: (...given: readonly number[]) => void;
  readonly gather: (...given: readonly number[]) => void;
  readonly play: (...given: readonly number[]) => void;
  readonly select: (...given: readonly number[]) => number;
  readonly products: (...given: readonly number[]) => number;
  readonly partSums: (...given: readonly number[]) => void;
}

/** The part of WebAssembly that is used; it is in Node and in browsers, but not in the library of the language. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: Exports };
      readonly validate: (bytes: Uint8Array) => boolean;
    }
  | undefined;

/**
 * Compiles the kernel, and gives what makes one with a memory of its own; undefined where there is no WebAssembly with vectors.
 */
export function compiled(hexadecimal: string): (() => Exports) | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const { Instance, Module, validate } = WebAssembly;
  const bytes = new Uint8Array(hexadecimal.length / 2);
  bytes.forEach((_, at) => {
    bytes[at] = Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16);
  });
  if (!validate(bytes)) return undefined;
  const module = new Module(bytes);
  return () => new Instance(module).exports;
}

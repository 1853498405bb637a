/** What the kernel gives to call; see packages/engine/wasm. */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly order: (...given: readonly number[]) => void;
  readonly curve: (...given: readonly number[]) => void;
  readonly roots: (...given: readonly number[]) => void;
  readonly gatherTimes: (...given: readonly number[]) => void;
  readonly gather: (...given: readonly number[]) => void;
  readonly play: (...given: readonly number[]) => void;
  readonly select: (...given: readonly number[]) => number;
  readonly products: (...given: readonly number[]) => number;
}

/** The part of WebAssembly that is used; it is in Node and in browsers, but not in the library of the language. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
};

/** Compiles the kernel, and gives what makes one with a memory of its own. */
export function compiled(hexadecimal: string): () => Exports {
  const bytes = new Uint8Array(hexadecimal.length / 2);
  bytes.forEach((_, at) => {
    bytes[at] = Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16);
  });
  const module = new WebAssembly.Module(bytes);
  return () => new WebAssembly.Instance(module).exports;
}

// SPDX-License-Identifier: MIT
// The module that the WebAssembly build makes of wasm/bindings.cpp, where the three functions are described.

/** One instance, with its own memory. */
export interface Glue {
  /** Address of `size` bytes to write a request into; 0 when there is not enough memory. */
  reserve(size: number): number;
  /** Address of the reply; 0 when the sizes are more than was reserved. */
  call(requestSize: number, payloadSize: number): number;
  /** Frees request and reply. */
  release(): void;
  /** All memory. Another array after any call in which it grew. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
}

/** What the factory asks of its caller: an instance of the module. */
export interface GlueOptions {
  instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.Instance>;
}

/** Makes an instance. Never settles when `instantiate` does not. */
declare const createSiderail: (options: GlueOptions) => Promise<Glue>;
export default createSiderail;

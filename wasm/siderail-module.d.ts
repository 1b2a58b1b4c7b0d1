// SPDX-License-Identifier: MIT

/** One instance of the WebAssembly module: an engine with a memory of its own. bindings.cpp describes the calls. */
export interface SiderailModule {
  /** The instance's memory. Growth replaces it: read it anew after reserve() and call(), never keep it. */
  readonly HEAPU8: Uint8Array;

  /**
   * Makes room for one request and its payload, and frees what the call before left.
   * @param size bytes, 0 to 2^32 - 1
   * @returns the address to write them to; 0 when there is not enough memory
   */
  reserve(size: number): number;

  /**
   * Runs the request written at the reserved address.
   * @param requestSize bytes of JSON at the start of the reserved room
   * @param payloadSize bytes directly behind them
   * @returns the address of the reply, valid until release() or the next reserve() or call(): a little-endian
   *     uint32 that is 1 for a failure and otherwise 0, a uint32 size, and as many bytes of UTF-8; 0 when the two
   *     sizes are more than was reserved
   * @throws WebAssembly.RuntimeError when memory or stack run out. The instance must not be used again.
   */
  call(requestSize: number, payloadSize: number): number;

  /** Frees request and reply. */
  release(): void;
}

/** How to make an instance. */
export interface SiderailModuleOptions {
  /**
   * Instantiates the WebAssembly with `imports`. The factory does not hear of a failure: a caller that can fail rejects
   * a promise of its own, and leaves this one as it is.
   */
  instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.Instance>;
}

/**
 * The module factory of siderail.mjs, the same for the SIMD and the scalar build.
 * @returns the module, once it is instantiated
 */
export default function createSiderail(options: SiderailModuleOptions): Promise<SiderailModule>;

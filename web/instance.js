// SPDX-License-Identifier: MIT
import { failure, RestNeeded, SiderailError } from './error.js';
import { allParts, instantiateParts } from './parts.js';
/** @import {Glue, GlueOptions} from './glue.js' */
/** @import {Parts} from './parts.js' */

//  request in memory:  | request, JSON text | payload, JSON as it was given |
//  reply in memory:    | failed: u32, 0 or 1 | size: u32 | body: `size` bytes of UTF-8 |

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// Addresses are 32 bits, and Emscripten's memory ends at 2 GB.
const mostBytes = 2 ** 31 - 2 ** 16;

/**
 * A running module. Throws 'wasm-load' when it cannot be started, such as parts of different builds.
 * @param {(options: GlueOptions) => Promise<Glue>} factory
 * @param {Parts} parts
 * @returns {Promise<Instance>}
 */
export function instantiate(factory, parts) {
  return new Promise((resolve, reject) => {
    const refuse = (/** @type {Error} */ thrown) =>
      reject(failure('wasm-load', `the module does not start: ${thrown.message}`, thrown));
    factory({
      // Emscripten 3.1.6 does not pass a failure in here on to its own promise.
      instantiate: (imports) => new Promise((receive) => instantiateParts(parts, imports).then(receive).catch(refuse)),
    }).then((glue) => resolve(new Instance(glue, parts.more.length === allParts.length)), refuse);
  });
}

/** One module with its own memory, and how to talk to it. */
export class Instance {
  #glue;
  #isWhole;
  /** @type {SiderailError | RestNeeded | undefined} */
  #death;

  /**
   * @param {Glue} glue
   * @param {boolean} isWhole whether it has all parts
   */
  constructor(glue, isWhole) {
    this.#glue = glue;
    this.#isWhole = isWhole;
  }

  /** Memory in use, in bytes. It grows, and is given back as a whole when the instance is garbage. */
  get bytes() {
    return this.#glue.HEAPU8.length;
  }

  /**
   * Runs one request and returns the body of the reply. Throws the SiderailError that the core replies with,
   * 'bad-option' when the request cannot be written as JSON, and 'too-large' or 'internal' when the module fails; one
   * that has not all parts throws RestNeeded then, whatever it failed of.
   * @param {object} request
   * @param {Uint8Array | string} [payload]
   * @returns {string}
   */
  call(request, payload = '') {
    // An instance that has failed once stays so.
    if (this.#death) throw this.#death;
    const head = encode(request);
    try {
      return this.#exchange(head, typeof payload === 'string' ? encoder.encode(payload) : payload);
    } catch (thrown) {
      throw thrown instanceof SiderailError ? thrown : this.#die(thrown);
    }
  }

  /**
   * @param {Uint8Array} head
   * @param {Uint8Array} payload
   */
  #exchange(head, payload) {
    const glue = this.#glue;
    const room = head.length + payload.length;
    const address = room > mostBytes ? 0 : glue.reserve(room);
    if (address === 0) throw failure('too-large', `there is no memory for ${room} bytes`);
    glue.HEAPU8.set(head, address);
    glue.HEAPU8.set(payload, address + head.length);
    const reply = readReply(glue, glue.call(head.length, payload.length));
    glue.release();
    if (reply.failed) throw new SiderailError(JSON.parse(reply.body));
    return reply.body;
  }

  /**
   * A trap leaves memory in an unknown state, so that no later answer could be trusted.
   * @param {unknown} thrown
   */
  #die(thrown) {
    if (!this.#isWhole) return (this.#death = new RestNeeded());
    const exhausted = this.bytes > 2 ** 30;
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    this.#death = exhausted
      ? failure('too-large', `memory ran out at ${this.bytes} bytes`, thrown)
      : failure('internal', `the module stopped: ${reason}`, thrown);
    return this.#death;
  }
}

/** @param {object} request */
function encode(request) {
  // A rail asks for nothing that cannot be written.
  if (__RAIL__) return encoder.encode(JSON.stringify(request));
  try {
    return encoder.encode(JSON.stringify(request));
  } catch (thrown) {
    throw failure('bad-option', `options cannot be written as JSON: ${/** @type {Error} */ (thrown).message}`, thrown);
  }
}

/**
 * @param {Glue} glue its memory is read anew: the call may have grown it
 * @param {number} address
 */
function readReply(glue, address) {
  const memory = glue.HEAPU8;
  // A copy, as the address may be any.
  const [failed, size] = new Uint32Array(memory.slice(address, address + 8).buffer);
  return { failed, body: decoder.decode(memory.subarray(address + 8, address + 8 + size)) };
}

// SPDX-License-Identifier: MIT
// Our own halves of what Emscripten has in JavaScript, as each reader fetches them. embind's, for what bindings.cpp binds,
// functions of unsigned 32-bit numbers: Emscripten's knows every type that C++ has, in 2 KB.
/* global mergeInto, LibraryManager, HEAPU8, Module, wasmTable, wasmMemory, updateGlobalBufferAndViews */

mergeInto(LibraryManager.library, {
  // Called for each function while the module starts. `name` is the address of a C string; `invoker` is the index of a
  // function that takes `target`, and then the arguments.
  _embind_register_function: function (name, _count, _types, _signature, invoker, target) {
    let text = '';
    while (HEAPU8[name]) text += String.fromCharCode(HEAPU8[name++]);
    // What returns nothing returns 0.
    Module[text] = (a, b) => wasmTable.get(invoker)(target, a, b) >>> 0;
    Object.defineProperty(Module, 'HEAPU8', { get: () => HEAPU8, configurable: true });
  },
  _embind_register_function__sig: 'viiiiii',

  // Makes memory `size` bytes, or a fifth more than it was if that is more and can be had. Whether it did.
  emscripten_resize_heap: function (size) {
    return [Math.max(size >>> 0, HEAPU8.length * 1.2), size >>> 0].some((bytes) => {
      try {
        wasmMemory.grow((bytes - HEAPU8.length + 65535) >>> 16);
        updateGlobalBufferAndViews(wasmMemory.buffer);
        return true;
      } catch {
        return false;
      }
    });
  },
});

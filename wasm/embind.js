// SPDX-License-Identifier: MIT
// embind's JavaScript half, for what bindings.cpp binds: functions of unsigned 32-bit numbers. Emscripten's own, which
// knows every type that C++ has, is 2 KB that each reader would fetch.
/* global mergeInto, LibraryManager, HEAPU8, Module, wasmTable */

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
});

// SPDX-License-Identifier: MIT
// Writes the golden cases as a list of calls, for tests/native/golden_test.cpp. CMake runs it:
//
//     node tests/lib/write-call-list.mjs OUTPUT
import { writeFileSync } from 'node:fs';
import { goldenList } from './call-list.js';

writeFileSync(process.argv[2], goldenList());

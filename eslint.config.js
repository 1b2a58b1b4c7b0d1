// SPDX-License-Identifier: MIT
import js from '@eslint/js';

/** Files stay short and functions shorter; names and types are tsc's to check. */
const size = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
};

const correctness = {
  'no-undef': 'off',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-properties': [
    'error',
    { property: 'style', message: 'A content security policy may forbid inline styles: use a class.' },
    { property: 'innerHTML', message: 'Only web/markup.js writes markup, through Trusted Types.' },
  ],
};

export default [
  { ignores: ['dist/', 'build/', 'node_modules/', 'demo/site/'] },
  js.configs.recommended,
  { rules: { ...size, ...correctness } },
  {
    // The one door to the module is core.js.
    files: ['web/**/*.js'],
    ignores: ['web/core.js'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '#glue', message: 'Only web/core.js imports the module.' }] },
      ],
    },
  },
  { files: ['web/markup.js'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['tests/**', 'demo/**'],
    rules: { 'no-restricted-properties': 'off', 'max-lines-per-function': 'off', complexity: 'off' },
  },
];

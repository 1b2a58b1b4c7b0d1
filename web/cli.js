#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The command line: `siderail <command> [options]`. Exit code 0: well; 1: findings or errors; 2: used wrongly.
import { parseArgs } from 'node:util';
import { build } from './cli/build.js';
import { check } from './cli/check.js';
import { embed } from './cli/embed.js';
import { Complaint, usageError } from './cli/complaint.js';
import { commandHelp, help } from './cli/help.js';
import { render } from './cli/render.js';
import { securities } from './cli/securities.js';
import { serve } from './cli/serve.js';
import { nearest } from './options.js';
/** @import {Command} from './cli/help.js' */

/** @type {Record<string, Command>} */
const commands = { render, build, check, embed, securities, serve };

/**
 * @param {string[]} words what stands behind `siderail`
 * @returns {Promise<number>} the exit code
 */
async function main([name, ...words]) {
  if (name === undefined) throw usageError(help(commands));
  if (name === '--version') return say(__VERSION__);
  if (name === '--help' || name === 'help') return say(help(commands));
  if (!Object.hasOwn(commands, name)) {
    throw usageError(`unknown command "${name}"; did you mean "${nearest(name, Object.keys(commands))}"?`);
  }
  const command = commands[name];
  const { values, positionals } = parse(command, words);
  if (values.help) return say(commandHelp(command));
  return command.run(values, positionals);
}

/**
 * @param {Command} command
 * @param {string[]} words
 */
function parse(command, words) {
  try {
    return parseArgs({
      args: words,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.takesFile,
    });
  } catch (thrown) {
    throw usageError(`${/** @type {Error} */ (thrown).message}\n\n${commandHelp(command)}`);
  }
}

/** @param {string} text */
function say(text) {
  console.log(text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  if (!(thrown instanceof Complaint)) throw thrown;
  console.error(thrown.message);
  process.exitCode = thrown.exitCode;
}

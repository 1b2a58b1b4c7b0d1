// SPDX-License-Identifier: MIT
/** @import {ParseArgsConfig} from 'node:util' */

/**
 * One command of the program.
 * @typedef {object} Command
 * @property {string} usage how to call it, on one line
 * @property {string} summary what it does, on one line
 * @property {string} details the help text of its options
 * @property {NonNullable<ParseArgsConfig['options']>} options as util.parseArgs takes them
 * @property {boolean} takesFile whether it takes words that are no options
 * @property {(values: Values, words: string[]) => Promise<number>} run returns the exit code
 */

/**
 * The values of a command's options: text for those that have one, true for those that have none.
 * @typedef {Record<string, any>} Values
 */

/**
 * What `siderail --help` prints.
 * @param {Record<string, Command>} commands
 */
export const help = (commands) =>
  `Tags, related articles and ticker badges for news articles.

${Object.values(commands)
  .map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  .join('\n')}

siderail COMMAND --help tells more, siderail --version which version this is.
A file called - is the standard input. Exit code 0: well; 1: findings or errors; 2: used wrongly.`;

/**
 * What `siderail COMMAND --help` prints.
 * @param {Command} command
 */
export const commandHelp = ({ usage, summary, details }) => `${usage}\n\n${summary}\n\n${details}`;

// SPDX-License-Identifier: MIT

/** Ends the program with a message for whoever called it, and without a stack trace. */
export class Complaint extends Error {
  /**
   * @param {string} message
   * @param {1 | 2} exitCode
   */
  constructor(message, exitCode) {
    super(message);
    /** What the program ends with. */
    this.exitCode = exitCode;
  }
}

/**
 * The program was called wrongly.
 * @param {string} message
 */
export const usageError = (message) => new Complaint(message, 2);

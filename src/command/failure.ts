/** What the command ends with: all is well, something is wrong with the story or the machine, it was called wrongly. */
export const EXIT = { well: 0, problem: 1, usage: 2 } as const;

/** Why the command cannot go on, in words for whoever called it: no stack is shown. */
export class Failure extends Error {
  /**
   * @param message what is wrong
   * @param hint what to do about it
   */
  constructor(
    message: string,
    readonly hint: string,
    readonly exit: number = EXIT.problem,
  ) {
    super(message);
  }
}

/** The command was called in a way that it does not know. */
export class UsageFailure extends Failure {
  constructor(message: string, hint: string) {
    super(message, hint, EXIT.usage);
  }
}

/** Where the command speaks. */
export interface Terminal {
  /** What was asked for: to stdout. */
  say(text: string): void;
  /** Problems, notes and failures: to stderr. */
  tell(text: string): void;
  /** How far long work has come: one line that replaces itself, only where somebody watches. */
  progress(text: string): void;
}

const CLEAR_LINE = '\r\u001b[2K';

/** The terminal, or whatever our output is sent to. */
export function openTerminal({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Terminal {
  let isBusy = false;
  const clear = (): void => {
    if (isBusy) stderr.write(CLEAR_LINE);
    isBusy = false;
  };
  // Who reads only the first lines (`| head`) closes the rest: that is no failure.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    say(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    tell(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text.slice(0, Math.max(10, (stderr.columns ?? 80) - 1)));
      isBusy = true;
    },
  };
}

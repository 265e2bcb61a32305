import type { Finding } from '../draft.js';

/** Something that reading takes as it is, and that an editor should look at. */
export interface Advice {
  /** Stable name for machines. */
  code: string;
  /** A path such as `events[3].title`. */
  path: string;
  /** What an editor knows the entry by: its id. */
  name?: string;
  message: string;
  hint: string;
}

/** Advice as a warning among what reading finds, so that it gets its place in a sheet as that does. */
export function asFinding({ code, path, name, message, hint }: Advice): Finding {
  return {
    severity: 'warning',
    code: 'advice',
    where: name ? `${path} (${name})` : path,
    values: [{ code, message, hint }],
  };
}

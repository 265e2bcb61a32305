const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EADDRINUSE: 'something else has it',
  EBUSY: 'it is in use',
  EDQUOT: 'the quota is used up',
  EEXIST: 'something else has that name',
  EFBIG: 'the file would be too large',
  EIO: 'the disk does not answer',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  EXDEV: 'it is on another disk',
};

/** Whether the system refused something, as opposed to a fault of ours. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/**
 * Why the system refused, in words.
 *
 * @throws what it was given, where that is a fault of ours
 */
export function systemWords(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return WORDS[error.code ?? ''] ?? error.message;
}

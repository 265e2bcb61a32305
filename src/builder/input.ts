/** What takes Ctrl+Z for its own letters. */
export function isText(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !/^(?:checkbox|file|button)$/.test(target.type))
  );
}

/** Whether files are dragged or dropped, rather than text or a link. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** What a task comes to, or `undefined` where a newer one has stopped it. */
export async function stopped<T>(task: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await task;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** An address that data may be loaded from, or `null`: `https:` or `http:`, nothing that carries its own content. */
export function webAddress(text: string, base?: string): URL | null {
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Registers an element of ours when its class has come, once for the whole page; until then one of that name is empty,
 * and takes what it was given when it comes.
 *
 * @returns whether it came
 */
export async function loadPart(name: string, coming: Promise<CustomElementConstructor>): Promise<boolean> {
  try {
    const part = await coming;
    if (!customElements.get(name)) customElements.define(name, part);
    return true;
  } catch {
    return false;
  }
}

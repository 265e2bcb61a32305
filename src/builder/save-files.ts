import { slug } from '../read/ids.js';
import type { Desk } from './desk.js';
import { fieldText, valueOf } from './desk-story.js';

/** Gives a file to whoever works here. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What the files of the story are called, without an ending. */
export function fileName({ story }: Pick<Desk, 'story'>): string {
  return slug(fieldText(story, 'title')) || 'story';
}

/** The story as it lies on the desk, with what is wrong in it. */
export function jsonOf({ story }: Pick<Desk, 'story'>): string {
  return `${JSON.stringify(valueOf(story), null, 2)}\n`;
}

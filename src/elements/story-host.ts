import type { LitElement } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { TileSource } from '../read/tiles.js';
import type { SourceReading } from './source-reading.js';

/** `<news-timeline>`, which keeps what is read and asked for. */
export interface StoryHost extends LitElement {
  readonly document: TimelineDocument | null;
  readonly problems: readonly Problem[];
  readonly selectedEvent: TimelineEvent | null;
  /** Nothing was read because the network failed: trying again may help. */
  readonly canRetry: boolean;
  /** Of a story in tiles. */
  readonly source: TileSource | null;
  view: 'auto' | 'axis' | 'list';
  chapter: string;
  start: string;
  end: string;
  selected: string;
  headingLevel: number;
  links: 'hash' | 'none';
  fold: boolean | null;
  readonly data: unknown;
  readonly src: string;
  readonly refresh: number;
  /** Shows what the same source gave when it was asked again. */
  take(reading: SourceReading): void;
  /** More that is wrong, found later. */
  found(problems: readonly Problem[]): void;
  select(id: string | null): boolean;
  readAgain(): void;
}

import type { DataSet } from 'vis-data/esnext';
import type { Timeline } from 'vis-timeline/esnext';
import type { Look, Start } from './harness.mjs';

/** What Node asks of a page of the bench. */
interface Bench {
  fetch(): Promise<void>;
  start(): Promise<Start>;
  drawn(): Promise<void>;
  shift(): Promise<number>;
  elements(): number;
  look(): Look[];
  pan(): Promise<number[]>;
  zoom(): Promise<number[]>;
}

/** TimelineJS has no types of its own; this is what the bench uses. */
interface TimelineJs {
  Timeline: new (box: HTMLElement, data: object, options?: object) => TimelineJsTimeline;
}

interface TimelineJsTimeline {
  goToId(id: string): void;
  goToNext(): void;
  zoomIn(): void;
  zoomOut(): void;
}

declare global {
  var bench: Bench;
  var vis: { DataSet: typeof DataSet; Timeline: typeof Timeline };
  var TL: TimelineJs;
}

import type { TemplateResult } from 'lit';
import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { AxisView } from '../zoom/axis-view.js';
import type { Facts } from './facts.js';
import type { Found } from './find-state.js';
import type { Gathered } from './gathered.js';
import type { Kept } from './kept.js';
import type { NewsParts } from './living.js';
import type { TiledStory } from './tiled-story.js';
import type { ZoneParts } from './zones.js';

/** The list of events, which comes later than the frame. */
interface ListPart {
  /** The list of a document as it stands in the widget. */
  inFrame(view: FrameView, document: TimelineDocument): TemplateResult;
}

/** All that is needed to draw the widget. */
export interface FrameView {
  problems: readonly Problem[];
  /** Reading again may help. */
  retry: boolean;
  loading: boolean;
  document: TimelineDocument | null;
  /** Of a story in tiles. */
  tiled: TiledStory | null;
  lang: string;
  /** The reader's clock on the story's wall clock, ms. */
  now: number;
  facts: Facts | null;
  /** Of a story whose clock times are others for the reader. */
  zone: ZoneParts | null;
  /** Of a story that is asked for again. */
  news: NewsParts | undefined;
  /** What is shown of the document. */
  found: Found | null;
  shows: 'axis' | 'list';
  /** The axis could not be loaded. */
  axisFailed: boolean;
  /** Missing where it could not be loaded. */
  list: ListPart | null;
  axisView: AxisView | null;
  selected: TimelineEvent | null;
  /** Events of a cluster that no zoom parts, opened as a list. */
  gathered: Gathered;
  chapter: string | null;
  whole: boolean;
  fold: boolean;
  headingLevel: number;
  copied: 'no' | 'done' | 'failed';
  link: string;
  /** For who listens. */
  said: string;
  /** What is drawn last, and stays through all movements of the axis. */
  sources: Kept<unknown>;
  below: Kept<unknown>;
}

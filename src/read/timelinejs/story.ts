import type { Finding } from '../draft.js';
import { Ids, slug } from '../ids.js';
import { mediaType } from '../media-type.js';
import { sameWords } from '../sheet/cell-text.js';
import { clip, isRecord, present } from '../value.js';
import { readHtml, wholeUrl, type HtmlLink, type HtmlText } from './html.js';
import type { Loss } from './loss.js';
import { displayDate, slideDate } from './slide-date.js';

type Json = Readonly<Record<string, unknown>>;

/** A story as our format has it, not checked yet, and what was lost on the way. */
export interface ForeignStory {
  value: Record<string, unknown>;
  findings: Finding[];
}

interface TakenMedia {
  media?: object;
  quote?: object;
  caption: string;
  /** Media of ours are no links, and their captions have none. */
  links: HtmlLink[];
}

/** Fields of TimelineJS for ours, at any depth of a path. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'unique_id',
  date: 'start_date',
  title: 'text.headline',
  body: 'text.text',
  lane: 'group',
  dateNote: 'display_date',
  'media.src': 'media.url',
  quotes: 'media.url',
  links: 'media',
  timeZone: '',
};
/** Slides after which the page may do something else. */
const AT_ONCE = 1000;
/** Characters of a text that become a title where there is none. */
const TITLE = 80;

/** Whether a value is a story of TimelineJS: slides with `start_date` and `text`, and no version of ours. */
export function isTimelineJs(value: unknown): value is Json {
  if (!isRecord(value) || 'version' in value) return false;
  const { events, title } = value;
  const slides = [title, ...(Array.isArray(events) ? events.slice(0, 20) : [])];
  return slides.some((slide) => isRecord(slide) && ('start_date' in slide || isRecord(slide['text'])));
}

/** Takes a story of TimelineJS over. Never throws; what it loses is found, one finding for each kind of loss. */
export async function timelineJsStory(story: Json): Promise<ForeignStory> {
  return new StoryTaker().take(story);
}

/** The place of a field in a story of TimelineJS, for a path in ours, such as `events[3].start_date`. */
export function timelineJsPath(path: string): string {
  if (path === 'title' || path === 'description')
    return `title.text.${path === 'title' ? 'headline' : 'text'}`;
  const [, entry = '', field = ''] = /^(\w+\[\d+\])\.?(.*)$/.exec(path) ?? [];
  if (!entry) return path;
  const plain = field.replace(/\[\d+\].*$/, '');
  const theirs = FIELDS[plain] ?? field;
  return theirs ? `${entry}.${theirs}` : entry;
}

/** What speaks of fields that TimelineJS does not have, in other words. */
export function inTheirWords(finding: Finding): Finding {
  if (finding.code === 'title-missing') return { ...finding, code: 'timelinejs-title' };
  return finding.code === 'time-zone-missing' ? { ...finding, code: 'timelinejs-time-zone' } : finding;
}

class StoryTaker {
  readonly #findings: Finding[] = [];
  readonly #lanes = new Map<string, string>();
  readonly #losses = new Map<Loss, { where: string; what: string }[]>();

  async take(story: Json): Promise<ForeignStory> {
    const written = Array.isArray(story['events']) ? story['events'] : undefined;
    const events: unknown[] = [];
    const ids = new Ids(
      (written ?? []).flatMap((slide) => (isRecord(slide) && text(slide, 'unique_id')) || []),
    );
    for (const [index, slide] of (written ?? []).entries()) {
      events.push(isRecord(slide) ? await this.#event(slide, `events[${index}]`, ids) : slide);
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    const scale = text(story, 'scale');
    if (scale && scale !== 'human') this.#lose('scale', 'scale', scale);
    const value = {
      version: 1,
      ...(await this.#head(story['title'])),
      eras: await this.#eras(story['eras']),
      events: written && events,
    };
    for (const [loss, places] of this.#losses) {
      const first = places[0];
      if (!first) continue;
      const values = [loss, places.length, first.what];
      this.#findings.push({ severity: 'warning', code: 'timelinejs-lost', where: first.where, values });
    }
    return { value, findings: this.#findings };
  }

  async #head(slide: unknown): Promise<object> {
    if (!isRecord(slide)) return {};
    const words = record(slide, 'text');
    const headline = await readHtml(text(words, 'headline'));
    const body = await this.#html(text(words, 'text'), 'title.text.text');
    if (isRecord(slide['media']) && text(slide['media'], 'url'))
      this.#lose('title media', 'title.media', text(slide['media'], 'url'));
    for (const { url } of body.links) this.#lose('title link', 'title.text.text', url);
    const date = this.#date(slide, 'title');
    if (date) this.#lose('title date', 'title.start_date', date);
    this.#background(slide, 'title');
    return { title: headline.plain || undefined, description: body.plain || undefined };
  }

  async #eras(eras: unknown): Promise<unknown> {
    if (!Array.isArray(eras)) return eras;
    return Promise.all(
      eras.map(async (era: unknown, index) => {
        if (!isRecord(era)) return era;
        const words = record(era, 'text');
        const { plain } = await readHtml(text(words, 'headline'));
        const more = text(words, 'text');
        if (more) this.#lose('era text', `eras[${index}].text.text`, more);
        return { title: plain || undefined, date: this.#date(era, `eras[${index}]`) };
      }),
    );
  }

  async #event(slide: Json, path: string, ids: Ids): Promise<object> {
    const words = record(slide, 'text');
    const headline = await readHtml(text(words, 'headline'));
    const body = await this.#html(text(words, 'text'), `${path}.text.text`);
    const { media, quote, caption, links } = await this.#media(slide, `${path}.media`);
    this.#background(slide, path);
    const title = headline.plain || this.#titleFrom([body.plain, caption], `${path}.text.headline`);
    return present({
      id: text(slide, 'unique_id') || ids.make(slug(title) || 'event'),
      title: title || undefined,
      date: this.#date(slide, path),
      dateNote: text(slide, 'display_date') || displayDate(slide['start_date']),
      body: body.paragraphs.length ? body.paragraphs : undefined,
      lane: this.#laneOf(text(slide, 'group')),
      media,
      quotes: quote && [quote],
      links: distinct([...headline.links, ...links]),
    });
  }

  /** Two spellings of one group are one. */
  #laneOf(group: string): string | undefined {
    const known = this.#lanes.get(sameWords(group)) ?? group;
    this.#lanes.set(sameWords(group), known);
    return known || undefined;
  }

  #date(slide: Json, path: string): string | undefined {
    const read = (field: string): string | undefined => {
      const value = slide[field];
      const { edtf, faults } = slideDate(value);
      for (const [part, code, ...values] of faults) {
        const where = `${path}.${field}${part && `.${part}`}`;
        // Only with a start has an event a place on the axis.
        const severity = edtf === undefined && field === 'start_date' ? 'error' : 'warning';
        this.#findings.push({ severity, code, where, values });
      }
      if (isRecord(value) && Number(value['millisecond']) > 0)
        this.#lose('millisecond', `${path}.${field}`, String(value['millisecond']));
      return edtf;
    };
    const start = read('start_date');
    const end = read('end_date');
    return end && end !== start ? `${start ?? ''}/${end}` : start;
  }

  async #media(slide: Json, path: string): Promise<TakenMedia> {
    const media = record(slide, 'media');
    const url = wholeUrl(text(media, 'url'));
    const words = async (field: string): Promise<HtmlText> =>
      this.#html(text(media, field), `${path}.${field}`);
    const caption = await words('caption');
    const credit = await words('credit');
    const taken: TakenMedia = { caption: caption.plain, links: [] };
    if (!url) return taken;
    if (text(media, 'thumbnail')) this.#lose('thumbnail', `${path}.thumbnail`, text(media, 'thumbnail'));
    const link = wholeUrl(text(media, 'link'));
    if (link) taken.links.push({ url: link, title: caption.plain });
    taken.links.push(...caption.links, ...credit.links);
    let src = url;
    if (url.startsWith('<')) {
      const { embedded, links } = await readHtml(url);
      taken.links.push(...links);
      const [first] = embedded;
      if (first === undefined) {
        const quote = await quoteOf(url, credit.plain);
        return { ...taken, ...(quote && { quote }) };
      }
      src = first;
    }
    const alt = text(media, 'alt') || text(media, 'title');
    const entry = { type: mediaType(src) ?? 'page', src, alt, caption: caption.plain, credit: credit.plain };
    return { ...taken, media: Object.fromEntries(Object.entries(entry).filter(([, field]) => field)) };
  }

  /** A slide may do without a headline; an event is known by its title. */
  #titleFrom(texts: readonly string[], where: string): string {
    const found = texts.find(Boolean);
    if (!found) return '';
    const cut =
      found.length > TITLE ? `${found.slice(0, found.lastIndexOf(' ', TITLE) + 1 || TITLE).trim()}…` : found;
    this.#findings.push({ severity: 'warning', code: 'title-made', where, values: [cut] });
    return cut;
  }

  async #html(html: string, where: string): Promise<HtmlText> {
    const read = await readHtml(html);
    for (const address of read.embedded) this.#lose('embedded', where, address);
    for (const name of read.dropped) this.#lose('dropped', where, name);
    return read;
  }

  #background({ background }: Json, path: string): void {
    if (!isRecord(background)) return;
    const what = text(background, 'url') || text(background, 'color');
    if (what) this.#lose('background', `${path}.background`, what);
  }

  #lose(loss: Loss, where: string, what: string): void {
    const places = this.#losses.get(loss);
    const place = { where, what: clip(what) };
    if (places) places.push(place);
    else this.#losses.set(loss, [place]);
  }
}

/** A quote from its HTML, where `cite` or `footer` names who said it. */
async function quoteOf(html: string, credit: string): Promise<object | undefined> {
  const [cite = '', , inside = ''] = /<(cite|footer)\b[^>]*>([^]*?)<\/\1>/i.exec(html) ?? [];
  const { plain } = await readHtml(html.replace(cite, ''));
  const by = (await readHtml(inside)).plain.replace(/^[–—-]\s*/, '') || credit;
  return plain ? { text: plain, by: by || undefined } : undefined;
}

/** One for each address, `undefined` where there is none. */
function distinct(links: readonly HtmlLink[]): HtmlLink[] | undefined {
  return links.length ? [...new Map(links.map((link) => [link.url, link])).values()] : undefined;
}

function record(object: Json, field: string): Json {
  const value = object[field];
  return isRecord(value) ? value : {};
}

function text(object: Json, field: string): string {
  const value = object[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

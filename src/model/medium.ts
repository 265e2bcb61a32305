import type { Media } from './document.js';

/** What a medium is shown as. */
export type Medium =
  | { kind: 'image' }
  /** A file that browsers play themselves. */
  | { kind: 'video' | 'audio' }
  | Framed
  /** A page elsewhere; named where its host is known. */
  | { kind: 'link'; name?: string };

/** What a host of others' media lets pages show in an iframe, once the reader asks. */
export interface Framed {
  kind: 'frame';
  /** "YouTube". */
  name: string;
  shows: 'video' | 'audio' | 'map';
  /** Address of the iframe: of the kind that follows readers least, where the host has several. */
  src: string;
}

const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i;
const PAGE = /\.(?:pdf|html?)$/i;

/** Hosts of the pictures of those below: readers who only look are not told to them. */
const FOLLOWERS =
  /(?:^|\.)(?:ytimg\.com|ggpht\.com|vimeocdn\.com|sndcdn\.com|twimg\.com|bsky\.app|fbcdn\.net|cdninstagram\.com)$/;

interface Provider {
  name: string;
  host: RegExp;
  shows?: Framed['shows'];
  /** @returns the address of an iframe, or `null` where this page has none */
  frame?: (url: URL) => string | null;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    host: /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/,
    shows: 'video',
    frame: youTube,
  },
  { name: 'Vimeo', host: /(?:^|\.)vimeo\.com$/, shows: 'video', frame: vimeo },
  { name: 'SoundCloud', host: /^(?:www\.|m\.)?soundcloud\.com$/, shows: 'audio', frame: soundCloud },
  { name: 'OpenStreetMap', host: /^(?:www\.)?openstreetmap\.org$/, shows: 'map', frame: openStreetMap },
  {
    name: 'Google Maps',
    host: /^maps\.google\.[a-z.]+$|^maps\.app\.goo\.gl$/,
    shows: 'map',
    frame: googleMaps,
  },
  { name: 'Bluesky', host: /(?:^|\.)bsky\.app$/ },
  { name: 'X', host: /(?:^|\.)(?:x\.com|twitter\.com)$/ },
  { name: 'Mastodon', host: /^mastodon\.social$/ },
  { name: 'Instagram', host: /(?:^|\.)instagram\.com$/ },
  { name: 'Facebook', host: /(?:^|\.)facebook\.com$/ },
  { name: 'TikTok', host: /(?:^|\.)tiktok\.com$/ },
  { name: 'Telegram', host: /^t\.me$/ },
  { name: 'Spotify', host: /(?:^|\.)spotify\.com$/ },
];

/** How a medium is shown, by its address first: an editor may have said nothing of its type. */
export function mediumOf({ src, type }: Pick<Media, 'src' | 'type'>): Medium {
  // Relative ones need some base; only their end counts then.
  const url = URL.canParse(src, 'https://file.invalid/') ? new URL(src, 'https://file.invalid/') : null;
  if (!url) return { kind: 'link' };
  const { hostname, pathname } = url;
  const isGoogleMaps = /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/maps');
  const provider = PROVIDERS.find(
    ({ name, host }) => host.test(hostname) || (isGoogleMaps && name === 'Google Maps'),
  );
  if (provider) {
    const { name, shows, frame } = provider;
    const address = frame?.(url);
    return shows && address ? { kind: 'frame', name, shows, src: address } : { kind: 'link', name };
  }
  if (type.startsWith('video/') || VIDEO.test(pathname)) return { kind: 'video' };
  if (type.startsWith('audio/') || AUDIO.test(pathname)) return { kind: 'audio' };
  if (type.startsWith('image/') || (type === 'image' && !PAGE.test(pathname))) return { kind: 'image' };
  return { kind: 'link' };
}

/** The picture to show until a recording is played; none that tells its host of everybody who looks. */
export function posterOf({ poster }: Pick<Media, 'poster'>): string | undefined {
  if (poster === undefined || !URL.canParse(poster, 'https://file.invalid/')) return undefined;
  return FOLLOWERS.test(new URL(poster, 'https://file.invalid/').hostname) ? undefined : poster;
}

/** https://developers.google.com/youtube/player_parameters */
function youTube({ hostname, pathname, searchParams }: URL): string | null {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const id = hostname.endsWith('youtu.be')
    ? first
    : /^(?:embed|shorts|live|v)$/.test(first)
      ? second
      : (searchParams.get('v') ?? '');
  if (!/^[\w-]{11}$/.test(id)) return null;
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(searchParams.get('t') ?? searchParams.get('start') ?? '') ??
    [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`;
}

/** `dnt`: the player keeps nothing. https://help.vimeo.com/hc/en-us/articles/12426260232977 */
function vimeo({ pathname, searchParams }: URL): string | null {
  const [, id, hash = searchParams.get('h')] = /\/(\d{5,12})(?:\/([\da-f]{6,}))?\/?$/.exec(pathname) ?? [];
  if (id === undefined) return null;
  return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${hash && /^[\da-f]+$/.test(hash) ? `&h=${hash}` : ''}`;
}

/** https://developers.soundcloud.com/docs/api/html5-widget */
function soundCloud({ pathname }: URL): string | null {
  if (!/^\/[^/]+\/[^/]+/.test(pathname)) return null;
  const track = encodeURIComponent(`https://soundcloud.com${pathname}`);
  return `https://w.soundcloud.com/player/?url=${track}&auto_play=true&show_comments=false`;
}

/** As the "Share" of the site itself writes it. */
function openStreetMap({ hash, searchParams }: URL): string | null {
  const [, zoom, middleLat, middleLon] = /map=(\d{1,2})\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? [];
  const lat = Number(searchParams.get('mlat') ?? middleLat);
  const lon = Number(searchParams.get('mlon') ?? middleLon);
  if (!(Math.abs(lat) < 85 && Math.abs(lon) <= 180)) return null;
  // What a box of some 600 by 400 pixels has of the world, in tiles of 256.
  const east = ((360 / 2 ** Number(zoom ?? 12)) * 600) / 256 / 2;
  const north = ((east * 400) / 600) * Math.cos((lat * Math.PI) / 180);
  const box = [lon - east, lat - north, lon + east, lat + north]
    .map((degrees) => degrees.toFixed(5))
    .join(',');
  const marker = searchParams.has('mlat') ? `&marker=${lat},${lon}` : '';
  return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${marker}`;
}

/** Only what the site's own "Embed a map" gives: the rest of it refuses iframes. */
function googleMaps({ pathname, searchParams }: URL): string | null {
  const place = searchParams.get('pb');
  return pathname === '/maps/embed' && place
    ? `https://www.google.com/maps/embed?pb=${encodeURIComponent(place)}`
    : null;
}

/** What an address shows, by its end. */
const BY_END: readonly [type: string, end: RegExp][] = [
  ['video', /\.(?:mp4|m4v|webm|mov|ogv)$/i],
  ['audio', /\.(?:mp3|m4a|ogg|oga|wav|flac)$/i],
  ['document', /\.pdf$/i],
  ['image', /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i],
];

/** What an address shows, by its host. */
const BY_HOST: readonly [type: string, host: RegExp][] = [
  [
    'video',
    /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|dailymotion\.com|tiktok\.com)$/,
  ],
  ['audio', /(?:^|\.)(?:soundcloud\.com|spotify\.com)$/],
  ['post', /(?:^|\.)(?:twitter\.com|x\.com|bsky\.app|instagram\.com|facebook\.com|t\.me|threads\.net)$/],
  ['map', /^(?:maps\.google\.[a-z.]+|(?:www\.)?openstreetmap\.org)$/],
  ['article', /(?:^|\.)wikipedia\.org$/],
];

/**
 * What an address that an editor gave as media leads to, as far as that can be told without asking for it.
 *
 * @returns `image`, `video`, `audio`, `document`, `post`, `map` or `article`; `undefined` where nothing tells
 */
export function mediaType(address: string): string | undefined {
  let url: URL;
  try {
    // Relative ones need some base; only their end counts then.
    url = new URL(address, 'https://file.invalid/');
  } catch {
    return undefined;
  }
  if (/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/maps')) return 'map';
  return (
    BY_HOST.find(([, host]) => host.test(url.hostname))?.[0] ??
    BY_END.find(([, end]) => end.test(url.pathname))?.[0]
  );
}

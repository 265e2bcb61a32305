import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediumOf, posterOf } from '../../src/model/medium.js';

const shown = (src: string, type = 'image'): string => {
  const medium = mediumOf({ src, type });
  return medium.kind === 'frame'
    ? `${medium.name}, ${medium.shows}: ${medium.src}`
    : [medium.kind, 'name' in medium ? medium.name : undefined].filter(Boolean).join(': ');
};

const YOUTUBE = 'YouTube, video: https://www.youtube-nocookie.com/embed/abcdefghi_-?autoplay=1';

describe('a medium is shown as', () => {
  const cases: [string, string, string?][] = [
    ['pictures/berlin.jpg', 'image'],
    ['https://example.org/picture?id=7', 'image'],
    ['https://example.org/a.jpg', 'image', 'image/jpeg'],
    ['v.mp4', 'video'],
    ['https://example.org/V.MP4?x=1#t=5', 'video', 'video'],
    ['https://example.org/stream', 'video', 'video/mp4'],
    ['https://example.org/a.mp3', 'audio', 'audio'],
    // A page, for all that we know.
    ['https://example.org/watch/7', 'link', 'video'],
    ['https://example.org/minutes.pdf', 'link'],
    ['https://example.org/minutes', 'link', 'document'],
    ['https://example.org/post', 'link', 'post'],

    ['https://www.youtube.com/watch?v=abcdefghi_-', YOUTUBE, 'video'],
    // Of which an editor has said nothing: it is no picture, and is not asked for as one.
    ['https://youtu.be/abcdefghi_-?si=x', YOUTUBE],
    ['https://m.youtube.com/shorts/abcdefghi_-', YOUTUBE],
    ['https://www.youtube.com/live/abcdefghi_-', YOUTUBE],
    ['https://www.youtube.com/embed/abcdefghi_-?start=90', `${YOUTUBE}&start=90`],
    ['https://youtu.be/abcdefghi_-?t=1m30s', `${YOUTUBE}&start=90`],
    ['https://youtu.be/abcdefghi_-?t=90', `${YOUTUBE}&start=90`],
    ['https://www.youtube.com/@channel', 'link: YouTube'],
    ['https://www.youtube.com/watch?v="><script>', 'link: YouTube'],
    ['https://youtube.com.example.org/watch?v=abcdefghi_-', 'link', 'video'],

    [
      'https://vimeo.com/123456789',
      'Vimeo, video: https://player.vimeo.com/video/123456789?dnt=1&autoplay=1',
    ],
    [
      'https://vimeo.com/123456789/0a1b2c3d4e',
      'Vimeo, video: https://player.vimeo.com/video/123456789?dnt=1&autoplay=1&h=0a1b2c3d4e',
    ],
    [
      'https://player.vimeo.com/video/123456789?h=0a1b2c3d4e',
      'Vimeo, video: https://player.vimeo.com/video/123456789?dnt=1&autoplay=1&h=0a1b2c3d4e',
    ],
    ['https://vimeo.com/about', 'link: Vimeo'],

    [
      'https://soundcloud.com/band/song?in=x',
      'SoundCloud, audio: https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fband%2Fsong&auto_play=true&show_comments=false',
    ],
    ['https://soundcloud.com/band', 'link: SoundCloud'],

    [
      'https://www.openstreetmap.org/?mlat=52.5&mlon=13.4#map=10/52.5/13.4',
      'OpenStreetMap, map: https://www.openstreetmap.org/export/embed.html?bbox=12.98801,52.33280,13.81199,52.66720&layer=mapnik&marker=52.5,13.4',
    ],
    ['https://www.openstreetmap.org/about', 'link: OpenStreetMap'],
    [
      'https://www.google.com/maps/embed?pb=!1m18!1m12',
      'Google Maps, map: https://www.google.com/maps/embed?pb=!1m18!1m12',
    ],
    ['https://www.google.com/maps/place/Berlin', 'link: Google Maps'],
    ['https://maps.app.goo.gl/abc', 'link: Google Maps'],

    ['https://bsky.app/profile/a.b/post/3k', 'link: Bluesky', 'post'],
    ['https://x.com/a/status/1', 'link: X', 'post'],
    ['https://twitter.com/a/status/1', 'link: X'],
    ['https://netflix.com/a', 'link', 'video'],
    ['https://[bad', 'link'],
  ];
  for (const [src, expected, type] of cases)
    it(`${src}${type ? ` (${type})` : ''}`, () => assert.equal(shown(src, type), expected));

  it('with no picture that tells others of everybody who looks', () => {
    assert.equal(posterOf({ poster: 'still.jpg' }), 'still.jpg');
    assert.equal(
      posterOf({ poster: 'https://example.org/ytimg.com.jpg' }),
      'https://example.org/ytimg.com.jpg',
    );
    for (const host of ['i.ytimg.com', 'i.vimeocdn.com', 'i1.sndcdn.com', 'pbs.twimg.com', 'cdn.bsky.app'])
      assert.equal(posterOf({ poster: `https://${host}/a.jpg` }), undefined);
    assert.equal(posterOf({}), undefined);
  });
});

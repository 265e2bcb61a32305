// Plays the server of a living story: each answer to `live.json` has one event more than the one before.
const DAY = 86_400_000;
/** @param {number} i days from now */
const day = (i) => new Date(Date.now() + i * DAY).toISOString().slice(0, 10);

const told = [
  { id: 'stop', date: day(-9), title: 'Dockers stop work', importance: 5, place: { name: 'The harbour' } },
  { id: 'offer', date: day(-6), title: 'A first offer', body: ['Three per cent, over *two* years.'] },
  { id: 'no', date: day(-5), title: 'The dockers say no' },
  {
    id: 'round',
    date: day(3),
    previousDates: [day(1)],
    title: 'A second round of talks',
    status: 'expected',
    body: ['At the town hall.'],
  },
  { id: 'vote', date: day(8), title: 'The dockers vote', status: 'tentative' },
];

const next = [
  { id: 'mayor', date: day(-2), title: 'The mayor offers to mediate' },
  { id: 'ships', date: day(-1), title: 'Forty ships wait outside' },
  { id: 'court', date: day(0), title: 'A court lets the strike go on', importance: 4 },
  { id: 'fund', date: day(0), title: 'The union opens its strike fund' },
];

const corrected = {
  ...told[1],
  body: ['Three per cent, over *three* years.'],
  updates: [{ at: day(0), kind: 'correction', note: 'It was three years, not two.' }],
};

let answers = 0;

function story() {
  const more = next.slice(0, answers++);
  const events = more.length > 1 ? told.map((event) => (event.id === 'offer' ? corrected : event)) : told;
  return {
    version: 1,
    title: 'The strike at the harbour',
    lang: 'en',
    timeZone: 'UTC',
    asOf: day(0),
    events: [...events, ...more],
  };
}

const { fetch: real } = globalThis;

/** @type {typeof fetch} */
globalThis.fetch = (request, init) =>
  String(request).endsWith('/live.json') ? Promise.resolve(Response.json(story())) : real(request, init);

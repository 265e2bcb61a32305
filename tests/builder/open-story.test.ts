import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPasted, openStory } from '../../src/builder/open-story.js';
import { checkStory } from '../../src/read/check/check-story.js';

const textOf = (value: unknown): string => JSON.stringify(value);

/** What opening says, each with its place. */
async function notes(value: unknown, name = 'story.json'): Promise<string[]> {
  const { problems } = await openStory(textOf(value), name);
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

describe('what is opened', () => {
  for (const [what, value] of [
    ['a list', [{ id: 'a', title: 'A', date: '2025' }]],
    ['an object of another kind', { foo: 1 }],
    ['events that are no list', { version: 1, title: 'T', events: { a: { title: 'A' } } }],
    ['an empty list of events, and nothing else', { version: 1, lang: 'en', events: [] }],
    ['a text', 'A'],
  ] as const)
    it(`is no story where it is ${what}, and the command says the same`, async () => {
      const { story, problems } = await openStory(textOf(value), 'story.json');
      assert.equal(story, null);
      assert.equal(problems.length, 1);
      const content = new TextEncoder().encode(textOf(value));
      const checked = await checkStory(content, { name: 'story.json', now: () => 0 });
      assert.ok(
        checked.problems.some(
          ({ message, hint }) =>
            textOf([message, hint]) === textOf([problems[0]?.message, problems[0]?.hint]),
        ),
        textOf(problems),
      );
    });

  it('is no story where no event of it can be kept', async () => {
    const { story, problems } = await openStory('{"version":1,"title":"T","events":[null,5]}', 'story.json');
    assert.equal(story, null);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['None of the events can be shown.'],
    );
  });

  it('is listed where the desk has no place for it', async () => {
    const value = {
      version: 1,
      title: 'T',
      events: [null, 5, { title: 'A', date: '2025' }, ['x'], 'B'],
      lanes: 'city',
      sources: [7, { title: 'Minutes' }],
      eras: [],
    };
    const { story } = await openStory(textOf(value), 'story.json');
    assert.deepEqual(
      story?.events.map(({ title }) => title),
      ['A', 'B'],
    );
    assert.deepEqual(await notes(value), [
      'lanes: Expected a list, found the text “city”.',
      'sources[0]: Expected an object, found the number 7.',
      'events[0]: Expected an object, found nothing.',
      'events[1]: Expected an object, found the number 5.',
      'events[3]: Expected an object, found a list.',
    ]);
  });

  it('is told where it is of another version, as it is saved in this one', async () => {
    const events = [{ title: 'A' }];
    assert.deepEqual(await notes({ version: 2, title: 'T', events }), [
      'version: This is version 2 of the format; what is newer than version 1 may not be shown.',
    ]);
    assert.deepEqual(await notes({ version: 'one', title: 'T', events }), [
      'version: “one” is no version of the format.',
    ]);
    assert.deepEqual(await notes({ title: 'T', events }), []);
  });

  it('is a story where it has a title and no events yet', async () => {
    const { story, problems } = await openStory('{"version":1,"title":"T","events":[]}', 'story.json');
    assert.equal(story?.['title'], 'T');
    assert.deepEqual(problems, []);
  });
});

describe('what is pasted', () => {
  const told = async (text: string): Promise<string | undefined> =>
    (await openPasted(text)).problems.at(-1)?.message;

  it('says that the row of column names is missing, whatever stands between the cells', async () => {
    const words =
      'The row with the names of the columns is missing: the first row is “2025-01-05, The vote”.';
    assert.equal(await told('2025-01-05\tThe vote\n2025-01-06\tThe money'), words);
    assert.equal(await told('2025-01-05,The vote\n2025-01-06,The money'), words);
    assert.equal((await openPasted('2025-01-05\tThe vote')).story, null);
  });

  it('says which names there are, where there are some', async () => {
    assert.equal(
      await told('date\theadlin\n2025-01-05\tThe vote'),
      'No column is named “title”; found: “date”, “headlin”.',
    );
  });

  it('may be one column, or JSON', async () => {
    const { story } = await openPasted('title\nThe vote\nThe money');
    assert.deepEqual(
      story?.events.map(({ title }) => title),
      ['The vote', 'The money'],
    );
    assert.match((await told('{"events": [')) ?? '', /^This is not JSON/);
  });
});

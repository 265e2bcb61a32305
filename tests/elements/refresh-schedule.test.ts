import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RefreshSchedule } from '../../src/elements/refresh-schedule.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** A world whose time goes on when it is told to. */
class World {
  time = 5000;
  chance = 0;
  hidden = false;
  /** What every question is answered with, and when they were asked, ms since the beginning. */
  answers = true;
  asked: number[] = [];
  #timers = new Set<{ at: number; act: () => void }>();

  readonly schedule = new RefreshSchedule(
    () => {
      this.asked.push(this.time - 5000);
      return Promise.resolve(this.answers);
    },
    {
      now: () => this.time,
      after: (wait, act) => {
        assert.ok(wait >= 0 && wait < 2 ** 31, String(wait));
        const timer = { at: this.time + wait, act };
        this.#timers.add(timer);
        return () => void this.#timers.delete(timer);
      },
      random: () => this.chance,
      isHidden: () => this.hidden,
    },
  );

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time go on, by ms, with all that happens meanwhile. */
  async go(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.act();
      for (let i = 0; i < 5; i++) await Promise.resolve();
    }
    this.time = end;
  }

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.schedule.look();
  }
}

describe('the schedule of a story that is asked for again', () => {
  it('asks every so many seconds, never more often than every ten, and not at all without a number', async () => {
    const world = new World();
    world.schedule.every(30);
    await world.go(95 * SECOND);
    assert.deepEqual(world.asked, [30_000, 60_000, 90_000]);

    const eager = new World();
    eager.schedule.every(0.5);
    await eager.go(25 * SECOND);
    assert.deepEqual(eager.asked, [10_000, 20_000]);

    for (const none of [0, -5, NaN]) {
      const still = new World();
      still.schedule.every(none);
      await still.go(HOUR);
      assert.deepEqual([still.asked.length, still.waiting], [0, 0]);
    }
    // Longer than timers can wait: not at once, as a browser would have it.
    const patient = new World();
    patient.schedule.every(1e9);
    await patient.go(HOUR);
    assert.deepEqual(patient.asked, []);
  });

  it('waits twice as long after each failure, with chance in it, up to an hour, and then as before', async () => {
    for (const [chance, waits] of [
      [0, [60, 60, 120, 240, 480, 960, 1800, 1800]],
      [0.999999, [60, 120, 240, 480, 960, 1920, 3600, 3600]],
    ] as const) {
      const world = new World();
      world.chance = chance;
      world.answers = false;
      world.schedule.every(60);
      await world.go(4 * HOUR);
      const gaps = world.asked.map((at, i) => Math.round((at - (world.asked[i - 1] ?? 0)) / SECOND));
      assert.deepEqual(gaps.slice(0, waits.length), waits);
      world.answers = true;
      await world.go(HOUR);
      const back = world.asked.length;
      await world.go(60 * SECOND);
      assert.equal(world.asked.length, back + 1);
    }
  });

  it('does not come back sooner than it was to ask, however long that is', async () => {
    const world = new World();
    world.answers = false;
    world.schedule.every(2 * 3600);
    await world.go(6 * HOUR);
    assert.deepEqual(world.asked, [2 * HOUR, 4 * HOUR, 6 * HOUR]);
  });

  it('asks nothing while nobody sees the page, and at once when it is seen again and due', async () => {
    const world = new World();
    world.schedule.every(60);
    await world.go(70 * SECOND);
    world.hide(true);
    await world.go(HOUR);
    assert.deepEqual([world.asked, world.waiting], [[60_000], 0]);
    world.hide(false);
    await world.go(0);
    assert.deepEqual(world.asked, [60_000, 70_000 + HOUR]);

    // Not due: what is left of the wait.
    await world.go(10 * SECOND);
    world.hide(true);
    await world.go(20 * SECOND);
    world.hide(false);
    await world.go(29 * SECOND);
    assert.equal(world.asked.length, 2);
    await world.go(SECOND);
    assert.equal(world.asked.length, 3);
  });

  it('takes another interval at once, counted from the last answer', async () => {
    const world = new World();
    world.schedule.every(600);
    await world.go(100 * SECOND);
    world.schedule.every(120);
    await world.go(20 * SECOND);
    assert.deepEqual(world.asked, [120_000]);
    world.schedule.every(0);
    await world.go(HOUR);
    assert.deepEqual([world.asked.length, world.waiting], [1, 0]);
    // Long due.
    world.schedule.every(300);
    await world.go(0);
    assert.equal(world.asked.length, 2);
  });

  it('tries again at once when the network is back, if it had failed', async () => {
    const world = new World();
    world.schedule.every(60);
    await world.go(30 * SECOND);
    world.schedule.retry();
    await world.go(0);
    assert.deepEqual(world.asked, []);
    world.answers = false;
    await world.go(31 * SECOND);
    world.answers = true;
    world.schedule.retry();
    await world.go(0);
    assert.deepEqual(world.asked, [60_000, 61_000]);
  });

  it('begins anew with another source', async () => {
    const world = new World();
    world.schedule.every(60);
    await world.go(59 * SECOND);
    world.schedule.renew();
    await world.go(59 * SECOND);
    assert.deepEqual(world.asked, []);
    await world.go(SECOND);
    assert.equal(world.asked.length, 1);
  });
});

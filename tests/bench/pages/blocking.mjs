/** A task may last so long before it stands in the reader's way, ms. */
const FREE = 50;

/**
 * Total blocking time: what tasks take beyond 50 ms each.
 *
 * @param {readonly { startTime: number, duration: number }[]} tasks ms
 * @param {number} from tasks that ended before do not count, ms
 * @returns {number} ms
 */
export function blockingTime(tasks, from) {
  return tasks
    .filter(({ startTime, duration }) => startTime + duration > from)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - FREE), 0);
}

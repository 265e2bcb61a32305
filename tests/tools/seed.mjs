import fc from 'fast-check';

/**
 * Where property tests begin: at the same cases in every run, so that a change is not refused for what was there before
 * it. `npm test -- --only unit --seed random` looks for others; what it finds is told with its seed.
 */
const { TEST_SEED = '1' } = process.env;

if (TEST_SEED !== 'random') fc.configureGlobal({ seed: Number(TEST_SEED) });

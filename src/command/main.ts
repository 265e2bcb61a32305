import { addEveryLanguage } from '../words/every-language.js';
import { run } from './run.js';
import { openTerminal } from './terminal.js';

addEveryLanguage();
// Not `process.exit`: what was said must have gone out first.
process.exitCode = await run(process.argv.slice(2), openTerminal(process));

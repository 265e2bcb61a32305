import { startPage } from './embed/page.js';

startPage();

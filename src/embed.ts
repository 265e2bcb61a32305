import { startPage } from './embed/page.js';

void startPage();

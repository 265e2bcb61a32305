import { readDocument } from './document.js';
import { type Inline, parseMarkup, writeMarkup } from '../model/markup.js';

import { TimelineBuilder } from './builder-element.js';

customElements.define('timeline-builder', TimelineBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-builder': TimelineBuilder;
  }
}

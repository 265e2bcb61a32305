/** In the build instead of `component-emitter`: as much of it as vis-timeline calls, on the prototype that it gives. */

type Listener = () => void;

/** The listeners of every emitter, by event. */
const all = new WeakMap<object, Map<string, Listener[]>>();

const methods = {
  on(event: string, listener: Listener): void {
    let events = all.get(this);
    if (!events) all.set(this, (events = new Map()));
    events.set(event, [...(events.get(event) ?? []), listener]);
  },

  /** Removes all listeners. */
  off(): void {
    all.delete(this);
  },

  emit(event: string): void {
    for (const listener of all.get(this)?.get(event) ?? []) listener();
  },
};

export default (prototype: object): object => Object.assign(prototype, methods);

/** In the build instead of `component-emitter`: as much of it as vis-timeline calls, on the prototype that it gives. */

type Listener = (...values: unknown[]) => void;

/** The listeners of every emitter, by event. */
const all = new WeakMap<object, Map<string, Listener[]>>();

const methods = {
  on(event: string, listener: Listener): object {
    let events = all.get(this);
    if (!events) all.set(this, (events = new Map()));
    events.set(event, [...(events.get(event) ?? []), listener]);
    return this;
  },

  /** Removes a listener; without one all of the event, and without an event all. */
  off(event?: string, listener?: Listener): object {
    const events = all.get(this);
    if (event === undefined) events?.clear();
    else events?.set(event, listener ? (events.get(event) ?? []).filter((one) => one !== listener) : []);
    return this;
  },

  emit(event: string, ...values: unknown[]): object {
    for (const listener of all.get(this)?.get(event) ?? []) listener.apply(this, values);
    return this;
  },

  hasListeners(event: string): boolean {
    return !!all.get(this)?.get(event)?.length;
  },
};

export default (prototype: object): object => Object.assign(prototype, methods);

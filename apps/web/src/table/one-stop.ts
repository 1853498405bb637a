import type { KeyboardEvent } from 'react';

const STOPS = 'button:not(:disabled), a[href]';

/** Where the arrows go in a row of buttons; undefined for other keys. */
const GOES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Makes a row of buttons and links one stop of the Tab key: the arrows, Home and End go from one to another, and Tab goes on to
 * what comes after the row, or before it (the pattern of a toolbar, ARIA Authoring Practices).
 */
export function oneStop(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget, target, key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex((stop) => stop === target);
  if (at === -1 || altKey || ctrlKey || metaKey) return;
  // From its last, or its first, the browser itself goes on.
  if (key === 'Tab') stops.at(shiftKey ? 0 : -1)?.focus();
  const next = GOES[key]?.(at, stops.length - 1);
  if (next === undefined) return;
  event.preventDefault();
  stops[next]?.focus();
}

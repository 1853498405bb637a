import { useSyncExternalStore } from 'react';

const KEPT = 'kapstok.shortcuts';
const listeners = new Set<() => void>();
let on = readKept();

/** Whether keys without Ctrl or Alt do something (WCAG 2.1.4: they can be turned off). */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(listen, () => on);
}

/** Turns the keys on or off, and remembers it in this browser. */
export function turnShortcuts(to: boolean): void {
  on = to;
  try {
    localStorage.setItem(KEPT, to ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing only forgets this choice.
  }
  for (const listener of listeners) listener();
}

/** Whether someone is typing words at this place, where a key is a letter and no shortcut. */
export function isTyping(at: EventTarget | null): boolean {
  return (
    at instanceof HTMLElement &&
    (at.isContentEditable || at.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

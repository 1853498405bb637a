import { useCallback, useState } from 'react';
import { worksAs } from '../server/works-as.ts';
import { keepInTab, keptInTab } from './kept-in-tab.ts';

/** What is typed in a form, how to change it, and how to forget it once it was sent. */
export interface KeptTyped<Typed> {
  readonly typed: Typed;
  readonly put: (changes: Partial<Typed>) => void;
  readonly forget: () => void;
}

/**
 * What is typed in a form and not sent yet: it outlives the screen and a reload of this tab.
 * @param name of the form, with what it is about
 * @param first what stands in it where nothing was typed
 */
export function useKeptTyped<Typed extends object>(name: string, first: () => Typed): KeptTyped<Typed> {
  const [typed, setTyped] = useState(
    (): Typed => ({ ...first(), ...keptInTab<Partial<Typed>>(placeOf(name))[0] }),
  );
  const put = useCallback(
    (changes: Partial<Typed>): void => {
      // What another field of the form put in the meantime is in what was kept.
      const kept = { ...keptInTab<Partial<Typed>>(placeOf(name))[0], ...changes };
      keepInTab(placeOf(name), [kept]);
      setTyped((now) => ({ ...now, ...changes }));
    },
    [name],
  );
  const forget = (): void => {
    keepInTab(placeOf(name), []);
    setTyped(first());
  };
  return { typed, put, forget };
}

/** Whoever signs in here after somebody else has words of their own. */
function placeOf(name: string): string {
  return `kapstok.form.${worksAs() ?? 'nobody'}.${name}`;
}

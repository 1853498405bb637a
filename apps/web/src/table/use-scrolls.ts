import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether what stands in a frame is wider than the frame. Only then does it scroll by itself, and only then does the
 * keyboard stop at it; else it moves with the page and its head stays under the bar.
 */
export function useScrolls(): { readonly frame: RefObject<HTMLElement | null>; readonly scrolls: boolean } {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    const inside = element?.firstElementChild;
    if (element === null || inside === null || inside === undefined) return;
    const measure = () => setScrolls(inside.scrollWidth > element.clientWidth + 1);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    watcher.observe(inside);
    return () => watcher.disconnect();
  }, []);
  return { frame, scrolls };
}

import { type RefObject, useLayoutEffect } from 'react';

/** Tells the style sheet how wide the first column is: what stays in sight beside it starts there. */
export function useFirstWidth(table: RefObject<HTMLTableElement | null>): void {
  useLayoutEffect(() => {
    const grid = table.current;
    const first = grid?.querySelector<HTMLElement>('thead th');
    if (grid === null || first === null || first === undefined) return;
    const watch = new ResizeObserver(() => {
      grid.style.setProperty('--ks-grid-first', `${first.offsetWidth}px`);
    });
    watch.observe(first);
    return () => watch.disconnect();
  }, [table]);
}

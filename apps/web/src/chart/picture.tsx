import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';

/** How wide a picture may be, and how large a letter is, in pixels. */
export interface Space {
  readonly width: number;
  readonly letter: number;
}

/** A drawing: how high it will be, known at once so that nothing jumps, and the drawing itself, which comes later. */
export interface Drawing {
  readonly height: (space: Space) => number;
  readonly draw: (space: Space) => Promise<Element>;
}

interface Props {
  readonly described: string;
  readonly drawing: Drawing;
}

/** The picture of a chart, drawn as wide as there is room. */
export function Picture({ described, drawing }: Props) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const space = useSpace(frame);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const place = frame.current;
    if (place === null || space === undefined) return;
    let current = true;
    drawing.draw(space).then(
      (picture) => current && place.replaceChildren(asImage(picture, described)),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [drawing, described, space]);
  if (failed) return <p className="ks-soft">{say('figure.failed')}</p>;
  return (
    <div
      className="ks-picture"
      ref={frame}
      style={{ minHeight: space === undefined ? undefined : `${drawing.height(space)}px` }}
    />
  );
}

function useSpace(frame: { readonly current: HTMLElement | null }): Space | undefined {
  const [space, setSpace] = useState<Space>();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (width > 0)
        setSpace((now) => (now?.width === width && now.letter === letter ? now : { width, letter }));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [frame]);
  return space;
}

/** One image with one description: the parts inside say nothing by themselves, and the style is that of the page. */
function asImage(picture: Element, described: string): Element {
  const svg = picture.matches('svg') ? picture : (picture.querySelector('svg') ?? picture);
  for (const part of svg.querySelectorAll('style')) part.remove();
  for (const part of svg.querySelectorAll('*')) {
    for (const name of part.getAttributeNames()) {
      if (name.startsWith('aria-') || name === 'role') part.removeAttribute(name);
    }
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', described);
  return svg;
}

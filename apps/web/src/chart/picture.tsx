import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';

/** How wide a picture may be, and how large a letter is, in pixels; on paper it must be sparing with height. */
export interface Space {
  readonly width: number;
  readonly letter: number;
  readonly onPaper: boolean;
}

/** A drawing: how high it will be, known at once so that nothing jumps, and the drawing itself, which comes later. */
export interface Drawing {
  readonly height: (space: Space) => number;
  readonly draw: (space: Space) => Promise<Element>;
}

interface Props {
  readonly described: string;
  readonly drawing: Drawing;
  /** How wide it is on paper, in pixels of 1/96 inch. */
  readonly onPaper?: number;
}

const PAPER_WIDTH = 690;
const PAPER_LETTER = 11.5;

/** The picture of a chart, drawn as wide as there is room, and once more for paper. */
export function Picture({ described, drawing, onPaper = PAPER_WIDTH }: Props) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const space = useSpace(frame);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const place = frame.current;
    if (place === null || space === undefined) return;
    let current = true;
    const onScreen = drawing.draw(space).then((picture) => asImage(picture, described, 'ks-picture__screen'));
    const printed = drawing
      .draw({ width: onPaper, letter: PAPER_LETTER, onPaper: true })
      .then((picture) => asImage(picture, described, 'ks-picture__paper'));
    Promise.all([onScreen, printed]).then(
      (pictures) => current && place.replaceChildren(...pictures),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [drawing, described, space, onPaper]);
  if (failed) return <p className="ks-soft">{say('figure.failed')}</p>;
  const height: CSSProperties & Record<'--ks-picture-height', string> = {
    '--ks-picture-height': space === undefined ? 'auto' : `${drawing.height(space)}px`,
  };
  return <div className="ks-picture" ref={frame} style={height} />;
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
        setSpace((now) =>
          now?.width === width && now.letter === letter ? now : { width, letter, onPaper: false },
        );
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [frame]);
  return space;
}

/** One image with one description: the parts inside say nothing by themselves, and the style is that of the page. */
function asImage(picture: Element, described: string, name: string): Element {
  const svg = picture.matches('svg') ? picture : (picture.querySelector('svg') ?? picture);
  for (const part of svg.querySelectorAll('style')) part.remove();
  for (const part of svg.querySelectorAll('*')) {
    for (const attribute of part.getAttributeNames()) {
      if (attribute.startsWith('aria-') || attribute === 'role') part.removeAttribute(attribute);
    }
  }
  svg.classList.add(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', described);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';
let drawn = 0;

/** The pattern for what is not known, for one picture. */
export interface Hatch {
  /** Fills with the pattern. */
  readonly fill: string;
  /** Adds the pattern to the picture; works as a mark of Plot. */
  readonly mark: () => SVGElement;
}

/** Makes the pattern for what is not known; every picture has its own, because names hold for the whole page. */
export function newHatch(): Hatch {
  drawn += 1;
  const id = `ks-hatch-${drawn}`;
  return { fill: `url(#${id})`, mark: () => definition(id) };
}

function definition(id: string): SVGElement {
  const defs = document.createElementNS(SVG, 'defs');
  const pattern = document.createElementNS(SVG, 'pattern');
  const line = document.createElementNS(SVG, 'path');
  set(pattern, {
    id,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  set(line, { d: 'M0 0V6', stroke: 'var(--ks-hatch)', 'stroke-width': '3' });
  pattern.append(line);
  defs.append(pattern);
  return defs;
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

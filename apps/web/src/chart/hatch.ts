const SVG = 'http://www.w3.org/2000/svg';

/** Adds the pattern for what is not known to a picture; fill with `url(#id)`. Works as a mark of Plot. */
export function hatchNamed(id: string): () => SVGElement {
  return () => {
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
  };
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

import './pillar-mark.css';

/** The colour of a pillar beside its name; `place` is its place in the plan from 1, and 0 is no pillar. */
export function PillarMark({ place }: { readonly place: number }) {
  if (place === 0) return null;
  return <span className="ks-pillar" data-pillar={((place - 1) % 10) + 1} aria-hidden="true" />;
}

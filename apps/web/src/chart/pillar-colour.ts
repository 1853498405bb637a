/** How many colours for pillars the tokens hold. */
const COLOURS = 10;

/** The colour of a pillar by its place in the plan, counted from 1; a plan with more pillars starts anew. */
export function pillarColour(place: number): string {
  return `var(--ks-pillar-${((place - 1) % COLOURS) + 1})`;
}

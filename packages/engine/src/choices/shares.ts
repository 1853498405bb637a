import { type FigureSet, figureLabel } from '../figures/figure-set.ts';
import type { Shortage } from '../figures/shortage.ts';
import { inUnit, ratio } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import type { CapacityUnit } from './line-capacity.ts';

const CAPACITY = /^(fte|persons)\.(structural|byYear\.\d+)$/;

/**
 * Adds what a line, project, pillar or the plan closes of the shortage and reaches of the ambition, structural and by
 * year, as each year stands: `P1/shareClosed.structural`, `1.1/shareOfAmbition.byYear.2026`.
 */
export function addShares(set: FigureSet, scope: string, shortage: Shortage, comparedIn: CapacityUnit): void {
  const measure = comparedIn === 'FTE' ? 'fte' : 'persons';
  for (const [id, node] of new Map(set)) {
    const [, found, span] = CAPACITY.exec(id) ?? [];
    if (span === undefined || found !== measure) continue;
    const share = (path: string, whole: { fte: Node<'FTE'>; persons: Node<'person'> }): void => {
      const label = figureLabel(scope, `${path}.${span}`);
      const [fte, persons] = [inUnit(node, 'FTE'), inUnit(node, 'person')];
      if (fte !== undefined) set.set(`${path}.${span}`, ratio(label, fte, whole.fte));
      if (persons !== undefined) set.set(`${path}.${span}`, ratio(label, persons, whole.persons));
    };
    share('shareClosed', shortage);
    share('shareOfAmbition', { fte: shortage.ambitionFte, persons: shortage.ambitionPersons });
  }
}

import type { FigureId } from '../figure.ts';
import { figureLabel } from '../figures/figure-set.ts';
import type { Shortage } from '../figures/shortage.ts';
import { inUnit, ratio } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import type { CapacityUnit } from './contribution.ts';

const CAPACITY = /^(.*)\/(fte|persons)\.(structural|byYear\.\d+)$/;

/**
 * What each line, project, pillar and the plan close of the shortage and reach of the ambition, structural and by
 * year, as each year stands: `P1/shareClosed.structural`, `1.1/shareOfAmbition.byYear.2026`.
 */
export function addShares(
  figures: Map<FigureId, AnyNode>,
  shortage: Shortage,
  comparedIn: CapacityUnit,
): void {
  const measure = comparedIn === 'FTE' ? 'fte' : 'persons';
  for (const [id, node] of [...figures]) {
    const match = CAPACITY.exec(id);
    const [, scope, found, span] = match ?? [];
    if (scope === undefined || span === undefined || found !== measure) continue;
    const share = (path: string, whole: { fte: Node<'FTE'>; persons: Node<'person'> }): void => {
      const label = figureLabel(scope, `${path}.${span}`);
      const [fte, persons] = [inUnit(node, 'FTE'), inUnit(node, 'person')];
      if (fte !== undefined) figures.set(`${scope}/${path}.${span}`, ratio(label, fte, whole.fte));
      if (persons !== undefined)
        figures.set(`${scope}/${path}.${span}`, ratio(label, persons, whole.persons));
    };
    share('shareClosed', shortage);
    share('shareOfAmbition', { fte: shortage.ambitionFte, persons: shortage.ambitionPersons });
  }
}

import { type Text, text } from '@kapstok/quantity';
import type { Context } from '../figures/context.ts';
import { missing } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { groupBy } from '../levels/group-by.ts';
import type { ProjectPart } from '../levels/project.ts';
import type { CapacityUnit, Contributions, PillarLines } from './contribution.ts';
import { sharedSavings } from './shared-savings.ts';

/** Sorts what counts by pillar, and notes which pillars serve a larger area than the one compared. */
export function contributionsOf(context: Context, projects: readonly ProjectPart[]): Contributions {
  const { plan } = context;
  const area = context.ambition?.area ?? context.shortage?.area ?? '';
  const counted = projects.filter((project) => project.counts);
  const byPillar = groupBy(counted, (project) => project.row.pillar);
  const scopeOf = new Map(plan.pillars.map((row) => [row.code, row.leadScope]));
  const pillars = [...byPillar].map(([code, own]): PillarLines => {
    const scope = scopeOf.get(code) ?? '';
    const servesLargerArea = area !== '' && scope !== '' && scope !== area;
    return {
      name: code === '' ? plan.title : code,
      lines: own.flatMap((project) => project.lines),
      servesLargerArea,
    };
  });
  const unknowns = counted.flatMap((project) => {
    if (project.unknownEffect === undefined) return [];
    const { row, name } = project;
    const why = text('er is geen businesscase', 'there is no business case');
    const place = { ...row.place, field: 'has_business_case' };
    const label = (): Text => text(`effect van ${name}`, `effect of ${name}`);
    return [<U extends CapacityUnit>(code: U): Node<U> => missing(code, label, why, place)];
  });
  return { context, pillars, shared: sharedSavings(counted.flatMap((project) => project.lines)), unknowns };
}

import { TABLES } from '@kapstok/plan';
import type { Writer } from '../log/writer.ts';
import { mayEditRow } from '../rights/may-here.ts';
import type { RowChange } from './projection.ts';
import { isProject, type PillarOfProject } from './scope.ts';
import { NotAllowed } from './write-rows.ts';

/** The plan that rows are of, before they change. */
interface PlacesBefore {
  readonly plan: string;
  readonly pillars: PillarOfProject;
  /** Whether the rows stood before as they come to stand now. */
  readonly bringsBack: boolean;
}

/** The pillars that a row of a project goes between; none when it stays where it is. */
function pillarsMoved(
  { before, after }: RowChange,
  { pillars, bringsBack }: PlacesBefore,
): readonly (string | null)[] {
  if (after === undefined || !isProject(after.record)) return [];
  const { pillar, project } = after.scope;
  // Under a code that is there already it is that project, whatever row it stands in.
  const known = before === undefined ? pillars.get(project ?? '') : before.scope.pillar;
  if (known === undefined) return bringsBack ? [] : [pillar];
  return known === pillar ? [] : [known, pillar];
}

/**
 * Refuses who has a project, and no right by its pillar or the region, to give it another place in the plan: its rows are
 * theirs, in which pillar it stands is not.
 * @throws {NotAllowed}
 */
export async function mustKeepPlaces(
  writer: Writer,
  of: PlacesBefore,
  rows: readonly RowChange[],
): Promise<void> {
  const moved = new Set(rows.flatMap((row) => pillarsMoved(row, of)));
  for (const pillar of moved) {
    const scope = { pillar, project: null, organisation: null };
    if (!(await mayEditRow(writer, of.plan, TABLES.projects.name, scope)))
      throw new NotAllowed('a project goes to another pillar by who has a right in both');
  }
}

import type { MilestoneDto, Roadmap } from '@kapstok/contract';
import { matches } from '../../../table/matches.ts';

/** A milestone with its project. */
export interface RoadmapRow {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly pillar: string;
  readonly milestone: MilestoneDto;
}

/** The milestones of a pillar (all of them without one) that hold the question, in the order of the plan. */
export function roadmapRows(roadmap: Roadmap, pillar: string, question: string): RoadmapRow[] {
  return roadmap.projects
    .filter((project) => pillar === '' || project.pillar === pillar)
    .flatMap((project) =>
      project.milestones.map((milestone) => ({
        key: `${project.code} ${milestone.place.line}`,
        code: project.code,
        name: project.name,
        pillar: project.pillar,
        milestone,
      })),
    )
    .filter(({ code, name, milestone }) =>
      matches(`${code} ${name} ${milestone.what} ${milestone.kind}`, question),
    );
}

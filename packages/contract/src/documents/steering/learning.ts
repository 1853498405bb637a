import { LEARNING_STEPS, listedValueName, type Plan, type Row } from '@kapstok/plan';
import type { Learning } from '../../schemas/course.ts';
import { placeDto } from '../gaps.ts';
import { pillarOf } from './course.ts';
import { decisionNamed, namedIn } from './named.ts';

/** What was learned, by theme, the last of it first; themes without anything are left out. */
export function learningOf(plan: Plan): Learning {
  const codes = [...plan.pillars.map(({ code }) => code), ''];
  return {
    steps: LEARNING_STEPS.map((step) => ({ step, name: listedValueName(step) })),
    themes: codes.flatMap((pillar) => {
      const rows = plan.learningLog.filter((row) => pillarOf(plan, row) === pillar);
      if (rows.length === 0) return [];
      const entries = rows.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
      return [{ theme: namedIn(plan, 'pillars', pillar), entries: entries.map((row) => entryOf(plan, row)) }];
    }),
  };
}

function entryOf(plan: Plan, row: Row<'learningLog'>): Learning['themes'][number]['entries'][number] {
  return {
    code: row.code,
    project: namedIn(plan, 'projects', row.project),
    date: row.date ?? null,
    step: row.step,
    stepName: listedValueName(row.step),
    what: row.what,
    role: row.role,
    decision: decisionNamed(plan, row.decision),
    place: placeDto(row.place),
  };
}

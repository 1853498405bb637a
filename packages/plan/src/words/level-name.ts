import { type Text, text, verbatim } from '@kapstok/quantity';
import { namedByPlan, type Plan } from '../plan.ts';

/** A level of the plan, one and many. */
export type Level = 'pillar' | 'pillars' | 'project' | 'projects';

const USUAL: Readonly<Record<Level, Text>> = {
  pillar: text('Pijler', 'Pillar'),
  pillars: text('Pijlers', 'Pillars'),
  project: text('Project', 'Project'),
  projects: text('Projecten', 'Projects'),
};

/** What the region calls a level (key `level.pillar` of the plan table), as a title; the usual word where it says nothing. */
export function levelName(plan: Plan, level: Level): Text {
  const own = namedByPlan(plan, `level.${level}`);
  return own === undefined || own === '' ? USUAL[level] : verbatim(own);
}

/** The name of a level inside a sentence: `pijler`. */
export function levelWord(plan: Plan, level: Level): Text {
  const { nl, en } = levelName(plan, level);
  return { nl: nl.toLowerCase(), en: en.toLowerCase() };
}

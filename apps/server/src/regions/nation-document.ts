import {
  type FigureDto,
  type HeadlineFigures,
  type Nation,
  nationFigures,
  nationRemarks,
  nationTotal,
  type PlanHeader,
} from '@kapstok/contract';
import { headlineFiguresSchema, planHeaderSchema } from '@kapstok/contract/schemas';
import { listPlans, type PlanKept, versionStandings } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { PlanState } from '../kept-plans/kept-plans.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';
import type { Question } from '../plan/question.ts';
import { versionDto } from '../versions/list-versions.ts';

interface Told {
  readonly plan: Nation['plans'][number];
  /** The structural year of the plan. */
  readonly year: number | null;
}

/** What the adopted plans of the regions in which somebody stands come to together. */
export async function nationDocument(keeping: Keeping, standings: readonly Standing[]): Promise<Nation> {
  const told: Told[] = [];
  for (const standing of standings) {
    const at = { database: keeping.database, standing };
    const plans = await reading(at, (reader) => listPlans(reader));
    for (const plan of plans) told.push(await adopted(keeping, standing, plan));
  }
  const plans = told.map(({ plan }) => plan);
  const years = told.filter(({ plan }) => plan.version !== null).map(({ year }) => year);
  return {
    plans,
    total: nationTotal(plans),
    remarks: nationRemarks(plans, years).map((remark) => ({ ...remark })),
  };
}

/** The last adopted version of a plan, with its figures; without them when it can't be computed. */
async function adopted(keeping: Keeping, standing: Standing, plan: PlanKept): Promise<Told> {
  const { code, title } = standing.region;
  const id = keptPlanId(code, plan.code);
  const shown = { plan: id, title: plan.title, region: { code, title } };
  const versions = await reading({ database: keeping.database, standing }, (reader) =>
    versionStandings(reader, plan.id),
  );
  const version = versions.find(({ state, held }) => state === 'adopted' && held);
  if (version === undefined) return { plan: { ...shown, version: null, figures: [] }, year: null };
  const state = await keeping.plans.stateOf(standing, id, { version: version.id });
  if (typeof state === 'string') return { plan: { ...shown, version: null, figures: [] }, year: null };
  const figures = await figuresOf(keeping, state);
  const year = await yearOf(keeping, state);
  return { plan: { ...shown, version: versionDto(version), figures }, year };
}

async function figuresOf(keeping: Keeping, state: PlanState): Promise<FigureDto[]> {
  const document = await documentOf(keeping, state, { kind: 'headline' });
  if (document === undefined) return [];
  const { figures }: HeadlineFigures = headlineFiguresSchema.parse(document);
  return nationFigures(figures.map(({ figure }) => figure));
}

async function yearOf(keeping: Keeping, state: PlanState): Promise<number | null> {
  const document = await documentOf(keeping, state, { kind: 'header' });
  if (document === undefined) return null;
  const { structuralYear }: PlanHeader = planHeaderSchema.parse(document);
  return structuralYear;
}

async function documentOf(keeping: Keeping, state: PlanState, question: Question): Promise<unknown> {
  const { reply } = await keeping.plans.askState(state, question);
  return reply.status === 200 ? JSON.parse(new TextDecoder().decode(reply.body)) : undefined;
}

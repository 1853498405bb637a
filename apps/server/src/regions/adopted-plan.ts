import {
  type FigureDto,
  type HeadlineFigures,
  type Nation,
  nationFigures,
  type PlanHeader,
  type Problem,
} from '@kapstok/contract';
import { headlineFiguresSchema, planHeaderSchema, problemSchema } from '@kapstok/contract/schemas';
import { type Text, text } from '@kapstok/quantity';
import { type PlanKept, type VersionStanding, versionStandings } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { PlanState } from '../kept-plans/kept-plans.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';
import type { Question } from '../plan/question.ts';
import { faultWords } from '../versions/fault-words.ts';
import { versionDto } from '../versions/list-versions.ts';

/** An adopted plan beside those of other regions. */
export interface AdoptedPlan {
  readonly plan: Nation['plans'][number];
  /** The structural year of the plan; null when it is not known. */
  readonly year: number | null;
}

/** What is told of the figures of an adopted version: those that add up over plans, or why there are none. */
interface Figures {
  readonly figures: FigureDto[];
  readonly year: number | null;
  readonly why: Text | null;
}

const NOT_ADOPTED = text('Er is niets van vastgesteld.', 'Nothing of it was adopted.');

/** The last adopted version of a plan, with its figures; or why no figure of it is known. */
export async function adoptedPlan(
  keeping: Keeping,
  standing: Standing,
  plan: PlanKept,
): Promise<AdoptedPlan> {
  const { code, title } = standing.region;
  const id = keptPlanId(code, plan.code);
  const shown = { plan: id, title: plan.title, region: { code, title } };
  const version = await lastAdopted(keeping, standing, plan);
  const { figures, year, why } = await figuresOf(keeping, { standing, id, version });
  const told = { version: version === undefined ? null : versionDto(version), figures };
  return { plan: { ...shown, ...told, why: why && { ...why } }, year };
}

/** The adopted version that the plan goes by: the last that is held, else one that is known by its name only. */
async function lastAdopted(
  { database }: Keeping,
  standing: Standing,
  plan: PlanKept,
): Promise<VersionStanding | undefined> {
  const versions = await reading({ database, standing }, (reader) => versionStandings(reader, plan.id));
  const adopted = versions.filter(({ state }) => state === 'adopted');
  return adopted.find(({ held }) => held) ?? adopted[0];
}

interface ToCompute {
  readonly standing: Standing;
  readonly id: string;
  readonly version: VersionStanding | undefined;
}

async function figuresOf(keeping: Keeping, { standing, id, version }: ToCompute): Promise<Figures> {
  if (version === undefined) return unknown(NOT_ADOPTED);
  const state = await keeping.plans.stateOf(standing, id, { version: version.id });
  if (typeof state === 'string') return unknown(noBasis(state).sentence);
  return await computed(keeping, state);
}

async function computed(keeping: Keeping, state: PlanState): Promise<Figures> {
  const headline = await documentOf(keeping, state, { kind: 'headline' });
  if ('problem' in headline) return unknown(whyNot(headline.problem));
  const header = await documentOf(keeping, state, { kind: 'header' });
  if ('problem' in header) return unknown(whyNot(header.problem));
  const { figures }: HeadlineFigures = headlineFiguresSchema.parse(headline.document);
  const { structuralYear }: PlanHeader = planHeaderSchema.parse(header.document);
  return { figures: nationFigures(figures.map(({ figure }) => figure)), year: structuralYear, why: null };
}

/** Why a version has no figures: the cells that can't be computed with, else what is the matter. */
function whyNot({ faults = [], sentence }: Problem): Text {
  if (faults.length === 0) return sentence;
  const cells = faultWords(faults);
  return text(
    `De vastgestelde versie is niet te berekenen: ${cells.nl}.`,
    `The adopted version can't be computed: ${cells.en}.`,
  );
}

function unknown(why: Text): Figures {
  return { figures: [], year: null, why };
}

async function documentOf(
  keeping: Keeping,
  state: PlanState,
  question: Question,
): Promise<{ readonly document: unknown } | { readonly problem: Problem }> {
  const { reply } = await keeping.plans.askState(state, question);
  const document: unknown = JSON.parse(new TextDecoder().decode(reply.body));
  return reply.status === 200 ? { document } : { problem: problemSchema.parse(document) };
}

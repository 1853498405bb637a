import {
  type FigureDto,
  type HeadlineFigures,
  nationFigures,
  type PlanHeader,
  type Problem,
} from '@kapstok/contract';
import {
  figureSchema,
  headlineFiguresSchema,
  planHeaderSchema,
  problemSchema,
} from '@kapstok/contract/schemas';
import { type Text, text } from '@kapstok/quantity';
import { keepAdoptedFigures } from '@kapstok/store';
import * as z from 'zod';
import { engineMark } from '../kept-plans/engine-mark.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import type { PlanState } from '../kept-plans/plan-state.ts';
import type { Standing } from '../kept-plans/standing.ts';
import type { Question } from '../plan/question.ts';
import type { Reply } from '../plan/reply.ts';
import { faultWords } from '../versions/fault-words.ts';

/** The figures of an adopted version that add up over plans, or why there are none. */
export interface Figures {
  readonly figures: readonly FigureDto[];
  /** The structural year of the plan. */
  readonly year: number | null;
  readonly why: Text | null;
}

/** As they are kept: an adopted version never changes, and what computed it is kept with it. */
export const keptSchema = z.object({ figures: z.array(figureSchema), year: z.number().int().nullable() });

type Computing = Pick<Keeping, 'plans' | 'database'>;

/** An adopted version, by its id, of a plan, by its address; and its figures where they were kept. */
interface ToTell {
  readonly standing: Standing;
  readonly id: string;
  readonly version: string | undefined;
  readonly kept?: unknown;
}

/** Why there are no figures of a plan that no body adopted. */
export const NOT_ADOPTED: Text = text('Er is niets van vastgesteld.', 'Nothing of it was adopted.');

/** The figures of an adopted version: as they were kept, else computed now, and kept. */
export async function figuresOf(at: Computing, { standing, id, version, kept }: ToTell): Promise<Figures> {
  if (version === undefined) return unknown(NOT_ADOPTED);
  const before = keptSchema.safeParse(kept);
  if (before.success) return { ...before.data, why: null };
  const state = await at.plans.stateOf(standing, id, { version });
  if (typeof state === 'string') return unknown(noBasis(state).sentence);
  const told = await computed(at, state);
  if (told.why === null) {
    const figures = keptSchema.parse(told);
    const region = standing.region.id;
    await keepAdoptedFigures(at.database, { region, version, engine: await engineMark(), figures });
  }
  return told;
}

async function computed({ plans }: Computing, state: PlanState): Promise<Figures> {
  return await figuresTold(async (question) => (await plans.askState(state, question)).reply);
}

/** The figures of a plan that add up over plans, as it answers; or why it has none. */
export async function figuresTold(ask: (question: Question) => Promise<Reply>): Promise<Figures> {
  const headline = documentOf(await ask({ kind: 'headline' }));
  if ('problem' in headline) return unknown(whyNot(headline.problem));
  const header = documentOf(await ask({ kind: 'header' }));
  if ('problem' in header) return unknown(whyNot(header.problem));
  const { figures }: HeadlineFigures = headlineFiguresSchema.parse(headline.document);
  const { structuralYear }: PlanHeader = planHeaderSchema.parse(header.document);
  return { figures: nationFigures(figures.map(({ figure }) => figure)), year: structuralYear, why: null };
}

/** Why a state of a plan has no figures: the cells that can't be computed with, else what is the matter. */
export function whyNot({ faults = [], sentence }: Problem): Text {
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

function documentOf(reply: Reply): { readonly document: unknown } | { readonly problem: Problem } {
  const document: unknown = JSON.parse(new TextDecoder().decode(reply.body));
  return reply.status === 200 ? { document } : { problem: problemSchema.parse(document) };
}

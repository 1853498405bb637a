import * as z from 'zod';
import { figureSchema } from './figure.ts';
import { nextSchema, partQuerySchema } from './page.ts';
import { placeSchema } from './place.ts';

/** The plan, a pillar or a project as a row of the table; care cost, hours and FTE are those of the structural year. */
export const scopeRowSchema = z.object({
  kind: z.enum(['plan', 'pillar', 'project']),
  /** `plan`, or the code. */
  code: z.string(),
  name: z.string(),
  /** Code of the pillar of a project; empty when it has none. */
  pillar: z.string(),
  investment: figureSchema,
  careCostGross: figureSchema,
  careCostNpv: figureSchema,
  timeSaving: figureSchema,
  extraHours: figureSchema,
  fte: figureSchema,
  /** About itself and what is under it: of a pillar its projects too, of the plan all of them. */
  findings: z.number().int(),
  gaps: z.number().int(),
});

/** A project as a row of the table. */
export const projectRowSchema = scopeRowSchema.extend({
  projectKind: z.string(),
  phase: z.string(),
  inPortfolio: z.enum(['yes', 'no', 'unknown']),
  inApplication: z.enum(['yes', 'no', 'unknown']),
  hasBusinessCase: z.enum(['yes', 'no', 'unknown']),
  /** Null for a project that is spoken of and has no row of its own. */
  place: placeSchema.nullable(),
});

/** The tree: a project belongs under the pillar it names; projects without one come last. */
export const projectListSchema = z.object({
  plan: scopeRowSchema,
  pillars: z.array(scopeRowSchema),
  projects: z.array(projectRowSchema),
  next: nextSchema,
});

const SORTED = [
  'code',
  'name',
  'phase',
  'investment',
  'careCostGross',
  'careCostNpv',
  'timeSaving',
  'extraHours',
  'fte',
  'findings',
  'gaps',
] as const;

/** Which projects to give. Without `sort` they stand as in the plan. */
export const projectsQuerySchema = z.object({
  ...partQuerySchema.shape,
  pillar: z.string().min(1).max(200).optional(),
  q: z.string().max(200).optional(),
  sort: z.enum([...SORTED, ...SORTED.map((column) => `-${column}` as const)]).optional(),
});

/** The plan, a pillar or a project as a row. */
export type ScopeRow = z.infer<typeof scopeRowSchema>;
/** A project as a row. */
export type ProjectRow = z.infer<typeof projectRowSchema>;
/** The tree of pillars and projects. */
export type ProjectList = z.infer<typeof projectListSchema>;

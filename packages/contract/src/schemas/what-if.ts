import * as z from 'zod';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

const whole = z.number().int();
const bounds = z.object({ low: z.number(), high: z.number() });

const segmentSchema = z.object({
  from: whole,
  to: whole,
  inputs: z.array(z.object({ inputs: z.array(whole), slot: whole })),
  outputs: z.array(whole),
  keeps: z.array(whole),
  sums: z.array(whole),
});

/** Steps that give figures out of inputs, draw by draw: what the drawing engine runs. */
export const programSchema = z.object({
  /** Between which bounds each input may be set. */
  bounds: z.array(bounds),
  slots: whole,
  registers: whole,
  words: z.array(whole),
  numbers: z.array(z.number()),
  first: segmentSchema,
  segments: z.array(segmentSchema),
  last: segmentSchema,
  sums: z.array(z.object({ slot: whole, start: z.number() })),
  outputs: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('number'), value: z.number() }),
      z.object({ kind: z.literal('drawn'), slot: whole, times: z.number(), steps: z.number() }),
    ]),
  ),
});

const between = { low: z.number(), high: z.number() };

/** How likely which value of an input is. */
export const distributionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('point'), value: z.number() }),
  z.object({ kind: z.literal('uniform'), ...between }),
  z.object({ kind: z.literal('triangular'), likely: z.number(), ...between }),
  z.object({ kind: z.literal('pert'), likely: z.number(), ...between }),
  z.object({ kind: z.literal('beta'), a: z.number(), b: z.number(), ...between }),
  z.object({ kind: z.literal('lognormal'), median: z.number(), spread: z.number() }),
  z.object({ kind: z.literal('normal'), mean: z.number(), deviation: z.number() }),
]);

/** What is asked: which cells are to be moved beside the assumptions, at most twenty, with a bar between them. */
export const whatIfQuerySchema = z.object({ cells: z.string().max(4000).optional() });

/** Something that can be moved, between bounds, in its unit. */
const leverSchema = z.object({
  label: textSchema,
  /** Unit code; empty for a factor on what stands in the cells. */
  unit: z.string(),
  place: placeSchema,
  /** Its number among the inputs. */
  input: whole,
  /** What stands there; of an assumption its median. */
  now: z.number(),
  least: z.number(),
  most: z.number(),
});

/** Figures of a plan, ready to be run elsewhere with other inputs: what a slider moves. */
export const whatIfSchema = z.object({
  seed: whole,
  draws: whole,
  engine: z.string(),
  comparedIn: z.enum(['FTE', 'person']),
  program: programSchema,
  inputs: z.array(
    z.object({
      stream: z.string(),
      distribution: distributionSchema,
      group: z.object({ name: z.string(), correlation: z.number() }).nullable(),
    }),
  ),
  /** Cells that were asked for, as far as the figures need them. */
  cells: z.array(leverSchema),
  assumptions: z.array(leverSchema.extend({ id: z.string() })),
  figures: z.array(
    z.object({
      id: z.string(),
      /** What it is in the answer, a pillar by its code, or a project. */
      part: z.enum(['contribution', 'shareClosed', 'shareOfAmbition', 'pillar', 'project', 'careCost']),
      scope: z.string(),
      label: textSchema,
      unit: z.string(),
      value: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('known'),
          bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']),
          /** Its number among the outputs of the program. */
          output: whole,
        }),
        z.object({ kind: z.literal('unknown') }),
        z.object({ kind: z.literal('notApplicable') }),
      ]),
    }),
  ),
});

/** Figures of a plan, ready to be run elsewhere. */
export type WhatIfDto = z.infer<typeof whatIfSchema>;

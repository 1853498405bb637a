import * as z from 'zod';
import { drawnFromSchema } from './drawn-from.ts';
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
  z.object({
    kind: z.literal('normal'),
    mean: z.number(),
    deviation: z.number(),
    canBeNegative: z.boolean().optional(),
  }),
]);

/**
 * What is asked: which cells, whole rows and open choices are to be moved beside the assumptions, at most twenty cells, with a
 * bar between them; behind an address `=12` where it is begun with that number.
 */
export const whatIfQuerySchema = z.object({ cells: z.string().max(8000).optional() });

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

/** A cell, or a share that settles an open choice, that can be moved. */
const cellLeverSchema = leverSchema.extend({
  address: z.string(),
  /** What stands in the plan, in words. */
  inPlan: textSchema,
  /** Whose number it starts from. */
  from: z.enum(['plan', 'scenario', 'typed']),
});

/** Something that was picked and gives nothing to move. */
const unmovedSchema = z.object({
  address: z.string(),
  label: textSchema,
  /** Where it stands; null where it stands nowhere. */
  place: placeSchema.nullable(),
  unit: z.string(),
  /** Why not, and what can be done. */
  why: textSchema,
  /** Whether a number of 0 or more can be typed to begin with. */
  takes: z.boolean(),
  /** The most that can be typed; null where there is no end to it. */
  most: z.number().nullable(),
  /** With which number it is begun; null: with none. */
  start: z.number().nullable(),
});

/** Figures of a plan, ready to be run elsewhere with other inputs: what a slider moves. */
export const whatIfSchema = z.object({
  seed: whole,
  draws: whole,
  engine: z.string(),
  from: drawnFromSchema,
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
  cells: z.array(cellLeverSchema),
  /** What was asked for and gives nothing to move. */
  unmoved: z.array(unmovedSchema),
  /** `isFixed`: the scenario sets it to one value. */
  assumptions: z.array(leverSchema.extend({ id: z.string(), isFixed: z.boolean() })),
  /** The scenario from which is moved, with the choices that it settles; null: the plan as it stands. */
  scenario: z
    .object({
      code: z.string(),
      name: textSchema,
      setting: z.record(z.string(), z.string()),
      /** What it sets, by the address that it has for it: where that stands, whichever way it is written. */
      settings: z.array(z.object({ on: z.string(), place: placeSchema })),
    })
    .nullable(),
  /** Sentences about what is not drawn, and so counts as unknown. */
  notDrawn: z.array(textSchema),
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

import { dayOnClock } from '@kapstok/quantity';
import * as z from 'zod';

/** A moment of the clock, in UTC. */
export const momentSchema = z.iso.datetime({ offset: true });

/** A day, as `2026-12-31`. */
export const daySchema = z.iso.date();

/** How far the clocks of who asks and of the server may differ, in milliseconds. */
const CLOCKS_DIFFER = 60_000;

/** What a refinement expects that no schema says, for who puts it in words. */
export type TimeExpected = 'keptMoment' | 'pastMoment' | 'futureMoment' | 'pastDay';

interface Expecting {
  readonly abort: true;
  readonly params: { readonly expected: TimeExpected };
}

function expecting(expected: TimeExpected): Expecting {
  return { abort: true, params: { expected } };
}

/** The first and the last moment that every database and every clock here can hold, in UTC. */
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a moment is in the years that can be kept; by its offset it may be in another year than it says. */
function isKept(moment: string): boolean {
  const at = Date.parse(moment);
  return at >= FIRST_MOMENT && at <= LAST_MOMENT;
}

/** A moment that somebody sends: in UTC it is in the years 1 to 9999. */
export const sentMomentSchema = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isKept, expecting('keptMoment'));

function isPast(moment: string): boolean {
  return !(Date.parse(moment) > Date.now() + CLOCKS_DIFFER);
}

/** A moment that has been, by the clock of who holds it against this. */
export const pastMomentSchema = sentMomentSchema.refine(isPast, expecting('pastMoment'));

/** A moment that is still to come. */
export const futureMomentSchema = sentMomentSchema.refine(
  (moment) => Date.parse(moment) > Date.now(),
  expecting('futureMoment'),
);

/** One side of a comparison: the plan as it now is, a version, or a moment that has been. */
export const sideSchema = z
  .union([z.literal('now'), z.uuid(), momentSchema])
  // Held against the whole: a union would tell of a moment to come only that it has none of these forms.
  .refine((side) => !side.includes('T') || isKept(side), expecting('keptMoment'))
  .refine((side) => !side.includes('T') || isPast(side), expecting('pastMoment'));

/** The first day that a decision can be of: what is written before it is a slip. */
const FIRST_DAY = '1900-01-01';

/** A day on which something can have been decided: not after today in Amsterdam, and not before 1900. */
export const decisionDaySchema = z.iso
  .date({ abort: true })
  .refine((day) => day >= FIRST_DAY && day <= dayOnClock(new Date()), expecting('pastDay'));

/** Which state of a plan is asked for: neither is the one a reader gets first. Both at once is refused. */
export const asOfQuerySchema = z.object({
  asOf: pastMomentSchema.optional(),
  version: z.uuid().optional(),
  /** Wait until the figures hold this entry of the log. */
  minSeq: z.coerce.number().int().min(0).optional(),
});

/** Which state is asked for of what is read as it is written: nothing is to be waited for. */
export const stateQuerySchema = asOfQuerySchema.pick({ asOf: true, version: true });

/** Which state of a plan is asked for. */
export type AsOfQuery = z.infer<typeof asOfQuerySchema>;

import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { roleSchema, withinSchema } from './role.ts';
import { textSchema } from './text.ts';

/** A role that whoever asks has in a region. */
export const heldRoleSchema = z.object({
  role: roleSchema,
  name: textSchema,
  within: z.array(withinSchema),
});

/** A region in which whoever asks has a role. */
export const memberRegionSchema = z.object({
  code: z.string(),
  title: z.string(),
  roles: z.array(heldRoleSchema),
  /** The role one acts in. */
  actsAs: roleSchema,
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** Who asks, and where they belong. */
export const sessionSchema = z.object({
  /** Null for who has not signed in. */
  account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** When one has to sign in again; null without a session. */
  endsAt: momentSchema.nullable(),
  regions: z.array(memberRegionSchema),
  /** Whether one reads adopted versions of all regions. */
  national: z.boolean(),
});

/** The role one wants to act in. */
export const chosenRoleSchema = z.object({ role: roleSchema });

/** One of one's own sessions. */
export const ownSessionSchema = z.object({
  id: z.uuid(),
  madeAt: momentSchema,
  seenAt: momentSchema,
  /** What the browser says it is, shortened. */
  browser: z.string(),
  current: z.boolean(),
});

/** One's own sessions that are open. */
export const ownSessionListSchema = z.object({ sessions: z.array(ownSessionSchema) });

/** Signed out here; where the browser goes on to, to sign out at the provider too. */
export const signedOutSchema = z.object({ goTo: z.string() });

/** A role that whoever asks has in a region. */
export type HeldRole = z.infer<typeof heldRoleSchema>;
/** A region in which whoever asks has a role. */
export type MemberRegion = z.infer<typeof memberRegionSchema>;
/** Who asks, and where they belong. */
export type SessionDto = z.infer<typeof sessionSchema>;
/** One of one's own sessions. */
export type OwnSession = z.infer<typeof ownSessionSchema>;
/** One's own sessions that are open. */
export type OwnSessionList = z.infer<typeof ownSessionListSchema>;
/** Signed out here. */
export type SignedOut = z.infer<typeof signedOutSchema>;

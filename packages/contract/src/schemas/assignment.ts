import * as z from 'zod';
import { futureMomentSchema, momentSchema } from './moment.ts';
import { nextSchema } from './page.ts';
import { freeReasonSchema, ownWords } from './reason.ts';
import { roleSchema, withinSchema } from './role.ts';
import { textSchema } from './text.ts';

/** A role of somebody in a region. */
export const assignmentSchema = z.object({
  id: z.uuid(),
  account: z.object({ id: z.uuid(), name: z.string() }),
  role: roleSchema,
  roleName: textSchema,
  within: withinSchema,
  /** What it is about, in words: the name of the pillar, project or organisation. */
  about: z.string(),
  /** Whether the plan now has what it is about: without that the role can edit nothing. A whole region always is there. */
  isThere: z.boolean(),
  from: momentSchema,
  /** Null when no end is known. */
  until: momentSchema.nullable(),
  /** Whether it counts now. */
  current: z.boolean(),
});

/** Roles in a region. */
export const assignmentListSchema = z.object({ assignments: z.array(assignmentSchema), next: nextSchema });

/** A role to be given. `id` is chosen by who sends it: sent again, it is given once. */
export const newAssignmentSchema = z.object({
  id: z.uuid(),
  account: z.uuid(),
  role: roleSchema,
  within: withinSchema,
  until: futureMomentSchema.nullable().default(null),
  reason: freeReasonSchema,
});

/** Somebody with a role in a region, now or before. */
export const regionAccountSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The roles they have here now; `about` is what it is about, in words, and empty for the whole region. */
  roles: z.array(z.object({ role: roleSchema, roleName: textSchema, about: z.string() })),
  /** How many sessions are open, anywhere. Null of who has no role here now; a key is told of nobody. */
  sessions: z.number().int().nonnegative().nullable(),
  /** When one of their sessions was last used, to the minute. Null where none is known. */
  seenAt: momentSchema.nullable(),
});

/** Who has or had a role in a region. */
export const regionAccountListSchema = z.object({ accounts: z.array(regionAccountSchema), next: nextSchema });

/** A way in for somebody who has no account yet. */
export const invitationSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  roleName: textSchema,
  within: withinSchema,
  about: z.string(),
  madeAt: momentSchema,
  endsAt: momentSchema,
  /** For whom, in words of who made it: "controller of hospital X". No e-mail addresses. */
  note: z.string(),
  state: z.enum(['open', 'used', 'ended', 'expired']),
});

/** Invitations of a region. */
export const invitationListSchema = z.object({ invitations: z.array(invitationSchema), next: nextSchema });

/** An invitation to be made. */
export const newInvitationSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  within: withinSchema,
  /** Days until it ends. */
  days: z.number().int().min(1).max(60).default(14),
  note: ownWords(200).default(''),
  reason: freeReasonSchema,
});

/** An invitation as it was made. The address holds a secret and is told this once. */
export const madeInvitationSchema = invitationSchema.extend({ address: z.string() });

/** The secret in the address of an invitation, given back by who opens it. */
export const invitationAcceptanceSchema = z.object({ token: z.string().min(20).max(200) });

/** What an invitation gives, for who has its secret: nothing is taken by looking. */
export const invitationSeenSchema = z.object({
  /** Null for the nation. */
  region: z.object({ code: z.string(), title: z.string() }).nullable(),
  role: roleSchema,
  roleName: textSchema,
  /** What the role is about, in words: a whole region, or a pillar, project or organisation by its code and its plan. */
  about: textSchema,
  endsAt: momentSchema,
});

/** What an invitation gave to who accepted it: a role in the region with this code, or for the nation. */
export const takenInvitationSchema = z.object({
  /** Null for the nation. */
  region: z.string().nullable(),
  role: roleSchema,
  roleName: textSchema,
});

/** A role of somebody in a region. */
export type AssignmentDto = z.infer<typeof assignmentSchema>;
/** Roles in a region. */
export type AssignmentList = z.infer<typeof assignmentListSchema>;
/** A role to be given. */
export type NewAssignment = z.input<typeof newAssignmentSchema>;
/** Somebody with a role in a region, now or before. */
export type RegionAccount = z.infer<typeof regionAccountSchema>;
/** Who has or had a role in a region. */
export type RegionAccountList = z.infer<typeof regionAccountListSchema>;
/** A way in for somebody who has no account yet. */
export type InvitationDto = z.infer<typeof invitationSchema>;
/** Invitations of a region. */
export type InvitationList = z.infer<typeof invitationListSchema>;
/** An invitation as it was made. */
export type MadeInvitation = z.infer<typeof madeInvitationSchema>;
/** What an invitation gives, for who has its secret. */
export type InvitationSeenDto = z.infer<typeof invitationSeenSchema>;
/** What an invitation gave to who accepted it. */
export type TakenInvitationDto = z.infer<typeof takenInvitationSchema>;

import * as z from 'zod';

/** What runs here. */
export const installationSchema = z.object({
  /** Version of Kapstok. */
  version: z.string(),
  /** Whether it keeps plans, with changes, versions and accounts; else it shows one plan that was read. */
  keeps: z.boolean(),
  /** Whether the embedded database is used: fit to try, not to rely on. */
  embedded: z.boolean(),
  /** How one signs in; `development` offers one account per role, on this computer only. */
  signIn: z.enum(['none', 'development', 'provider']),
});

/** What runs here. */
export type Installation = z.infer<typeof installationSchema>;

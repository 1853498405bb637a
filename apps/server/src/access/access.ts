import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { assignmentRoutes } from '../routes/assignments.ts';
import { invitationPreviewRoutes } from '../routes/invitation-previews.ts';
import { invitationRoutes } from '../routes/invitations.ts';
import { keyRoutes } from '../routes/keys.ts';
import { publicationRoutes } from '../routes/publication.ts';
import { regionAccountRoutes } from '../routes/region-accounts.ts';
import { sessionRoutes } from '../routes/session.ts';
import { sessionsRoutes } from '../routes/sessions.ts';
import type { Settings } from '../settings.ts';
import { backChannelRoutes } from '../sign-in/back-channel.ts';
import { sessionCookie } from '../sign-in/cookie.ts';
import { type SignInParts, signInRoutes } from '../sign-in/sign-in-routes.ts';
import type { SignIn } from '../sign-in/start-sign-in.ts';
import { addRefusals } from '../visitor/add-refusals.ts';
import { addVisitors } from '../visitor/add-visitors.ts';

/** What an installation that keeps plans needs to know who asks. */
export interface AccessParts {
  readonly keeping: Keeping;
  readonly signIn: SignIn;
  readonly settings: Settings;
}

function signInParts({ keeping, signIn, settings }: AccessParts): SignInParts {
  const { provider, settings: times } = signIn;
  return { database: keeping.database, settings, signIn: times, cookie: sessionCookie(settings), provider };
}

/** Finds out who asks, and notes what is refused: before any route. */
export function addAccess(app: App, parts: AccessParts): void {
  const { database, cookie } = signInParts(parts);
  addVisitors(app, database, cookie);
  addRefusals(app, database, (request, region) => parts.keeping.standing(request, region));
}

/** Signing in and out, one's own sessions, and who has which role, invitation or key. */
export async function accessRoutes(app: App, parts: AccessParts): Promise<void> {
  const { keeping, settings, signIn } = parts;
  const signing = signInParts(parts);
  signInRoutes(app, signing);
  await backChannelRoutes(app, signing);
  sessionRoutes(app, keeping);
  sessionsRoutes(app, signing);
  assignmentRoutes(app, keeping);
  regionAccountRoutes(app, keeping);
  invitationRoutes(app, keeping, settings);
  invitationPreviewRoutes(app, keeping);
  keyRoutes(app, keeping);
  publicationRoutes(app, keeping);
  app.addHook('onListen', async () => {
    const address = app.server.address();
    if (typeof address === 'object' && address !== null) signIn.listensAt(address.port);
  });
  app.addHook('onClose', () => signIn.close());
}

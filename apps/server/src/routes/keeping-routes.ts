import type { Installation } from '@kapstok/contract';
import type { App } from '../app-type.ts';
import type { Plans } from '../plan/plans.ts';
import { backupRoutes } from './backups.ts';
import { installationRoutes } from './installation.ts';
import { nationRoutes } from './nation.ts';
import { regionRoutes } from './regions.ts';
import { rightsRoutes } from './rights.ts';
import { takeOutRoutes } from './take-out.ts';
import { verificationRoutes } from './verifications.ts';
import { viewpointRoutes } from './viewpoint.ts';

/** What runs here, and where plans are kept: their regions, and from where one looks at them. */
export function keepingRoutes(app: App, plans: Plans, signIn: Installation['signIn']): void {
  const { keeping } = plans;
  installationRoutes(app, {
    keeps: keeping !== undefined,
    embedded: keeping?.database.kind === 'embedded',
    signIn,
  });
  rightsRoutes(app);
  viewpointRoutes(app, plans);
  if (keeping === undefined) return;
  regionRoutes(app, keeping);
  nationRoutes(app, keeping);
  backupRoutes(app, keeping);
  verificationRoutes(app, keeping);
  takeOutRoutes(app, keeping);
}

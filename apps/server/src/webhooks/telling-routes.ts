import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { feedRoutes } from '../routes/feed.ts';
import { webhookRoutes } from '../routes/webhooks.ts';
import type { Settings } from '../settings.ts';
import { Deliveries } from './deliveries.ts';
import { sendMessage } from './send-message.ts';

/** Until a webhook must have answered. */
const MILLISECONDS = 10_000;

/** How others hear of what happens in a region: by asking, or by being told for as long as the server listens. */
export function tellingRoutes(app: App, keeping: Keeping, { webhooksPrivate }: Settings): void {
  feedRoutes(app, keeping);
  webhookRoutes(app, keeping, webhooksPrivate);
  const deliveries = new Deliveries({
    database: keeping.database,
    send: (message) => sendMessage(message, { milliseconds: MILLISECONDS, privateToo: webhooksPrivate }),
    now: () => new Date(),
    onFault: (error) => app.log.error({ err: error }, 'webhooks'),
  });
  app.addHook('onListen', async () => deliveries.start());
  app.addHook('preClose', () => deliveries.end());
}

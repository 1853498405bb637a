import type { BackupList } from '@kapstok/contract';
import { backupListSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { type Database, mayAll } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import { lackingProblem } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { reading } from '../changes/at-plan.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { problemOf } from '../problem.ts';
import { API } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';
import { sendProblemDocument } from './send.ts';

const NOWHERE = text(
  'Reservekopieën ziet alleen wie een regio coördineert.',
  'Backups are only for who coordinates a region.',
);

/** Whether whoever asks takes care of what is kept, in some region. */
async function isKeeper(keeping: Keeping, request: FastifyRequest): Promise<boolean> {
  const { database } = keeping;
  for (const standing of await keeping.standings(request)) {
    if (await reading({ database, standing }, (reader) => mayAll(reader, 'backup'))) return true;
  }
  return false;
}

function backupList(database: Database): BackupList {
  const made = database.kind === 'embedded' ? database.backups?.() : undefined;
  if (made === undefined)
    return { automatic: false, everyMinutes: null, keepHours: null, keepDays: null, backups: [] };
  return {
    automatic: true,
    everyMinutes: made.everyMinutes,
    keepHours: made.keepHours,
    keepDays: made.keepDays,
    backups: made.backups.map(({ name, madeAt, bytes }) => ({
      name,
      madeAt: madeAt.toISOString(),
      bytes,
    })),
  };
}

/** The backups that this installation makes by itself: of all regions together. */
export function backupRoutes(app: App, keeping: Keeping): void {
  const schema = { response: madeElsewhere(backupListSchema) };
  app.get(`${API}/backups`, { schema }, async (request, reply) => {
    if (!(await isKeeper(keeping, request))) {
      const [standing] = await keeping.standings(request);
      const problem =
        standing === undefined ? problemOf(403, NOWHERE) : lackingProblem(request, standing, 'backup');
      return sendProblemDocument(reply, problem);
    }
    return reply.header('cache-control', 'private, no-store').send(backupList(keeping.database));
  });
}

import type { BackupList } from '@kapstok/contract';
import { backupListSchema, backupMadeSchema, newBackupSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { type Database, mayAll } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import { lackingProblem } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { reading } from '../changes/at-plan.ts';
import { KEY_READS } from '../changes/who-may.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { type Problem, problemOf } from '../problem.ts';
import { onceForEachId } from './once-for-each-id.ts';
import { API } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';
import { sendProblemDocument } from './send.ts';

const NOWHERE = text(
  'Reservekopieën ziet en maakt alleen wie een regio coördineert.',
  'Backups are only for who coordinates a region.',
);
const BY_SERVER = text(
  'Deze server bewaart alles in PostgreSQL. Wie de server beheert, maakt de reservekopieën.',
  'This server keeps everything in PostgreSQL. Who runs the server makes the backups.',
);
/** Writes out all that is kept: not too often. */
const FEW = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Why whoever asks may not: they take care of what is kept in no region; undefined where they do. */
async function whyNot(
  keeping: Keeping,
  request: FastifyRequest,
  wish: 'see' | 'make',
): Promise<Problem | undefined> {
  const { database } = keeping;
  const standings = await keeping.standings(request);
  for (const standing of standings) {
    if (!(await reading({ database, standing }, (reader) => mayAll(reader, 'backup')))) continue;
    return wish === 'make' && standing.readOnly ? problemOf(403, KEY_READS) : undefined;
  }
  const [standing] = standings;
  return standing === undefined ? problemOf(403, NOWHERE) : lackingProblem(request, standing, 'backup');
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

/** The backups that this installation makes by itself, or because somebody asks: of all regions together. */
export function backupRoutes(app: App, keeping: Keeping): void {
  const schema = { response: madeElsewhere(backupListSchema) };
  app.get(`${API}/backups`, { schema }, async (request, reply) => {
    const problem = await whyNot(keeping, request, 'see');
    if (problem !== undefined) return sendProblemDocument(reply, problem);
    return reply.header('cache-control', 'private, no-store').send(backupList(keeping.database));
  });

  const { database } = keeping;
  const backUp = database.kind === 'embedded' ? database.backUpNow : undefined;
  const make = backUp === undefined ? undefined : onceForEachId(backUp);
  const asked = { body: newBackupSchema, response: madeOrBefore(backupMadeSchema) };
  app.post(`${API}/backups`, { schema: asked, config: FEW }, async (request, reply) => {
    const problem = await whyNot(keeping, request, 'make');
    if (problem !== undefined) return sendProblemDocument(reply, problem);
    if (make === undefined) return sendProblemDocument(reply, problemOf(409, BY_SERVER));
    const made = await make(request.body.id.toLowerCase());
    reply.header('cache-control', 'no-store').code(made ? 201 : 200);
    return reply.send({ ...backupList(keeping.database), made });
  });
}

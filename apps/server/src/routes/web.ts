import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from './send.ts';

const NOT_BUILT = text(
  'De schermen van Kapstok zijn nog niet gebouwd. Voer "npm run build" uit en start opnieuw.',
  'The screens of Kapstok are not built yet. Run "npm run build" and start again.',
);

function isRead(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * A room of the application has an address of its own, which no file has. Files stand at the top or among the assets;
 * deeper down a dot may belong to a code (`/plan/1.1`).
 */
function isRoom(path: string): boolean {
  const file = path.startsWith('/assets/') || /^\/[^/]*\.[a-z0-9]{1,8}$/i.test(path);
  return !path.startsWith('/api/') && !file;
}

function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** The application itself, and every address in it; without it the interface for machines still works. */
export async function webRoutes(app: App, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: ['index.html'],
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        const lasting = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    const path = withoutQuery(request.url);
    if (!isRead(request) || !isRoom(path)) return sendProblem(reply, 404, usualSentence(404));
    if (!built) return sendProblem(reply, 404, NOT_BUILT);
    // The server of files was asked before and had nothing: asked again it would wait twice more for this one answer.
    const page = await readFile(join(folder, 'index.html'));
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { everyPage, formAsked, linkNext, type Page, sendCsv, sendNdjson } from './streams.ts';

const COUNT = 200_000;
const PAGE = 500;

/** Pages of numbers, which count how many were read. */
function numbers(count: number): {
  read: () => number;
  page: (after?: string) => Promise<Page<{ n: number }>>;
} {
  let read = 0;
  return {
    read: () => read,
    page: (after = '0') => {
      const from = Number(after);
      const items = Array.from({ length: Math.min(PAGE, count - from) }, (_, at) => ({
        n: from + at,
        secret: 'x',
      }));
      read += items.length;
      const end = from + items.length;
      return Promise.resolve({ items, next: end < count ? String(end) : null });
    },
  };
}

async function listening(list: ReturnType<typeof numbers>): Promise<string> {
  const app = fastify();
  onTestFinished(() => app.close());
  app.get('/ndjson', (_, reply) => sendNdjson(reply, z.object({ n: z.number() }), everyPage(list.page)));
  app.get('/csv', (_, reply) =>
    sendCsv(
      reply,
      { fileName: 'n.csv', head: ['n', 'woord'], cells: ({ n }) => [n, '=1+1'] },
      everyPage(list.page),
    ),
  );
  app.get('/form', (request, reply) => {
    linkNext(request, reply, 'c d');
    return formAsked(request, reply);
  });
  return await app.listen({ port: 0, host: '127.0.0.1' });
}

describe('a list as a stream', () => {
  it('holds every item once, in order, and only what is in the schema', async () => {
    const address = await listening(numbers(1700));
    const lines = (await (await fetch(`${address}/ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
      Array.from({ length: 1700 }, (_, n) => ({ n })),
    );
  });

  it('is a CSV that no spreadsheet takes for formulas', async () => {
    const address = await listening(numbers(2));
    const answer = await fetch(`${address}/csv`);
    expect(await answer.text()).toBe("n;woord\r\n0;'=1+1\r\n1;'=1+1\r\n");
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="n.csv"');
  });

  it('is read no faster than it is taken, and no further when who asked is gone', async () => {
    const list = numbers(COUNT);
    const address = await listening(list);
    const stop = new AbortController();
    const answer = await fetch(`${address}/ndjson`, { signal: stop.signal });
    const reader = answer.body?.getReader();
    await reader?.read();
    let before = -1;
    while (before !== list.read()) {
      before = list.read();
      await wait(100);
    }
    expect(list.read()).toBeLessThan(COUNT);
    stop.abort();
    await wait(100);
    expect(list.read()).toBeLessThan(COUNT);
  });
});

describe('the form that is asked for', () => {
  it.each([
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['text/csv', 'csv'],
    ['application/x-ndjson, */*;q=0.1', 'ndjson'],
    ['text/csv;q=0.5, application/json', 'json'],
  ])('%s is %s', async (accept, form) => {
    const address = await listening(numbers(1));
    const answer = await fetch(`${address}/form?limit=2&after=b`, { headers: { accept } });
    expect(await answer.text()).toBe(form);
    expect(answer.headers.get('link')).toBe('</form?limit=2&after=c+d>; rel="next"');
  });
});

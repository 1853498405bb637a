import type { Text } from '@kapstok/quantity';
import type { FastifyReply } from 'fastify';

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const told = new WeakMap<FastifyReply, Text>();

/** The sentence of the page that a reply is; undefined when it is none. */
export function noticeIn(reply: FastifyReply): Text | undefined {
  return told.get(reply);
}

/** A page for who comes from or goes to the provider and can't go on: a sentence in two languages, and a way back. */
export function sendNotice(reply: FastifyReply, status: number, sentence: Text): FastifyReply {
  const page = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Aanmelden – Kapstok</title></head>
<body>
<main>
<h1>Aanmelden is niet gelukt</h1>
<p>${escaped(sentence.nl)}</p>
<p lang="en">${escaped(sentence.en)}</p>
<p><a href="/auth/sign-in">Opnieuw aanmelden</a> · <a href="/">Naar Kapstok</a></p>
</main>
</body>
</html>
`;
  told.set(reply, sentence);
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
}

import { problemSchema } from '@kapstok/contract/schemas';
import type { Language } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app-type.ts';
import { titleOf } from './problem.ts';
import { varyBy } from './protection/vary.ts';

interface Wish {
  readonly language: string;
  readonly weight: number;
}

function wishOf(part: string): Wish {
  const [range = '', ...more] = part.split(';').map((each) => each.trim());
  const weight = more.flatMap((each) => /^q=([\d.]+)$/.exec(each)?.[1] ?? [])[0];
  const language = range.toLowerCase().split('-')[0] ?? '';
  return { language, weight: weight === undefined ? 1 : Number(weight) };
}

/** The language of the interface that a reader wants most (`Accept-Language`); Dutch where neither is named. */
export function languageAsked(accepted: string | undefined): Language {
  const wishes = (accepted ?? '').split(',').map(wishOf);
  const weightOf = (language: Language): number =>
    Math.max(0, ...wishes.filter((wish) => wish.language === language).map(({ weight }) => weight));
  return weightOf('en') > weightOf('nl') ? 'en' : 'nl';
}

/** The language in which a request is answered, which the answer says too. */
export function languageFor(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageAsked(request.headers['accept-language']);
  varyBy(reply, 'accept-language');
  reply.header('content-language', language);
  return language;
}

/** Gives `title` and `detail` of what went wrong in the language that is asked for; `sentence` has it in both, as ever. */
export function sayProblemsInLanguage(app: App): void {
  app.addHook('onSend', (request, reply, payload: unknown, done) => {
    if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) {
      done(null, payload);
      return;
    }
    const language = languageFor(request, reply);
    const isReadable = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (language === 'nl' || !isReadable) {
      done(null, payload);
      return;
    }
    const problem = problemSchema.parse(JSON.parse(payload.toString()));
    reply.removeHeader('content-length');
    done(
      null,
      JSON.stringify({
        ...problem,
        title: titleOf(problem.status)[language],
        detail: problem.sentence[language],
      }),
    );
  });
}

import type { Problem } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';

export type { Problem } from '@kapstok/contract';

/** What a status means, for who reads the answer without the sentence. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
};

/** A problem (RFC 9457); `detail` is the Dutch sentence. A type is only given where a reader acts on it. */
export function problemOf(status: number, sentence: Text, type: Problem['type'] = 'about:blank'): Problem {
  const title = TITLES[status] ?? 'Error';
  return { type, title, status, detail: sentence.nl, sentence: { ...sentence } };
}

/** What usually is the matter with a status, when nobody said it better. */
const USUAL: Readonly<Record<number, Text>> = {
  403: text('Dit mag niet vanaf een andere website.', 'This is not allowed from another website.'),
  404: text('Dit adres bestaat niet.', 'This address does not exist.'),
  405: text('Dit kan op dit adres niet.', 'This cannot be done at this address.'),
  408: text('Dit verzoek kwam niet op tijd binnen.', 'This request did not arrive in time.'),
  413: text('Dit is te groot om in te lezen.', 'This is too large to be read.'),
  414: text('Dit adres is te lang.', 'This address is too long.'),
  415: text(
    'Stuur bestanden als formulier (multipart/form-data).',
    'Send files as a form (multipart/form-data).',
  ),
  429: text(
    'Dit zijn te veel verzoeken. Wacht een minuut en probeer het opnieuw.',
    'These are too many requests. Wait a minute and try again.',
  ),
  431: text(
    'Dit verzoek heeft te lange kopregels of een te lang adres. Maak het korter.',
    'This request has headers or an address that are too long. Make it shorter.',
  ),
  500: text(
    'Er ging iets mis in Kapstok zelf. Probeer het opnieuw.',
    'Something went wrong in Kapstok itself. Try again.',
  ),
};

const UNREADABLE = text('Dit verzoek is niet te begrijpen.', 'This request cannot be understood.');

/** The usual sentence for a status. */
export function usualSentence(status: number): Text {
  return USUAL[status] ?? UNREADABLE;
}

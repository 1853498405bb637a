import type { Problem, WrongInput } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';

export type { Problem } from '@kapstok/contract';

const UNREADABLE = text('Dit verzoek is niet te begrijpen.', 'This request cannot be understood.');

/** What a status means, for who reads the answer without the sentence. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A problem (RFC 9457); `detail` is the Dutch sentence. A type is only given where a reader acts on it. */
export function problemOf(status: number, sentence: Text, type: Problem['type'] = 'about:blank'): Problem {
  const title = TITLES[status] ?? 'Error';
  return { type, title, status, detail: sentence.nl, sentence: { ...sentence } };
}

/** How many wrong inputs are told in one go. */
const LISTED = 200;

/** Everything that is wrong with a request, all at once. */
export function wrongInputProblem(wrong: readonly WrongInput[]): Problem {
  const first = wrong[0]?.sentence ?? UNREADABLE;
  const more = text(
    `Er kloppen ${wrong.length} dingen niet in dit verzoek. Het eerste: ${first.nl}`,
    `${wrong.length} things are not right in this request. The first: ${first.en}`,
  );
  const problem = problemOf(400, wrong.length > 1 ? more : first);
  return { ...problem, errors: wrong.slice(0, LISTED) };
}

/** What usually is the matter with a status, when nobody said it better. */
const USUAL: Readonly<Record<number, Text>> = {
  403: text('Dit mag niet vanaf een andere website.', 'This is not allowed from another website.'),
  404: text('Dit adres bestaat niet.', 'This address does not exist.'),
  401: text('Meld u eerst aan.', 'Sign in first.'),
  405: text('Dit kan op dit adres niet.', 'This cannot be done at this address.'),
  408: text('Dit verzoek kwam niet op tijd binnen.', 'This request did not arrive in time.'),
  413: text('Dit is te groot om in te lezen.', 'This is too large to be read.'),
  414: text('Dit adres is te lang.', 'This address is too long.'),
  406: text(
    'Dit is er niet in de vorm waarom u vraagt (Accept).',
    'This is not available in the form you ask for (Accept).',
  ),
  415: text(
    'Dit kan niet in deze vorm worden gestuurd (Content-Type).',
    'This cannot be sent in this form (Content-Type).',
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

/** The usual sentence for a status. */
export function usualSentence(status: number): Text {
  return USUAL[status] ?? UNREADABLE;
}

import type { Problem, WrongInput } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';

export type { Problem } from '@kapstok/contract';

const UNREADABLE = text('Dit verzoek is niet te begrijpen.', 'This request cannot be understood.');

/** What a status means, for who reads the answer without the sentence. */
const TITLES: Readonly<Record<number, Text>> = {
  400: text('Onjuist verzoek', 'Bad Request'),
  401: text('Niet aangemeld', 'Unauthorized'),
  403: text('Niet toegestaan', 'Forbidden'),
  404: text('Niet gevonden', 'Not Found'),
  405: text('Methode niet toegestaan', 'Method Not Allowed'),
  406: text('Niet in deze vorm', 'Not Acceptable'),
  408: text('Verzoek kwam te laat', 'Request Timeout'),
  409: text('Conflict', 'Conflict'),
  410: text('Niet meer aanwezig', 'Gone'),
  412: text('Voorwaarde klopt niet', 'Precondition Failed'),
  413: text('Inhoud te groot', 'Content Too Large'),
  414: text('Adres te lang', 'URI Too Long'),
  415: text('Onbekende vorm', 'Unsupported Media Type'),
  421: text('Verkeerde server', 'Misdirected Request'),
  422: text('Niet te verwerken', 'Unprocessable Content'),
  428: text('Voorwaarde ontbreekt', 'Precondition Required'),
  429: text('Te veel verzoeken', 'Too Many Requests'),
  431: text('Kopregels te lang', 'Request Header Fields Too Large'),
  500: text('Fout in Kapstok', 'Internal Server Error'),
  503: text('Niet beschikbaar', 'Service Unavailable'),
};
const ANY_TITLE = text('Fout', 'Error');

/** What a status means, in a few words. */
export function titleOf(status: number): Text {
  return TITLES[status] ?? ANY_TITLE;
}

/** A problem (RFC 9457); `title` and `detail` are Dutch until somebody asks for English. A type is only given where a reader acts on it. */
export function problemOf(status: number, sentence: Text, type: Problem['type'] = 'about:blank'): Problem {
  return { type, title: titleOf(status).nl, status, detail: sentence.nl, sentence: { ...sentence } };
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
  403: text('Dit mag hier niet.', 'This is not allowed here.'),
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

import type { JsonSchema } from './json-schemas.ts';

/** What a status means here, in Dutch. */
export const STATUSES: Readonly<Record<number, string>> = {
  200: 'Het antwoord.',
  201: 'Het is gemaakt.',
  202: 'Het is aangenomen en wordt gedaan.',
  204: 'Het is gedaan; er is niets te vertellen.',
  304: 'Het is niet veranderd sinds u het had (`If-None-Match`).',
  400: 'Het verzoek klopt niet. `errors` noemt alles wat er niet klopt, in één keer.',
  401: 'U bent niet aangemeld, of uw sessie of sleutel is voorbij.',
  403: 'U mag dit zien maar niet doen; de zin zegt waarom.',
  404: 'Het is er niet, of u mag het niet zien.',
  406: 'Het antwoord is er niet in de vorm die `Accept` vraagt.',
  409: 'Het gaat niet samen met wat er nu staat; de zin zegt waarmee.',
  410: 'Het is er niet meer.',
  412: 'Het is niet, of niet meer, zoals `If-Match` zegt.',
  413: 'Het is te groot.',
  415: 'De inhoud heeft een vorm die hier niet kan worden gelezen.',
  422: 'Wat is gestuurd past niet bij het plan, of het plan kan niet worden gelezen of berekend.',
  428: 'Zeg met `If-Match` welke stand u zag.',
  429: 'Te veel verzoeken. `Retry-After` zegt over hoeveel seconden het weer kan.',
  500: 'Er ging iets mis in Kapstok zelf.',
  503: 'De server kan nu geen verzoeken aan, of bereikt de databank niet. `Retry-After` zegt over hoeveel seconden het weer kan.',
};

function header(description: string, type: string): JsonSchema {
  return { description, schema: { type } };
}

/** Headers of answers, by name. */
export const HEADERS: Readonly<Record<string, JsonSchema>> = {
  'API-Version': header('De volledige versie van de interface.', 'string'),
  ETag: header('Merk van deze stand, voor `If-None-Match` en `If-Match`.', 'string'),
  'Kapstok-Seq': header('De laatste regel van het logboek die in dit antwoord is verwerkt.', 'integer'),
  Link: header('Het adres van de volgende bladzijde (`rel="next"`), als die er is.', 'string'),
  Location: header('Waar te vinden is wat er is gemaakt.', 'string'),
  'Retry-After': header('Over hoeveel seconden het weer kan.', 'integer'),
};

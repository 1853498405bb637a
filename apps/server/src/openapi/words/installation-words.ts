import type { WordsByRoute } from '../route-words.ts';

const AGAIN =
  'De afzender kiest zelf een `id` (UUID). Hetzelfde verzoek nog eens sturen maakt geen tweede zolang deze server draait (van de laatste 1000 verzoeken); het `id` wordt nergens bewaard, dus na een herstart kan er een bij komen. Welke er echt zijn, staat altijd in `backups`: dat zijn de bestanden in de map.';

/** Routes about the installation itself. */
export const INSTALLATION_WORDS: WordsByRoute = {
  'get /openapi.json': {
    tag: 'installatie',
    summary: 'Deze beschrijving',
    description:
      'De beschrijving van de interface als OpenAPI 3.1, ook op `/openapi.json`. Iedereen mag haar lezen, ook vanaf een andere website.',
  },
  'get /installation': {
    tag: 'installatie',
    summary: 'Wat voor installatie dit is',
    description:
      'De versie van Kapstok, of plannen worden bewaard, in welke databank, en hoe iemand zich aanmeldt.',
    example: { version: '0.1.0', keeps: true, embedded: true, signIn: 'development' },
  },
  'get /health': {
    tag: 'installatie',
    summary: 'Of de server antwoordt',
    description: 'Antwoordt zolang de server draait. Het telt niet mee voor de grens op verzoeken.',
    example: { status: 'ok' },
  },
  'get /health/live': {
    tag: 'installatie',
    summary: 'Of de server leeft',
    description: 'Antwoordt zolang de server draait, ook als de databank weg is.',
    example: { status: 'ok' },
  },
  'get /health/ready': {
    tag: 'installatie',
    summary: 'Of de server verzoeken aankan',
    description:
      'Antwoordt met 200 als de databank te bereiken is en haar schema klopt, en anders met 503 en een zin over wat er mist.',
    example: { status: 'ok' },
  },
  'get /template.xlsx': {
    tag: 'installatie',
    summary: 'Leeg sjabloon',
    description: 'Een lege werkmap met een blad per tabel, en een uitleg van elk blad.',
  },
  'get /rights': {
    tag: 'installatie',
    summary: 'De tabel van rechten',
    description:
      'Welke rol wat mag, op welke tabellen en hoe ver. De databank houdt zich aan dezelfde tabel.',
  },
  'get /backups': {
    tag: 'installatie',
    summary: 'Reservekopieën',
    description:
      'Welke reservekopieën er zijn en hoe vaak ze worden gemaakt. Op een eigen databankserver maakt de beheerder ze.',
  },
  'post /backups': {
    tag: 'installatie',
    summary: 'Een reservekopie maken',
    description: `Maakt nu een reservekopie van alles op deze server, naast die welke vanzelf komen. Is er sinds de laatste niets geschreven, dan komt er geen bij, en staat \`made\` op false. Op een eigen databankserver kan dat hier niet (409). ${AGAIN}`,
    refusals: [409],
  },
  'get /nation/certainty': {
    tag: 'installatie',
    summary: 'Hoe zeker alle regio’s samen zijn',
    description:
      'Van de vastgestelde plannen van alle regio’s samen, per regio en per plan: P5, P50 en P95 van geld, uren, fte en personen met hun rekenfout, ook per jaar, en de kansen. Voor wie landelijk leest. De onzekerheden van plannen zijn los van elkaar, behalve aannames die met dezelfde naam in `shared` staan. Zelfde plannen, `seed` en `engine`: tot op de bit dezelfde uitkomst. Met `asOf`: wat op dat moment was vastgesteld.',
  },
  'get /nation/certainty.csv': {
    tag: 'installatie',
    summary: 'Hoe zeker alle regio’s samen zijn, als CSV',
    description: 'Dezelfde cijfers als `/nation/certainty`: een rij per cijfer en jaar, en per kans.',
  },
  'get /nation': {
    tag: 'installatie',
    summary: 'Alle regio’s samen',
    description:
      'Van elke regio de laatst vastgestelde versie van elk plan, en hun som, voor wie landelijk leest. Wat van een plan niet bekend is (`why`), of van een regio die niets vaststelde (`without`), maakt de som ten minste. Met `asOf`: wat op dat moment was vastgesteld.',
  },
};

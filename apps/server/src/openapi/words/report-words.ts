import type { WordsByRoute } from '../route-words.ts';
import { KEPT } from './earlier-states.ts';

const MADE =
  'Een rapport over de hele periode of het hele plan, of over één `project`, `municipality` of `organisation`; welke er zijn, zegt `/plans/{plan}/reports`. Elk cijfer komt uit dezelfde berekening als op het scherm, en elke rij leidt ernaar terug. Van een bewaard plan kan met `asOf` of `version` elke eerdere stand worden gevraagd: opnieuw gemaakt van dezelfde stand is het rapport byte voor byte hetzelfde.';

/** Routes about reports. */
export const REPORT_WORDS: WordsByRoute = {
  'get /plans/{plan}/reports': {
    tag: 'plannen',
    summary: 'Welke rapporten er zijn',
    description:
      'Welke rapporten van het plan te maken zijn, en over welke kwartalen, projecten, gemeenten en organisaties.',
  },
  'get /plans/{plan}/reports/{report}.xlsx': {
    tag: 'plannen',
    summary: 'Een rapport als Excel',
    description: MADE,
  },
  'get /plans/{plan}/reports/{report}.docx': {
    tag: 'plannen',
    summary: 'Een rapport als Word',
    description: MADE,
  },
  'get /plans/{plan}/reports/{report}.pdf': {
    tag: 'plannen',
    summary: 'Een rapport als toegankelijke PDF',
    description: `${MADE} Het is PDF/UA.`,
  },
  'get /plans/{plan}/sent-reports': {
    tag: 'metingen',
    summary: 'Verstuurde rapporten',
    description: `Welke rapporten zijn verstuurd, van welke stand, en hoeveel goedgekeurde cijfers sindsdien zijn gewijzigd. \`again\` is waar het rapport opnieuw te maken is, met dezelfde bytes: \`digest\` is de SHA-256 ervan. ${KEPT}`,
  },
  'post /plans/{plan}/sent-reports': {
    tag: 'metingen',
    summary: 'Vastleggen dat een rapport is verstuurd',
    description:
      'Legt in het logboek vast dat een rapport is verstuurd, van een moment (`asOf`) of een versie (`version`). Het rapport wordt daarvoor opnieuw gemaakt, en zijn SHA-256 wordt bewaard. Met dezelfde `id` nog eens gestuurd, gebeurt het één keer.',
    refusals: [422],
  },
};

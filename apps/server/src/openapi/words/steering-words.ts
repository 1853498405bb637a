import type { WordsByRoute } from '../route-words.ts';
import { KEPT } from './earlier-states.ts';

/** Routes about measuring and steering. */
export const STEERING_WORDS: WordsByRoute = {
  'get /plans/{plan}/indicators': {
    tag: 'plannen',
    summary: 'Indicatoren en hoe ze staan',
    description: `Elke indicator met de laatste meting, de streefwaarde die geldt met de band waarbinnen zij is gehaald, en of de nulmeting er is. ${KEPT}`,
  },
  'get /plans/{plan}/gates': {
    tag: 'plannen',
    summary: 'Go/no-go’s en hun voorwaarden',
    description: `Elke go/no-go met zijn voorwaarden, welke daarvan niet zijn voldaan en waarom, en wat er is besloten. Nulmeting, geld en streefwaarde volgen uit het plan en de metingen; van de andere zegt iemand of eraan is voldaan. Noemt een streefwaarde een meetronde, dan telt alleen wat over de periode van die ronde is gemeten en goedgekeurd: dan beslist het effect over doorgaan, op de dag \`decidesOn\` of in het kwartaal. Een uitkomst is een rij van de tabel \`gate-passings\`, en wordt als elke wijziging gemaakt. ${KEPT}`,
  },
  'get /plans/{plan}/follow-up': {
    tag: 'plannen',
    summary: 'Gemiste streefwaarden en vervolgacties',
    description: `Welke streefwaarden zijn gemist, wat daaraan wordt gedaan, waarmee een actie is af te sluiten, en welke nulmetingen er hadden moeten zijn. ${KEPT}`,
  },
  'get /plans/{plan}/recalibrations': {
    tag: 'plannen',
    summary: 'Herijkingen van businesscases',
    description: `Elke herijking met de oude en de nieuwe rekenwaarden naast elkaar, en wat dat doet met streefwaarden en de belangrijkste cijfers. Zij telt pas na overleg met de verzekeraars, en als de nieuwe rekenwaarden in het plan staan: zet in één wijziging elke waarde in haar cel, en wat daar stond in \`replaced\` bij de instelling. ${KEPT}`,
  },
  'get /plans/{plan}/course': {
    tag: 'plannen',
    summary: 'Ligt het plan op koers?',
    description: `Drie lijnen: voortgang, toegankelijkheid (personeel en wachten, per regio, sector en organisatie, met een norm waar die er is) en thema’s. ${KEPT}`,
  },
  'get /plans/{plan}/learning': {
    tag: 'plannen',
    summary: 'Wat er is geleerd',
    description: `Het logboek van de leercyclus, per thema. ${KEPT}`,
  },
  'get /plans/{plan}/indicators/{code}': {
    tag: 'plannen',
    summary: 'Een indicator',
    description: `Alles over een indicator: hoe hij wordt gemeten en sinds wanneer, de streefwaarden per periode met wie ermee instemde, de nulmeting, wat er is gemeten, oordelen in woorden en cijfers van elders. ${KEPT}`,
  },
};

import type { WordsByRoute } from '../route-words.ts';

const AGAIN = 'De afzender kiest zelf een `id` (UUID). Hetzelfde verzoek nog eens sturen doet niets meer.';
const LINKED = { headers: ['Link'] } as const;

/** Routes about a region, who may do what there, and what happened. */
export const REGION_WORDS: WordsByRoute = {
  'get /session': {
    tag: 'sessie',
    summary: 'Wie u bent',
    description:
      'Uw account, de regio’s waar u bij hoort, en de rol waarin u er werkt. Zonder aanmelden is het account `null`.',
  },
  'put /session/roles/{region}': {
    tag: 'sessie',
    summary: 'Een rol kiezen',
    description: 'Kiest in welke van uw rollen u in deze regio werkt, zolang u bent aangemeld.',
  },
  'delete /session': { tag: 'sessie', summary: 'Afmelden', description: 'Beëindigt deze sessie.' },
  'get /sessions': {
    tag: 'sessie',
    summary: 'Waar u bent aangemeld',
    description: 'Uw open sessies, met wat de browser van zichzelf zegt.',
  },
  'delete /sessions': { tag: 'sessie', summary: 'Overal afmelden', description: 'Beëindigt al uw sessies.' },
  'delete /sessions/{id}': {
    tag: 'sessie',
    summary: 'Op één plek afmelden',
    description: 'Beëindigt een van uw sessies.',
  },
  'get /regions': {
    tag: 'regio',
    summary: 'Regio’s',
    description: 'De regio’s die u mag zien, met hun plannen.',
    ...LINKED,
  },
  'get /regions/{region}': {
    tag: 'regio',
    summary: 'Een regio',
    description: 'Naam van de regio, haar plannen, en of iedereen haar vastgestelde versies mag lezen.',
  },
  'get /regions/{region}/certainty': {
    tag: 'regio',
    summary: 'Hoe zeker de plannen van een regio samen zijn',
    description:
      'Alle plannen van de regio, elk zoals u het mag lezen, samen en apart: P5, P50 en P95 van geld, uren, fte en personen met hun rekenfout, ook per jaar, de kansen en andere prognoses van het tekort. Noemen de plannen hetzelfde tekort, dan telt het één keer. Wat in het ene plan tegenvalt, staat los van het andere, behalve aannames die met dezelfde naam in `shared` staan. Met `asOf`: de plannen zoals ze op dat moment waren; een plan dat er toen nog niet was, telt niet mee.',
  },
  'get /regions/{region}/certainty.csv': {
    tag: 'regio',
    summary: 'Hoe zeker de plannen van een regio samen zijn, als CSV',
    description:
      'Dezelfde cijfers als `/regions/{region}/certainty`: een rij per cijfer en jaar, en per kans.',
  },
  'patch /regions/{region}': {
    tag: 'regio',
    summary: 'Een regio anders noemen',
    description: 'Wijzigt de naam van de regio, met een reden voor het logboek.',
  },
  'post /regions/{region}/plans': {
    tag: 'regio',
    summary: 'Een plan beginnen',
    description: `Begint een leeg plan in de regio. ${AGAIN}`,
    refusals: [409],
  },
  'put /regions/{region}/publication': {
    tag: 'regio',
    summary: 'Openstellen voor iedereen',
    description: 'Laat iedereen, ook zonder account, de vastgestelde versies van deze regio lezen.',
  },
  'post /regions/{region}/publication/endings': {
    tag: 'regio',
    summary: 'Niet meer openstellen',
    description: `Neemt terug dat iedereen de vastgestelde versies mag lezen. ${AGAIN}`,
    refusals: [409],
  },
  'get /regions/{region}/take-out.zip': {
    tag: 'regio',
    summary: 'Alles meenemen',
    description: 'Elk plan van de regio als planmap, met zijn hele geschiedenis.',
  },
  'post /regions/{region}/verifications': {
    tag: 'regio',
    summary: 'Nagaan of alles klopt',
    description: 'Rekent na of het logboek heel is en of wat er staat eruit volgt.',
  },
  'get /regions/{region}/accounts': {
    tag: 'toegang',
    summary: 'Wie er een rol heeft of had',
    description:
      'Accounts met een rol in deze regio, nu of eerder: met de rollen van nu, het aantal open sessies en wanneer ze het laatst zijn gebruikt.',
    ...LINKED,
  },
  'post /regions/{region}/accounts/{id}/sign-outs': {
    tag: 'toegang',
    summary: 'Iemand overal afmelden',
    description: `Beëindigt alle sessies van een ander die hier een rol heeft; de rollen blijven. ${AGAIN}`,
    refusals: [409],
  },
  'get /regions/{region}/assignments': {
    tag: 'toegang',
    summary: 'Rollen',
    description:
      'Wie in deze regio welke rol heeft, waarbinnen en tot wanneer; `isThere` zegt of het plan dat nu heeft.',
    ...LINKED,
  },
  'post /regions/{region}/assignments': {
    tag: 'toegang',
    summary: 'Een rol geven',
    description: `Geeft een account een rol. Niemand geeft zichzelf een rol. ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /regions/{region}/assignments/{id}/endings': {
    tag: 'toegang',
    summary: 'Een rol beëindigen',
    description: `Beëindigt een rol; wat ermee is gedaan blijft in het logboek staan. ${AGAIN}`,
    refusals: [409],
  },
  'get /regions/{region}/invitations': {
    tag: 'toegang',
    summary: 'Uitnodigingen',
    description: 'Uitnodigingen van deze regio, ook de gebruikte. Er worden geen e-mailadressen bewaard.',
    ...LINKED,
  },
  'post /regions/{region}/invitations': {
    tag: 'toegang',
    summary: 'Iemand uitnodigen',
    description: `Maakt een uitnodiging. Het adres erin wordt één keer getoond. ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /regions/{region}/invitations/{id}/endings': {
    tag: 'toegang',
    summary: 'Een uitnodiging intrekken',
    description: `Wie haar daarna opent, krijgt geen rol meer. ${AGAIN}`,
    refusals: [409],
  },
  'post /invitation-previews': {
    tag: 'toegang',
    summary: 'Zien wat een uitnodiging geeft',
    description:
      'Welke rol, in welke regio en waarover. De uitnodiging blijft open; aanmelden is niet nodig.',
    refusals: [410],
  },
  'post /invitation-acceptances': {
    tag: 'toegang',
    summary: 'Een uitnodiging aannemen',
    description:
      'Geeft wie is aangemeld de rol van de uitnodiging; `region` is `null` als die rol landelijk is.',
    refusals: [409, 410],
  },
  'get /regions/{region}/keys': {
    tag: 'toegang',
    summary: 'Sleutels',
    description: 'API-sleutels van deze regio. Het geheim van een sleutel is er niet bij.',
    ...LINKED,
  },
  'post /regions/{region}/keys': {
    tag: 'toegang',
    summary: 'Een sleutel maken',
    description: `Maakt een API-sleutel met een rol, een bereik en een einddatum. Het geheim wordt één keer getoond. ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /regions/{region}/keys/{id}/endings': {
    tag: 'toegang',
    summary: 'Een sleutel intrekken',
    description: `De sleutel werkt vanaf nu niet meer. ${AGAIN}`,
    refusals: [409],
  },
  'get /regions/{region}/log': {
    tag: 'logboek',
    summary: 'Logboek',
    description:
      'Wat er in de regio gebeurde, als JSON, CSV of NDJSON; te beperken tot soort, account, plan, tijd en woorden. Een plan of account dat hier niet is, wordt geweigerd (400), met wat er het meest op lijkt.',
    ...LINKED,
  },
  'get /regions/{region}/refusals': {
    tag: 'logboek',
    summary: 'Wat is geweigerd',
    description:
      'Verzoeken die zijn geweigerd, van wie en waarom, als JSON, CSV of NDJSON; te beperken tot account, status, tijd en woorden in het verzoek of de reden.',
    ...LINKED,
  },
  'get /regions/{region}/changes': {
    tag: 'logboek',
    summary: 'Wat er sindsdien gebeurde',
    description:
      'De regels van het logboek na een merk, de oudste eerst: voor een systeem dat bijblijft. Bewaar `next` en vraag daarmee verder. `seq` telt door zonder gaten; wat u niet mag zien is overgeslagen, en `gaps` zegt hoeveel. Met `Accept: application/x-ndjson` komt alles als stroom, een regel per keer.',
    headers: ['Link'],
  },
  'get /regions/{region}/webhooks': {
    tag: 'logboek',
    summary: 'Webhooks',
    description: 'Adressen die van elke wijziging horen, tot waar hun is verteld, en wat er misging.',
    ...LINKED,
  },
  'post /regions/{region}/webhooks': {
    tag: 'logboek',
    summary: 'Een webhook maken',
    description: `Vanaf nu wordt elke wijziging naar dit adres gestuurd (POST, JSON), ten minste één keer (zolang het wordt aangenomen) en op volgorde. \`Kapstok-Signature: t=<unix>,v1=<hmac>\` is de HMAC-SHA256 van \`<t>.<inhoud>\` met het geheim, dat één keer wordt getoond. Wie niet met 2xx antwoordt, hoort het later nog eens, na twintig keer achter elkaar niet meer. ${AGAIN}`,
    refusals: [409],
  },
  'post /regions/{region}/webhooks/{id}/endings': {
    tag: 'logboek',
    summary: 'Een webhook stoppen',
    description: `Naar dit adres wordt niets meer gestuurd. ${AGAIN}`,
    refusals: [409],
  },
};

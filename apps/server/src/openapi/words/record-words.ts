import type { WordsByRoute } from '../route-words.ts';
import { KEPT } from './earlier-states.ts';

const AGAIN = 'De afzender kiest zelf een `id` (UUID). Hetzelfde verzoek nog eens sturen doet niets meer.';
const SEEN =
  'Met `seq` zegt de afzender welke stand van de versie is gezien; is zij sindsdien vernieuwd, dan gebeurt er niets (409).';

/** Routes about the rows of a kept plan and what changes of them. */
export const RECORD_WORDS: WordsByRoute = {
  'get /plans/{plan}/records': {
    tag: 'records',
    summary: 'Rijen van een plan',
    description:
      'De rijen van een tabel, of rijen met bepaalde woorden erin, als JSON, CSV of NDJSON. Een CSV of NDJSON is de hele lijst, als stroom.',
    headers: ['Link'],
  },
  'get /plans/{plan}/records.csv': {
    tag: 'records',
    summary: 'Rijen van een plan als CSV',
    description: 'Alle rijen waarom u vraagt als CSV (UTF-8, met kopregel), als stroom.',
  },
  'get /plans/{plan}/records.ndjson': {
    tag: 'records',
    summary: 'Rijen van een plan als NDJSON',
    description: 'Alle rijen waarom u vraagt, elk als een regel JSON, als stroom.',
  },
  'get /plans/{plan}/records/{record}': {
    tag: 'records',
    summary: 'Een rij',
    description: 'Een rij met al haar cellen, en of u haar mag wijzigen. `ETag` is het merk van deze stand.',
  },
  'patch /plans/{plan}/records/{record}': {
    tag: 'records',
    summary: 'Een rij wijzigen',
    description: `Wijzigt cellen van een rij, als zij nog is zoals u haar zag (\`If-Match\`). ${AGAIN}`,
    refusals: [409, 412, 428],
  },
  'get /plans/{plan}/records/{record}/history': {
    tag: 'records',
    summary: 'Geschiedenis van een rij',
    description: 'Wie deze rij wanneer en waarom wijzigde, met wat er stond en wat er kwam te staan.',
    headers: ['Link'],
  },
  'post /plans/{plan}/changes': {
    tag: 'records',
    summary: 'Iets wijzigen',
    description:
      `Een of meer wijzigingen ineens: alles of niets. Wie hetzelfde veld tegelijk wijzigt, krijgt 409 met beide waarden. ` +
      `Verdwijnt de code van een pijler, project of organisatie waar iemand een rol over heeft, dan staat dat in \`notices\`. ${AGAIN}`,
    refusals: [409, 413],
  },
  'get /plans/{plan}/changes': {
    tag: 'records',
    summary: 'Wat er is gewijzigd',
    description:
      'De wijzigingen van een plan, de nieuwste eerst. Een pijler, project, tabel of account die het plan nooit had, wordt geweigerd (400), met wat er het meest op lijkt; wat er vroeger was, kan gevraagd worden.',
    headers: ['Link'],
  },
  'get /plans/{plan}/changes/{change}': {
    tag: 'records',
    summary: 'Een wijziging',
    description: 'Wat een wijziging inhield, en of zij is teruggedraaid.',
  },
  'post /plans/{plan}/undos': {
    tag: 'records',
    summary: 'Een wijziging terugdraaien',
    description: `Draait een eigen wijziging terug; van een ander kan dat niet (403). Dat is zelf een wijziging. ${AGAIN}`,
    refusals: [409],
  },
  'post /plans/{plan}/restorations': {
    tag: 'records',
    summary: 'Terug naar een eerdere stand',
    description: `Brengt een plan, of een rij ervan, terug naar een moment of versie. Dat is zelf een wijziging. Komt daarmee een go/no-go terug waar nu niet aan alles is voldaan, dan wordt dat geweigerd; met \`keepGateDecisions\` blijven zulke besluiten zoals ze nu zijn. ${AGAIN}`,
    refusals: [409],
  },
  'post /plans/{plan}/imports': {
    tag: 'records',
    summary: 'Bestanden inlezen',
    description: `Leest bestanden en houdt ze tegen het plan: eerst laten zien wat er verandert (\`dryRun\`), dan pas doen. Wat bij het doen wordt geweigerd, wordt dat ook bij het proberen. ${AGAIN}`,
    refusals: [409, 413],
  },
  'get /plans/{plan}/rounds': {
    tag: 'metingen',
    summary: 'Meetronden',
    description: `De meetronden van een plan, met van elke uitvraag die u mag zien hoe ver zij is: hoeveel cijfers worden gevraagd, en hoeveel zijn ingevuld, ingediend, teruggegeven en goedgekeurd. ${KEPT}`,
  },
  'get /plans/{plan}/rounds/{round}': {
    tag: 'metingen',
    summary: 'Een meetronde',
    description: `Een meetronde voor wie haar leidt: elke uitvraag, wie te laat is, de stappen met hun data en verschuivingen, en wat het afsluiten in de weg staat. ${KEPT}`,
  },
  'post /plans/{plan}/rounds/{round}/closings': {
    tag: 'metingen',
    summary: 'Een meetronde afsluiten',
    description: `Sluit een meetronde af: haar cijfers liggen dan vast. Staat er nog iets in de weg, dan zegt u in \`reason\` waarom het toch kan (anders 422). ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /plans/{plan}/rounds/{round}/reopenings': {
    tag: 'metingen',
    summary: 'Een meetronde heropenen',
    description: `Heropent een afgesloten meetronde, met een reden. ${AGAIN}`,
    refusals: [409, 422],
  },
  'get /plans/{plan}/rounds/{round}/requests/{reporter}': {
    tag: 'metingen',
    summary: 'Een uitvraag',
    description: `Wat een meetronde aan één organisatie of gemeente vraagt, ingevuld met wat bekend is: elk cijfer één keer. \`-\` is de regio zelf. ${KEPT}`,
  },
  'put /plans/{plan}/rounds/{round}/requests/{reporter}': {
    tag: 'metingen',
    summary: 'Een uitvraag invullen',
    description: `Bewaart cijfers, om later verder te gaan of om in te dienen (\`submit\`): alle, of geen. Een gemeten 0 is een cijfer; is er geen cijfer, dan zegt \`kind\` waarom. Wat niet klopt of twijfel geeft, staat in één keer in \`errors\` (422); klopt het toch, zeg dan in \`because\` waarom. \`seq\` is die van het cijfer dat u zag. ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /plans/{plan}/rounds/{round}/requests/{reporter}/steps': {
    tag: 'metingen',
    summary: 'Cijfers goedkeuren of teruggeven',
    description: `Keurt cijfers goed, geeft ze terug met een vraag, heropent ze met een reden of trekt ze in: alle, of geen. ${AGAIN}`,
    refusals: [409],
  },
  'post /plans/{plan}/rounds/{round}/requests/{reporter}/reminders': {
    tag: 'metingen',
    summary: 'Een herinnering vastleggen',
    description: `Legt vast dat een organisatie of gemeente is herinnerd aan wat een meetronde van haar vraagt: wanneer, en door wie. Kapstok verstuurt zelf niets. ${AGAIN}`,
    refusals: [409],
  },
  'get /plans/{plan}/rounds/{round}/requests/{reporter}/file': {
    tag: 'metingen',
    summary: 'Een uitvraag als Excel',
    description: `Dezelfde uitvraag als werkboek om in te vullen, met wat bekend is en wat er vorige periode stond. Het blad Uitleg zegt hoe, en draagt het kenmerk waaraan het bestand later wordt herkend. ${KEPT}`,
  },
  'post /plans/{plan}/rounds/{round}/requests/{reporter}/file': {
    tag: 'metingen',
    summary: 'Een ingevuld werkboek insturen',
    description: `Leest een ingevuld werkboek: eerst laten zien wat er verandert (\`dryRun\`), dan pas bewaren, om later verder te gaan of om in te dienen (\`submit\`). Wat niet klopt, staat in één keer in \`errors\`, met rij en kolom (422). Is een cijfer veranderd nadat het bestand is opgehaald, dan wordt niets bewaard (409). ${AGAIN}`,
    refusals: [409, 413, 422],
  },
  'get /plans/{plan}/rounds/{round}/requests/{reporter}/evidence-files': {
    tag: 'metingen',
    summary: 'Bewijsstukken',
    description: `De bestanden waarmee een organisatie of gemeente laat zien waar haar cijfers vandaan komen. ${KEPT}`,
  },
  'post /plans/{plan}/rounds/{round}/requests/{reporter}/evidence-files': {
    tag: 'metingen',
    summary: 'Een bewijsstuk toevoegen',
    description: `Bewaart een bestand van hooguit 5 MB (pdf, png, jpg, xlsx, docx, ods, odt, csv of txt). Noem daarna zijn \`sha256\` bij een cijfer. Een bestand dat er al is, en een verzoek met dezelfde \`id\`, geeft hetzelfde bewijsstuk.`,
    refusals: [409, 413, 422],
  },
  'get /plans/{plan}/rounds/{round}/requests/{reporter}/evidence-files/{sha256}': {
    tag: 'metingen',
    summary: 'Een bewijsstuk ophalen',
    description: `Het bestand zelf, om op te slaan. ${KEPT}`,
  },
  'get /plans/{plan}/measurements': {
    tag: 'metingen',
    summary: 'Metingen',
    description:
      'De gemeten cijfers die u mag zien, per indicator, periode en aanleveraar, met hun stand. Met `asOf` of `version` zoals ze op dat moment of in die versie stonden, of met `seq` na die regel van het logboek.',
  },
  'get /plans/{plan}/versions': {
    tag: 'versies',
    summary: 'Versies van een plan',
    description:
      'Alle versies die u mag zien, de laatste eerst, en wat u ermee mag. Met `asOf` zoals ze op dat moment stonden: met hun naam, staat en besluit van toen. Wie de geschiedenis niet mag lezen, krijgt dan de versies die nu te zien zijn en toen al zo stonden.',
  },
  'post /plans/{plan}/versions': {
    tag: 'versies',
    summary: 'Een versie maken',
    description: `Maakt een concept van het plan zoals het nu is. Is dat niet te berekenen, dan zegt \`faults\` door welke cellen; zo is de versie niet in te dienen of te bevriezen. ${AGAIN}`,
    refusals: [409],
  },
  'post /plans/{plan}/versions/{version}/submissions': {
    tag: 'versies',
    summary: 'Een versie indienen',
    description: `Dient een conceptversie in die te berekenen is; anders noemt het antwoord (422) de cellen waardoor dat niet kan. ${SEEN} ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /plans/{plan}/versions/{version}/adoptions': {
    tag: 'versies',
    summary: 'Een versie vaststellen',
    description: `Legt vast welk gremium de versie wanneer vaststelde. Is het besluit van voor de dag waarop de versie is vastgelegd (\`madeAt\`), zeg dan met \`decidedBefore\` dat dat klopt; anders noemt het antwoord (422) beide dagen. Een versie die niet te berekenen is, wordt niet vastgesteld (422). Een vastgestelde versie verandert nooit meer. ${SEEN} ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /plans/{plan}/versions/{version}/freezes': {
    tag: 'versies',
    summary: 'Een versie bevriezen',
    description: `Een versie die niet te berekenen is, wordt niet bevroren (422). Een bevroren versie verandert nooit meer. ${SEEN} ${AGAIN}`,
    refusals: [409, 422],
  },
  'post /plans/{plan}/versions/{version}/drafts': {
    tag: 'versies',
    summary: 'Een versie terug naar concept',
    description: `Maakt van een concept of ingediende versie weer een concept, met het plan zoals het nu is. ${SEEN} ${AGAIN}`,
    refusals: [409],
  },
  'get /plans/{plan}/comparison': {
    tag: 'versies',
    summary: 'Twee standen vergelijken',
    description:
      'Wat er tussen twee standen is toegevoegd, verwijderd, gewijzigd en verplaatst, met het effect op de belangrijkste cijfers. Elke kant is `now`, de id van een versie, of een moment. Met `pillar` en `kind` (`add`, `remove`, `set`, `move`) krijgt u alleen die wijzigingen, en hoeveel dat er zijn; de cijfers blijven die van het hele plan.',
  },
  'get /plans/{plan}/exports/comparison.csv': {
    tag: 'versies',
    summary: 'Een vergelijking als CSV',
    description: 'De verschillen tussen twee standen als CSV: alle, of die van een pijler of soort.',
  },
  'get /plans/{plan}/exports/comparison.xlsx': {
    tag: 'versies',
    summary: 'Een vergelijking als Excel',
    description: 'De verschillen tussen twee standen als werkmap: alle, of die van een pijler of soort.',
  },
};

import type { WordsByRoute } from '../route-words.ts';
import { KEPT } from './earlier-states.ts';

const DRAWN_LIST =
  'Een lijst van wat getrokken is, kan onder open keuzes, in een scenario (`scenario`) en met een ander begingetal (`seed`) worden gevraagd; elke rij zegt waaronder, met welke trekkingen en van welke stand van het plan.';

/** Routes about what a plan holds and what follows from it. */
export const PLAN_WORDS: WordsByRoute = {
  'get /plans': {
    tag: 'plannen',
    summary: 'Plannen die u mag zien',
    description:
      'Het plan dat is gelezen, of de bewaarde plannen die u mag zien. Een eigen plan staat er nooit bij.',
    example: {
      plans: [],
      next: null,
      kept: [
        {
          id: 'oost~plan',
          code: 'plan',
          title: 'Transformatieplan',
          region: { code: 'oost', title: 'Regio Oost' },
        },
      ],
    },
  },
  'get /plans/{plan}': {
    tag: 'plannen',
    summary: 'Wat voor plan het is',
    description: `Titel, regio, tabellen en telperiode. ${KEPT}`,
  },
  'get /plans/{plan}/viewpoint': {
    tag: 'plannen',
    summary: 'Van waaruit u kijkt',
    description:
      'In welke rol u kijkt, naar welke stand van het plan, wat u daar mag, en waarom u er iets niet mag wijzigen: ook als uw rol over een code gaat die het plan niet (meer) heeft.',
  },
  'get /plans/{plan}/results': {
    tag: 'plannen',
    summary: 'Alle totalen voor machines',
    description: `Dezelfde uitkomst als \`kapstok calc --json\`: bedragen, uren, fte en aandelen per project, pijler en plan. Een onbekend cijfer is \`null\`, nooit 0. ${KEPT}`,
  },
  'get /plans/{plan}/overview': {
    tag: 'plannen',
    summary: 'Het antwoord op één scherm',
    description: `Hoeveel van het tekort het plan oplost, waaruit dat is opgebouwd en waarvan het afhangt. ${KEPT}`,
  },
  'get /plans/{plan}/answer': {
    tag: 'plannen',
    summary: 'Het antwoord bij andere keuzes',
    description: `Het antwoord als open keuzes anders uitvallen. Elke keuze is een eigen parameter: \`?recruits=cumulative&area=areaShare\`. ${KEPT}`,
  },
  'get /plans/{plan}/certainty': {
    tag: 'plannen',
    summary: 'Hoe zeker het antwoord is',
    description: `Kansen, marges (P5, P50, P95 met hun rekenfout) en waar ze van afhangen, getrokken volgens de aannames van het plan. Elke open keuze is een eigen parameter, zoals bij het antwoord; een keuze die u niet noemt en waar een aanname over gaat, volgt die aanname. Zelfde plan, \`seed\` en \`engine\`: tot op de bit dezelfde uitkomst. ${KEPT}`,
  },
  'get /plans/{plan}/certainty/{code}': {
    tag: 'plannen',
    summary: 'Hoe zeker een pijler of project is',
    description: `Bijdrage, minder gebruikte zorg en tijdwinst van één pijler of project: de marge, per jaar, en waar elk van afhangt (rangcorrelatie en deel van de variantie). ${KEPT}`,
  },
  'get /plans/{plan}/overlaps': {
    tag: 'plannen',
    summary: 'Wat projecten gemeen hebben',
    description: `De overlapmatrix: per overlap, project, tweetal projecten en voor het plan wat er bruto staat, wat er netto overblijft en wat dubbel is, met hoe zeker dat is. ${KEPT}`,
  },
  'get /plans/{plan}/scenarios': {
    tag: 'plannen',
    summary: 'Scenario’s naast elkaar',
    description: `Het plan zoals het er staat en elk scenario ervan: wat het zet, het antwoord en de kansen. Alle met dezelfde trekkingen, zodat een verschil van het scenario komt. ${KEPT}`,
  },
  'get /plans/{plan}/what-if': {
    tag: 'plannen',
    summary: 'Cijfers om zelf aan te schuiven',
    description: `De cijfers van het antwoord, van pijlers en van projecten als rekenstappen, met hun invoer: wie ze met andere invoer uitvoert, ziet wat er verandert zonder het opnieuw te vragen. Elke aanname is te verschuiven; noem andere cellen, hele rijen of open keuzes in \`cells\`, met \`=12\` erachter waar het plan geen getal heeft om bij te beginnen. Wat niet te verschuiven is, staat in het antwoord met waarom. Met \`scenario\` begint het bij een scenario van het plan. Elke open keuze is een eigen parameter, zoals bij de zekerheid. ${KEPT}`,
  },
  'get /plans/{plan}/recalibration': {
    tag: 'plannen',
    summary: 'Wat een meting doet met een aanname',
    description: `Weegt een meting (\`value\`, met \`deviation\` als standaardafwijking) tegen wat over een invoer is aangenomen, en laat de berekening zien. Noem de aanname (\`assumption\`: in de getallen van de aanname) of een cel (\`cell\`: in de eenheid van de cel). Er verandert niets aan het plan. ${KEPT}`,
  },
  'get /plans/{plan}/break-even': {
    tag: 'plannen',
    summary: 'Wat er waar moet zijn om een doel te halen',
    description: `Welke waarde een aanname of een cel moet hebben om in de middelste trekking een doel te halen, als al het andere blijft zoals aangenomen. Met \`scenario\` in een scenario van het plan; elke open keuze is een eigen parameter. ${KEPT}`,
  },
  'get /plans/{plan}/projects': {
    tag: 'plannen',
    summary: 'Pijlers en projecten',
    description: `Elke pijler en elk project met zijn belangrijkste cijfers. ${KEPT}`,
  },
  'get /plans/{plan}/projects/{code}': {
    tag: 'plannen',
    summary: 'Projectkaart',
    description: `Alles wat het plan van een project zegt, en wat eruit volgt. ${KEPT}`,
  },
  'get /plans/{plan}/roadmap': {
    tag: 'plannen',
    summary: 'Roadmap',
    description: `Mijlpalen per project en kwartaal. ${KEPT}`,
  },
  'get /plans/{plan}/accounting': {
    tag: 'plannen',
    summary: 'Toekenningen, termijnen en afrekenrisico',
    description: `Wat van toegekend geld misschien terug moet: per bron, termijn, gemeente, organisatie en kwartaal, in drie gevallen. Een partij zonder afgesproken aandeel heeft geen getal. ${KEPT}`,
  },
  'get /plans/{plan}/realisations': {
    tag: 'plannen',
    summary: 'Uitgaven en uren van eigen mensen',
    description: `Wat organisaties van een begrotingspost hebben uitgegeven, en hoeveel uren hun eigen mensen werkten: per bron en periode, zover u dat mag zien. ${KEPT}`,
  },
  'post /plans/{plan}/realisations/imports': {
    tag: 'plannen',
    summary: 'Uitgaven en uren uit een bestand',
    description:
      'Leest een CSV-bestand of werkboek met de kolommen van de lijst `budget-money`: de rijen "uitgegeven" en "uren van eigen mensen" worden ingediend, de begroting zelf blijft met rust. Staat er iets fout in, dan wordt niets ingelezen en zegt het antwoord (422) waar. Staat er al een ander bedrag, dan gebeurt er niets en noemt het antwoord (409, `amounts`) beide: met `seen` (de laatste `seq` die u zag) komt het bestand daarvoor in de plaats, met `leave` (plaatsen uit `amounts`, met komma’s ertussen) blijft staan wat er staat. Hetzelfde bestand onder dezelfde `id` wordt één keer verwerkt.',
    refusals: [409, 413],
  },
  'post /plans/{plan}/realisations': {
    tag: 'plannen',
    summary: 'Uitgaven en uren indienen of goedkeuren',
    description:
      'Vele bedragen tegelijk, of geen. Een organisatie dient haar eigen bedragen in; goedkeuren en teruggeven doet wie cijfers beoordeelt, met dezelfde stappen als metingen: een goedgekeurd bedrag wordt eerst heropend (`reason`), een afgesloten meetronde zet haar periodes vast, en waar de regio dat wil keurt iemand anders goed dan wie indiende. `seq` zegt voor welke stand een bedrag in de plaats komt. Kan een stap niet, of staat er iets anders dan u zag, dan gebeurt er niets en zegt het antwoord (409) per bedrag waarom, met wat er staat (`amounts`). `evidence` noemt bestanden die er al zijn. Hetzelfde verzoek nog eens (zelfde `id`) wordt één keer verwerkt.',
    refusals: [409, 413, 422],
  },
  'get /plans/{plan}/realisations/reporters/{reporter}/evidence-files': {
    tag: 'plannen',
    summary: 'Bewijsstukken bij uitgaven en uren',
    description: `De bestanden waarmee een organisatie of gemeente laat zien waar haar bedragen vandaan komen: dezelfde als bij haar cijfers in meetrondes. \`-\` is de regio zelf. ${KEPT}`,
  },
  'post /plans/{plan}/realisations/reporters/{reporter}/evidence-files': {
    tag: 'plannen',
    summary: 'Een bewijsstuk bij uitgaven en uren toevoegen',
    description:
      'Bewaart een bestand van hooguit 5 MB (pdf, png, jpg, xlsx, docx, ods, odt, csv of txt). Noem daarna zijn `sha256` bij een bedrag (`evidence`). Een bestand dat er al is, en een verzoek met dezelfde `id`, geeft hetzelfde bewijsstuk.',
    refusals: [409, 413, 422],
  },
  'get /plans/{plan}/realisations/reporters/{reporter}/evidence-files/{sha256}': {
    tag: 'plannen',
    summary: 'Een bewijsstuk bij uitgaven en uren ophalen',
    description: `Het bestand zelf, om op te slaan. ${KEPT}`,
  },
  'get /plans/{plan}/entries': {
    tag: 'plannen',
    summary: 'Alles om in te zoeken',
    description: `Rekenwaarden, indicatoren, mijlpalen, besluiten en risico’s met hun woorden. ${KEPT}`,
  },
  'get /plans/{plan}/business-cases': {
    tag: 'plannen',
    summary: 'Businesscases',
    description: `Elke businesscase in één regel: wat ze in de telperiode en structureel oplevert, en hoeveel batenregels ze heeft. ${KEPT}`,
  },
  'get /plans/{plan}/business-cases/{project}': {
    tag: 'plannen',
    summary: 'Eén businesscase',
    description: `Batenregels per jaar, totalen en rekenwaarden van de businesscase van een project. ${KEPT}`,
  },
  'get /plans/{plan}/booked-lines': {
    tag: 'plannen',
    summary: 'Wat elke batenregel boekt',
    description: `Elke batenregel van het plan met wat ze structureel per jaar boekt: geld, anders uren, anders mensen. Wat niets boekt, staat er niet bij. ${KEPT}`,
  },
  'get /plans/{plan}/findings': {
    tag: 'plannen',
    summary: 'Bevindingen',
    description: `Wat in het plan niet volgt, ontbreekt of niet bij elkaar past, met wat dat doet met het antwoord. ${KEPT}`,
  },
  'get /plans/{plan}/explanations': {
    tag: 'plannen',
    summary: 'Waarom een cijfer is wat het is',
    description: `Formule, invoer, bronnen en wat ontbreekt, tot op de cel. ${KEPT}`,
  },
  'get /plans/{plan}/rows': {
    tag: 'plannen',
    summary: 'Een rij zoals het plan haar heeft',
    description: `De cellen van een rij, bij tabel en regel. ${KEPT}`,
  },
  'get /plans/{plan}/exports/{list}.csv': {
    tag: 'plannen',
    summary: 'Een lijst als CSV',
    description: `Elke lijst als CSV (UTF-8, met kopregel). ${DRAWN_LIST} ${KEPT}`,
  },
  'get /plans/{plan}/exports/{list}.xlsx': {
    tag: 'plannen',
    summary: 'Een lijst als Excel',
    description: `Elke lijst als werkmap; die van de bevindingen is het hele rapport. ${DRAWN_LIST} ${KEPT}`,
  },
  'post /own-plans': {
    tag: 'eigen plannen',
    summary: 'Een eigen plan laten lezen',
    description:
      'Stuur een werkmap, een zip of CSV-bestanden. Het plan blijft in het geheugen en wordt niet bewaard. Het antwoord zegt onder welk adres het te volgen is.',
    refusals: [413],
    headers: ['Location'],
    example: { id: '0123456789abcdef0123456789abcdef' },
  },
  'get /own-plans/{id}': {
    tag: 'eigen plannen',
    summary: 'Hoe ver het lezen is',
    description: 'Waar het lezen van een eigen plan is, en welke fouten erin staan.',
    refusals: [410],
  },
  'delete /own-plans/{id}': {
    tag: 'eigen plannen',
    summary: 'Een eigen plan wissen',
    description: 'Wist het plan en alles wat eruit is berekend.',
    refusals: [410],
  },
};

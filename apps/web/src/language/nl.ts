import { accountingNl } from './accounting-nl.ts';
import { administrationNl } from './administration-nl.ts';
import { assumptionNl } from './assumption-nl.ts';
import { certaintyNl } from './certainty-nl.ts';
import { declareOverlapNl } from './declare-overlap-nl.ts';
import { editingNl } from './editing-nl.ts';
import { knowingBetterNl } from './knowing-better-nl.ts';
import { measuringNl } from './measuring-nl.ts';
import { readingNl } from './reading-nl.ts';
import { reportsNl } from './reports-nl.ts';
import { requestFileNl } from './request-file-nl.ts';
import { roundNl } from './round-nl.ts';
import { steeringNl } from './steering-nl.ts';
import { whatIfNl } from './what-if-nl.ts';

/** Every sentence of the interface in Dutch. What stands between braces is filled in. */
export const nl = {
  ...accountingNl,
  ...administrationNl,
  ...assumptionNl,
  ...certaintyNl,
  ...whatIfNl,
  ...knowingBetterNl,
  ...declareOverlapNl,
  ...editingNl,
  ...readingNl,
  ...measuringNl,
  ...reportsNl,
  ...requestFileNl,
  ...roundNl,
  ...steeringNl,
  waiting: 'Wordt opgehaald…',
  close: 'Sluiten',

  'frame.name': 'Kapstok',
  'frame.skip': 'Naar de inhoud',
  'frame.language': 'Taal',

  'rooms.label': 'Onderdelen',
  'rooms.overview': 'Overzicht',
  'rooms.certainty': 'Hoe zeker is dit?',
  'rooms.plan': 'Plan',
  'rooms.businessCases': 'Businesscases',
  'rooms.indicators': 'Indicatoren',
  'rooms.audit': 'Doorlichting',
  'rooms.ownPlan': 'Eigen plan',
  'rooms.data': 'Gegevens',
  'rooms.history': 'Geschiedenis',
  'rooms.versions': 'Versies',
  'rooms.comparison': 'Vergelijking',
  'rooms.administration': 'Beheer',

  'noPlan.signIn': 'Meld u aan om het plan van uw regio te zien',
  'noPlan.signInTodo':
    'Geen regio heeft hier een plan openbaar gemaakt. Met uw account ziet u de plannen waarin u een rol hebt.',
  'noPlan.title': 'Er is hier nog geen plan voor u',
  'noPlan.todo':
    'U ziet een plan zodra u een rol hebt in een regio, of zodra een regio haar plan openbaar maakt.',
  'notSeen.title': 'Dit kunt u niet zien',
  'notSeen.toNow': 'Naar het plan van vandaag',
  'notSeen.signIn': 'Misschien ziet u het wel als u bent aangemeld.',
  'noState.title': 'In dit adres staat geen stand van het plan die te lezen is',
  'noState.moment': 'Er staat asOf={{found}}. Verwacht is een moment met tijdzone, zoals {{example}}.',
  'noState.version':
    'Er staat version={{found}}. Verwacht is het kenmerk van een versie, zoals {{example}}; de naam van een versie is dat niet.',
  'noState.both':
    'Er staan een moment (asOf={{moment}}) en een versie (version={{version}}). Verwacht is een van de twee.',
  'noState.todo':
    'Hier staan daarom geen cijfers: van welke stand ze zouden zijn, is niet zeker. Kies bovenaan een dag of een versie, of ga naar het plan van vandaag.',
  'notKept.title': 'Dit hoort niet bij dit plan',
  'notKept.todo':
    'Dit plan is gelezen uit een bestand. Het heeft geen versies, geen geschiedenis en geen rollen.',

  'formField.address': 'Adres',
  'formField.body': 'Wie vaststelde',
  'formField.code': 'Code',
  'formField.days': 'Aantal dagen',
  'formField.document': 'Document',
  'formField.name': 'Naam',
  'formField.reason': 'Reden',
  'formField.until': 'Tot en met',

  'session.invitation': 'Uitnodiging',
  'session.signedOut': 'U bent afgemeld',
  'session.signedInAgain': 'U bent weer aangemeld',
  'session.signedOutAbout':
    'Uw sessie op dit apparaat is gesloten. Wie dit apparaat hierna gebruikt, ziet niets van u.',
  'session.signedOutEverywhere':
    'Uw sessies zijn overal gesloten, op elk apparaat waar u was aangemeld. Wie dit apparaat hierna gebruikt, ziet niets van u.',
  'session.signedInAgainTodo':
    'Sluit dit venster en ga verder in het vorige. Alles wat u daar typte, staat er nog.',
  'session.goOnHere': 'Of ga hier verder',
  'session.ended': 'U bent niet meer aangemeld.',
  'session.endedTodo': 'Wat u typte, staat er nog, maar kan pas worden bewaard als u weer bent aangemeld.',
  'session.again': 'Meld u opnieuw aan (nieuw venster)',
  'session.other': 'In een ander venster bent u nu aangemeld als {{name}}.',
  'session.otherTodo': 'Wat hier staat, is van het vorige account. Er wordt niets meer bewaard.',
  'session.reload': 'Laad dit scherm opnieuw',

  'region.which': 'Welke regio en welk plan wilt u zien?',
  'region.nation': 'Alle regio’s samen: het land',

  'basis.label': 'Welke stand u ziet',
  'basis.working': 'Werkversie',
  'basis.workingAfter': 'Werkversie na {{name}}',
  'basis.version': 'Versie {{name}}',
  'basis.titleVersion': 'versie {{name}}',
  'basis.titleAsOf': 'stand van {{moment}}',
  'basis.seesVersion': 'U ziet versie {{name}}, {{state}}.',
  'basis.seesAsOf': 'U ziet het plan zoals het was op {{moment}}.',
  'basis.seesWorking': 'U ziet de werkversie.',
  'basis.toWorking': 'Naar de werkversie',
  'basis.toFirst': 'Naar de laatste versie die u mag zien',

  'version.which': 'Welke versie wilt u zien?',
  'version.workingIs': 'het plan zoals het nu is',
  'version.none': 'Er zijn nog geen versies.',
  'version.awaiting_one': 'Versie {{names}} is ingediend en wacht op vaststelling.',
  'version.awaiting_other': 'De versies {{names}} zijn ingediend en wachten op vaststelling.',
  'version.toAdopt': 'Bekijk en stel vast',
  'version.all': 'Naar Versies',
  'version.compare': 'Vergelijk twee versies',
  'version.notHeld': 'Alleen de naam is bekend, de inhoud niet.',
  'version.draft': 'concept',
  'version.submitted': 'ingediend',
  'version.adopted': 'vastgesteld',
  'version.frozen': 'bevroren',
  'version.by': 'door {{body}}',
  'version.on': 'op {{day}}',

  'asOf.label': 'Stand van:',
  'asOf.today': 'vandaag',
  'asOf.which': 'Van welke dag wilt u het plan zien?',
  'clock.twice': 'Die nacht ging de klok een uur terug, en was het twee keer {{time}}. Welke bedoelt u?',
  'clock.summer': '{{time}} zomertijd',
  'clock.winter': '{{time}} wintertijd',
  'clock.never': 'Die nacht ging de klok een uur vooruit: {{time}} was er niet. Kies een andere tijd.',
  'clock.note': 'Dagen en tijden zijn in Nederlandse tijd; uw eigen klok wijst iets anders aan.',
  'asOf.about': 'U ziet dan alles zoals het aan het eind van die dag was, of op de tijd die u kiest.',
  'asOf.day': 'Dag',
  'asOf.time': 'Tijd (mag leeg)',
  'asOf.previous': 'Vorige maand',
  'asOf.next': 'Volgende maand',
  'asOf.show': 'Toon deze stand',
  'asOf.reset': 'Terug naar vandaag',
  'asOf.why': 'Waarom u geen andere dag kunt kiezen',
  'asOf.fixed': 'Deze dag staat vast',
  'asOf.stands': 'Zo stond het plan op {{when}}.',
  'asOf.noOther':
    'Een andere dag kiest alleen wie ook de werkversie mag lezen. Een andere versie kiest u hiernaast.',

  'account.signIn': 'Aanmelden',
  'account.title': 'Uw account',
  'account.signedInAs': 'Aangemeld als {{name}}',
  'account.role': 'Uw rol in {{region}}: {{role}}.',
  'account.actsAs': 'In welke rol werkt u in {{region}}?',
  'account.actFailed': 'De rol is niet gewisseld. Probeer het opnieuw.',
  'account.within': '({{codes}})',
  'account.noRole': 'U hebt nog geen rol. De programmacoördinatie van uw regio kan u uitnodigen.',
  'account.national': 'U leest de vastgestelde versies van alle regio’s.',
  'account.signOut': 'Afmelden',
  'account.signOutEverywhere': 'Overal afmelden',
  'account.signOutFailed': 'Afmelden is niet gelukt. Probeer het opnieuw.',

  'trial.label': 'Proefopstelling.',
  'trial.about': 'Alles staat op deze ene computer. Geschikt om te proberen, niet om op te vertrouwen.',

  'faults.title': 'De cijfers kunnen nu niet worden berekend',
  'faults.about_one':
    'In het plan staat {{count}} cel die Kapstok niet kan lezen. Herstel die, dan zijn de cijfers er weer. Gegevens, geschiedenis en versies werken gewoon.',
  'faults.about_other':
    'In het plan staan {{count}} cellen die Kapstok niet kan lezen. Herstel ze, dan zijn de cijfers er weer. Gegevens, geschiedenis en versies werken gewoon.',
  'faults.found': 'Wat er staat',
  'faults.last': 'Laatst gewijzigd door:',
  'faults.mend': 'Naar deze regel',

  'invitation.title': 'U bent uitgenodigd',
  'invitation.noToken': 'In dit adres ontbreekt de uitnodiging. Neem het hele adres over zoals u het kreeg.',
  'invitation.region': 'Regio',
  'invitation.everyRegion': 'alle regio’s',
  'invitation.signInFirst': 'Meld u eerst aan. Daarna komt u hier terug en kunt u de uitnodiging aannemen.',
  'invitation.about': 'U bent aangemeld als {{name}}. Neem de uitnodiging aan om uw rol te krijgen.',
  'invitation.accept': 'Neem de uitnodiging aan',
  'invitation.accepted': 'Gelukt: u hebt uw rol. Boven in het scherm ziet u welke.',
  'invitation.toPlan': 'Naar het plan',
  'invitation.toNation': 'Naar de plannen van alle regio’s',

  'find.label': 'Zoek een project, cijfer, bevinding, indicator, mijlpaal of besluit',
  'find.hint': 'Zoek ( / )',
  'find.open': 'Toon wat er te vinden is',
  'find.none': 'Niets gevonden. Probeer een ander woord of een code.',
  'find.figure': 'Cijfer',
  'find.finding': 'Bevinding',

  'shortcuts.open': 'Sneltoetsen ( ? )',
  'shortcuts.title': 'Sneltoetsen',
  'shortcuts.find': 'Zoeken',
  'shortcuts.closeWhy': 'Waarom? sluiten',
  'shortcuts.sheet': 'Deze lijst tonen',
  'shortcuts.on': 'Sneltoetsen gebruiken',

  'missing.title': 'Deze pagina is er niet',
  'missing.what': 'Op dit adres staat niets. Misschien is het adres niet goed overgenomen.',
  'missing.home': 'Naar het Overzicht',

  'problem.retry': 'Probeer opnieuw',
  'problem.here': 'Dit deel van het scherm kon niet worden getoond',
  'problem.hereTodo':
    'Uw gegevens zijn niet veranderd. Laad de pagina opnieuw. Blijft het misgaan, meld het dan aan de beheerder.',
  'problem.offline': 'De server is niet te bereiken',
  'problem.offlineTodo':
    'Zonder server zijn er geen cijfers. Kijk of u verbinding hebt en probeer het opnieuw.',
  'problem.signIn': 'Hiervoor moet u zijn aangemeld',
  'problem.signInTodo': 'Meld u aan. U komt daarna hier terug.',
  'problem.mayNot': 'Dit mag u niet in uw rol',
  'problem.mayNotTodo':
    'Denkt u dat dit wel bij uw werk hoort, vraag het dan aan de programmacoördinatie van uw regio.',
  'problem.missing': 'Dit is er niet',
  'problem.missingTodo':
    'Het bestaat niet of niet meer, of het is niet voor u bedoeld. Een eigen plan verdwijnt na een half uur zonder gebruik.',
  'problem.ownGone': 'Dit eigen plan wordt niet meer bewaard',
  'problem.ownGoneTodo':
    'Het is gewist, of verdwenen na een half uur zonder gebruik. Uw bestand op uw eigen computer is niet veranderd. U kunt het opnieuw laten lezen.',
  'problem.toOwn': 'Laad het plan opnieuw',
  'problem.server': 'De server kon dit niet geven',
  'problem.serverTodo':
    'Uw gegevens zijn niet veranderd. Probeer het opnieuw. Blijft het misgaan, meld het dan aan de beheerder.',

  'value.unknown': 'nog niet te zeggen',
  'value.unknownShort': 'onbekend',
  'value.toDetermine': 'n.t.b.',
  'value.notApplicable': 'niet van toepassing',
  'value.notApplicableShort': 'n.v.t.',
  'value.atLeast': 'ten minste',
  'value.atMost': 'ten hoogste',
  'value.partial': 'voor zover bekend',

  'yesNo.yes': 'ja',
  'yesNo.no': 'nee',
  'yesNo.unknown': 'onbekend',

  'figure.table': 'Tabel bij dit beeld',
  'figure.csv': 'Bewaar als CSV',
  'figure.failed': 'Het beeld kon niet worden getekend. De tabel eronder zegt hetzelfde.',
  'table.columns': 'Kies kolommen',
  'table.turn': 'Klap open of dicht: {{what}}',
  'filter.all': 'Alle',
  'filter.from': 'Vanaf',
  'filter.to': 'Tot en met',
  'filter.kind': 'Soort',
  'export.as': 'Neem deze lijst mee als',
  'export.csv': 'CSV',
  'export.excel': 'Excel',

  'column.part': 'Onderdeel',
  'column.amount': 'Hoeveel',
  'column.year': 'Jaar',

  'place.row': 'rij {{row}}',
  'place.column': 'kolom {{column}}',
  'place.line': 'regel {{line}}',
  'place.show': '(toon de rij)',
  'place.caption': '{{what}}, regel {{line}}',
  'place.blank': 'niet ingevuld',
  'place.source': 'bron: {{source}}',

  'row.title': 'In het plan',
  'why.title': 'Waarom?',
  'why.ask': 'Waarom? {{what}}',
  'why.inputs': 'Dit gaat erin',
  'why.omitted_one': 'en nog {{count}} onderdeel',
  'why.omitted_other': 'en nog {{count}} onderdelen',
  'why.unfold': 'Klap open: {{what}}',
  'why.fold': 'Klap dicht: {{what}}',
} as const;

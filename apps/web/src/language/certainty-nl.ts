/** Sentences about how sure the answer is, in Dutch. */
export const certaintyNl = {
  'sure.tabs': 'Over de zekerheid',
  'sure.back': 'Terug naar het Overzicht',
  'sure.tab.answer': 'Hoe zeker is dit?',
  'sure.tab.influence': 'Wat maakt het meeste uit',
  'sure.tab.register': 'Aannames',
  'sure.tab.scenarios': 'Scenario’s',
  'sure.drawing': 'Het plan wordt duizenden keren doorgerekend. Dat kan even duren.',
  'sure.under': 'Hier gelden deze keuzes:',
  'sure.drawn': '{{draws}} keer doorgerekend. Wat betekent dat?',
  'sure.drawnWhat':
    'Van elke aanname is {{draws}} keer een waarde getrokken. Met elke trekking is het hele plan doorgerekend.',
  'sure.drawnSpan':
    'Laag, midden en hoog zijn drie van die uitkomsten: 5% ligt onder laag, de helft onder midden en 95% onder hoog. Tussen laag en hoog liggen dus negen van de tien uitkomsten.',
  'sure.drawnErrorFte':
    'Met andere trekkingen komt er net iets anders uit. Hoeveel, staat als ± achter elk getal. Bij het midden van wat het plan levert is dat ongeveer {{error}} fte.',
  'sure.drawnErrorPersons':
    'Met andere trekkingen komt er net iets anders uit. Hoeveel, staat als ± achter elk getal. Bij het midden van wat het plan levert is dat ongeveer {{error}} personen.',
  'sure.drawnSame':
    'Het loten begint bij begingetal {{seed}} (de “seed”), en er is gerekend met rekenversie {{engine}}. Hetzelfde plan geeft met deze twee altijd precies dezelfde uitkomst.',
  'sure.notMeasured':
    'Geen van deze aannames is gemeten. Lees dit als een voorbeeld van de methode, niet als een oordeel over het plan of de regio.',
  'sure.inWords': 'In woorden',
  'sure.noShortage':
    'Het plan zegt niet hoe groot het tekort is. Wat er overblijft is dus nog niet te zeggen.',
  'sure.waterfall':
    'Een bleke staaf is een bandbreedte: negen van de tien trekkingen liggen ertussen. Het streepje is het midden.',
  'sure.waterfallFile': 'van tekort naar wat overblijft met bandbreedte',

  'sure.none.title': 'Hoe zeker het antwoord is, is nog niet te zeggen',
  'sure.none.about':
    'Er staan nog geen aannames bij dit plan. Elk getal telt nu als zeker, en dat is het niet. Zeg eerst van de belangrijkste getallen hoe ver ze ernaast kunnen zitten.',
  'sure.none.first': 'Zo begint u',
  'sure.none.choose':
    'Kies een getal waar veel van afhangt: een bereik, een effect, een uurprijs of hoeveel mensen blijven.',
  'sure.none.shape': 'Zeg tussen welke grenzen het ligt, en wat die grenzen betekenen.',
  'sure.none.ground': 'Zeg hoe goed het is onderbouwd en waar het vandaan komt.',
  'sure.none.inFile':
    'Dit plan is gelezen uit een bestand. Zet de aannames daar in de tabel “aannames” (assumptions) en lees het plan opnieuw in.',
  'sure.none.table': 'Naar de tabel aannames',

  'drawn.p5': 'Laag (P5)',
  'drawn.p50': 'Midden (P50)',
  'drawn.p95': 'Hoog (P95)',
  'drawn.middle': 'midden',
  'drawn.error': '± {{error}}',
  'drawn.errorAbout': 'Met andere trekkingen kan dit ongeveer {{error}} hoger of lager zijn.',
  'drawn.errorOf': '± bij {{what}}',

  'chance.known': 'gerekend met wat nu bekend is',

  'quality.measured': 'Gemeten',
  'quality.literature': 'Literatuur',
  'quality.expert': 'Deskundigen',
  'quality.assumed': 'Aangenomen',
  'quality.none': 'Niet beoordeeld',
  'quality.about.measured': 'Geteld of gemeten, in deze regio of een die erop lijkt.',
  'quality.about.literature': 'Uit onderzoek dat is gepubliceerd.',
  'quality.about.expert': 'Geschat door mensen die het werk kennen.',
  'quality.about.assumed': 'Een eerste schatting, nog door niemand getoetst.',
  'quality.about.none': 'Telt als de zwakste, tot iemand zegt waar het op rust.',

  'fan.title': 'Jaar voor jaar',
  'fan.about':
    'De stip is het midden van de trekkingen. In de band liggen negen van de tien. Wat gearceerd is, is nog niet bekend.',
  'fan.of': '{{what}}, in {{unit}}',
  'fan.last': 'In {{year}} ligt dit waarschijnlijk tussen',
  'fan.allUnknown': 'Dit is van geen enkel jaar bekend.',
  'fan.described': 'Per jaar wat negen van de tien trekkingen geven, en het midden. {{rows}}.',
  'fan.file': '{{what}} met bandbreedte per jaar',

  'scopes.title': 'Per pijler en project',
  'scopes.about':
    'Wat elk onderdeel bijdraagt, met de bandbreedte. De bandbreedtes van delen tellen niet op tot die van het geheel: tegenvallers en meevallers heffen elkaar deels op.',
  'scopes.measure': 'Wat wilt u zien?',
  'scopes.name': 'Onderdeel',
  'scopes.file': 'bandbreedte per pijler en project',

  'influence.most': 'Dit maakt het meeste uit',
  'influence.all': 'Bekijk alle aannames en wat ze doen',
  'influence.none': 'Geen aanname doet meer met het antwoord dan toeval ook zou doen.',
  'influence.noneTitle': 'Geen aanname springt eruit',
  'influence.bestTitle': 'Een meting van “{{what}}” maakt de marge naar schatting {{share}} smaller',
  'influence.lead':
    'Geen andere meting helpt meer, als de meting de waarde precies laat zien. Bovenaan staan de aannames waar het antwoord het meest van afhangt.',
  'influence.explains': '{{share}} van de spreiding',
  'influence.title.share':
    'Welk deel van het tekort het plan oplost als een aanname laag of hoog uitvalt, {{year}}',
  'influence.title.contribution':
    'Wat het plan levert als een aanname laag of hoog uitvalt, in {{unit}}, {{year}}',
  'influence.outcome': 'Waarvan wilt u het weten?',
  'influence.outcome.share': 'Deel van het tekort',
  'influence.outcome.contribution': 'Wat het plan levert',
  'influence.sentence':
    'De lijn in het midden is de verwachting. Elke staaf loopt van het antwoord als de aanname laag uitvalt naar het antwoord als zij hoog uitvalt; de rest mag dan nog alles zijn.',
  'influence.described': 'Een staaf per aanname. {{rows}}.',
  'influence.describedBar': '{{name}}: {{low}} als het laag uitvalt, {{high}} als het hoog uitvalt',
  'influence.file': 'wat het meeste uitmaakt',
  'influence.first': 'In het beeld staan de eerste {{shown}} van {{count}}, in de tabel alle.',
  'influence.low': 'als de aanname laag uitvalt',
  'influence.high': 'als de aanname hoog uitvalt',
  'influence.noise': 'niet te onderscheiden van toeval',
  'influence.noiseShort': 'toeval',
  'influence.narrower': 'marge ongeveer {{share}} smaller',
  'influence.whenLow': 'Antwoord als het laag is',
  'influence.whenHigh': 'Antwoord als het hoog is',
  'influence.share': 'Deel van de spreiding',
  'influence.narrows': 'Marge smaller na meting, geschat',
  'influence.rank': 'Gaat mee met het antwoord',
  'influence.isNoise': 'Toeval?',
  'influence.how': 'Hoe leest u dit?',
  'influence.howShare':
    'Deel van de spreiding: hoeveel van de onzekerheid in het antwoord van deze aanname komt.',
  'influence.howWhole': 'Samen is dat ongeveer 100%.',
  'influence.howTogether':
    'De delen tellen niet op tot 100%: sommige aannames gaan samen omhoog en omlaag, en wat zij gemeen hebben, telt bij elk van hen mee.',
  'influence.howRank':
    'Gaat mee met het antwoord: van -1 tot 1. Bij 1 is het antwoord steeds hoger als de aanname hoger is, bij -1 steeds lager, en bij 0 maakt het niet uit. In de statistiek heet dit de rangcorrelatie.',
  'influence.howNarrows':
    'Marge smaller na meting: hoeveel smaller de bandbreedte van het antwoord naar schatting wordt, als de waarde daarna precies bekend is. Een meting die er zelf naast kan zitten, helpt minder.',
  'influence.howNoise':
    'Niet te onderscheiden van toeval: ook een aanname die niets doet, laat in zoveel trekkingen zo’n verschil zien.',

  'meanings.title_one': 'Eerst dit: {{count}} vraag',
  'meanings.title_other': 'Eerst dit: {{count}} vragen',
  'meanings.about':
    'Twee getallen kunnen van alles betekenen. Kapstok neemt dat niet aan: zolang niemand het zegt, blijft dit onbekend.',
  'meanings.what': 'Wat betekent ‘{{words}}’?',

  'register.title': '{{weak}} van {{count}} aannames zijn zwak onderbouwd en maken uit',
  'register.titleNone': 'Geen van de {{count}} aannames is zwak onderbouwd en maakt uit',
  'register.lead':
    'Bovenaan staat wat zwak is onderbouwd en veel uitmaakt. Begin daar met meten of navragen.',
  'register.new': 'Voeg een aanname toe',
  'register.caption': 'Aannames, de zwakste met het meeste gewicht eerst',
  'register.file': 'aannames',
  'register.name': 'Aanname',
  'register.on': 'Gaat over',
  'register.words': 'Wat is aangenomen',
  'register.quality': 'Onderbouwing',
  'register.impact': 'Deel van de spreiding',
  'register.source': 'Bron',
  'register.note': 'Opmerking',
  'register.option': '{{quality}} ({{count}})',
  'register.shown': '{{shown}} van {{all}} aannames',
  'register.empty': 'Geen aanname heeft deze onderbouwing.',
  'register.notDrawn': 'doet nu niet mee',

  'scenarios.title': 'Wat als het anders loopt?',
  'scenarios.lead':
    'Hetzelfde plan onder andere omstandigheden, naast elkaar en elk met zijn eigen onzekerheid.',
  'scenarios.ownTitle': 'Scenario’s van het plan',
  'scenarios.ownAbout':
    'Elk scenario zet een paar getallen of keuzes anders. De trekkingen zijn voor alle gelijk: wat verschilt, komt van het scenario.',
  'scenarios.ownNone': 'Het plan heeft nog geen eigen scenario’s.',
  'scenarios.ownTable': 'Naar de tabel scenario’s',
  'scenarios.contributes': 'Levert',
  'scenarios.instead': 'in plaats van {{words}}',
  'scenarios.notSet': '(telt niet mee: dit is geen enkel getal)',
  'scenarios.shortageTitle': 'Andere ramingen van het tekort',
  'scenarios.shortageAbout': 'Wat het plan oplost als het tekort zo groot is als een andere raming zegt.',
  'scenarios.none':
    'Het plan kent één tekort. Zet in de tabel met het personeelstekort ook een ongunstig scenario, dan staan ze hier naast elkaar.',
  'scenarios.ofShortage': 'van een tekort van',
  'scenarios.chance': 'Kans dat de ambitie wordt gehaald:',
  'scenarios.chanceUnknown': 'De kans om de ambitie te halen is niet te zeggen.',
  'scenarios.name': 'Scenario',
  'scenarios.shortage': 'Tekort',
  'scenarios.share': 'Deel opgelost',
  'scenarios.caption': 'Het tekort per scenario, en welk deel het plan oplost',
  'sure.tab.overlap': 'Overlap',
  'overlap.title_one': '{{count}} overlap gaat van de opbrengst af',
  'overlap.title_other': '{{count}} keer overlap gaat van de opbrengst af',
  'overlap.noneTitle': 'Er is nog geen overlap aangegeven',
  'overlap.noneAbout':
    'Boeken twee projecten dezelfde besparing op dezelfde mensen, dan telt die maar één keer. Zolang niemand zegt waar dat zo is, telt alles mee.',
  'overlap.toAudit': 'Bekijk in de Doorlichting waar dat zo zou kunnen zijn',
  'overlap.toTable': 'Geef een overlap aan in de tabel overlap',
  'overlap.inFile': 'Zet overlap in de tabel “overlaps” van uw bestand, en lees het plan opnieuw in.',
  'overlap.unit': 'Waarin wilt u het zien?',
  'overlap.together': 'De regels die overlappen zijn samen',
  'overlap.togetherIn': 'De regels die overlappen zijn in {{year}} samen',
  'overlap.twice': 'Daarvan is dubbel geteld',
  'overlap.probably': 'waarschijnlijk',
  'overlap.remains': '. Er blijft over',
  'overlap.matrix': 'Wat projecten met elkaar dubbel tellen',
  'overlap.plan': 'Hele plan',
  'overlap.gross': 'Bruto',
  'overlap.taken': 'Dubbel geteld',
  'overlap.net': 'Netto',
  'overlap.with': 'Met {{code}}',
  'overlap.file': 'overlap',
  'overlap.each': 'Waar het om gaat',
  'overlap.becomes': 'wordt',
  'overlap.share': 'Hoeveel ze samen hebben',
  'overlap.limit': 'Samen nooit meer dan',
} as const;

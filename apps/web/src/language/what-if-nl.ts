/** Sentences about moving inputs and watching the answer, in Dutch. */
export const whatIfNl = {
  'sure.tab.whatIf': 'Zelf schuiven',
  'whatIf.title': 'Wat als dit anders is?',
  'whatIf.lead':
    'Verschuif een aanname of een getal van het plan en zie meteen wat er met het antwoord gebeurt. Er verandert niets aan het plan.',
  'whatIf.answer': 'Het antwoord',
  'whatIf.before': 'Zoals aangenomen',
  'whatIf.now': 'Nu',
  'whatIf.difference': 'Verschil (midden)',
  'whatIf.chance': 'Kans dat de ambitie wordt gehaald',
  'whatIf.chanceIs': '{{chance}}',
  'whatIf.chanceAtLeast': 'ten minste {{chance}}',
  'whatIf.chanceUnknown': 'niet te zeggen',
  'whatIf.draws':
    'In deze browser doorgerekend met {{draws}} trekkingen, startgetal {{seed}}, rekenkern {{engine}}. Een bandbreedte loopt van laag tot hoog: negen van de tien trekkingen liggen ertussen.',
  'whatIf.levers': 'Verschuif',
  'whatIf.noLevers': 'Er is nog niets om te verschuiven: kies hieronder een getal van het plan.',
  'whatIf.more': 'Een ander getal van het plan verschuiven',
  'whatIf.asPlan': 'Zoals het in het plan staat.',
  'whatIf.asAssumed': 'Zoals aangenomen, met de hele bandbreedte.',
  'whatIf.fixed': 'Vast op {{value}}.',
  'whatIf.back': 'Zet terug',
  'whatIf.backAll': 'Zet alles terug',
  'whatIf.factor': '{{factor}} keer wat er staat',
  'whatIf.type': '{{name}}: typ een waarde',
  'whatIf.between': 'Typ een getal van {{least}} tot {{most}}.',
  'whatIf.parts': 'Per pijler en project',
  'whatIf.partsCaption': 'Wat pijlers en projecten bijdragen: zoals aangenomen, en nu',
  'whatIf.part': 'Pijler of project',
  'whatIf.noParts': 'Van geen pijler of project is een bijdrage bekend.',
  'whatIf.failed':
    'Het doorrekenen in deze browser is gestopt. Laad de pagina opnieuw; blijft dit zo, meld het dan aan wie Kapstok beheert.',
} as const;

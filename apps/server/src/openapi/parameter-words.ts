/** What each parameter of an address or query is; one name means one thing everywhere. */
const PARAMETERS: Readonly<Record<string, string>> = {
  plan: 'Het plan: `<regio>~<plan>` voor een bewaard plan, de id van een eigen plan, of die van het plan dat is gelezen.',
  region: 'Code van de regio.',
  code: 'Code van het project of de pijler, zoals in het plan.',
  list: 'Welke lijst.',
  record: 'Id van de rij.',
  'if-match': 'Het merk (`ETag`) van de rij zoals u haar zag. Zonder is het antwoord 428.',
  id: 'Id, zoals in de lijst of in het antwoord bij het maken.',
  change: 'Id van de wijziging.',
  version: 'Id van een versie. Niet samen met `asOf`.',
  asOf: 'De stand van dit moment: ISO 8601 met tijdzone, en een moment dat al geweest is. Niet samen met `version`.',
  minSeq: 'Wacht tot deze regel van het logboek in de cijfers is verwerkt.',
  seed: 'Begin van het toeval: een geheel getal van 0 tot en met 4294967295. Hetzelfde getal geeft dezelfde trekkingen.',
  draws: 'Hoeveel trekkingen: een veelvoud van tien.',
  assumption: 'Nummer van de aanname. Niet samen met `cell`.',
  cell: 'Adres van één cel: `tabel:rij:kolom`, zoals `parameters:hours_per_fte:value`. Niet samen met `assumption`.',
  cells:
    'Adressen van cellen om te verschuiven, met een `|` ertussen: `parameters:hours_per_fte:value`. Hooguit twintig.',
  value: 'De gemeten waarde.',
  deviation: 'Hoe ver de meting ernaast kan zitten: de standaardafwijking, boven nul.',
  goal: 'Welk doel: de ambitie, het hele tekort, of de investering terugverdiend.',
  scenario: 'Code van een scenario van het plan.',
  figure: 'Adres van het cijfer, zoals `1.1/careCost.structural.npv`.',
  table: 'Naam van de tabel.',
  line: 'Regel van het bestand; de kop is regel 1.',
  language: 'Taal van koppen en woorden.',
  limit: 'Hoeveel er ten hoogste komen.',
  after: 'Waar de vorige bladzijde ophield: `next` van het vorige antwoord.',
  q: 'Woorden die erin voorkomen.',
  project: 'Alleen van dit project.',
  pillar: 'Alleen van deze pijler.',
  sort: 'Kolom om op te sorteren; met `-` ervoor van hoog naar laag.',
  format: 'De vorm van het antwoord, als een kopregel `Accept` niet kan.',
  kind: 'Alleen van deze soort.',
  account: 'Alleen van dit account.',
  status: 'Alleen met deze status (van HTTP).',
  from: 'Vanaf hier.',
  to: 'Tot en met hier.',
  field: 'Alleen van deze kolom.',
  severity: 'Alleen van deze ernst.',
  scope: 'Alleen over dit onderdeel: `plan`, of de code van een pijler of project.',
  state: 'Alleen in deze staat.',
};

/** What a parameter is; undefined when nobody said. */
export function parameterWords(name: string): string | undefined {
  return Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
}

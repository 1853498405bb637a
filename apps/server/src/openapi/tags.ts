/** Groups of routes, in the order of the page. */
export const TAGS = {
  installatie: 'Wat deze installatie is, of zij werkt, en hoe de interface is beschreven.',
  plannen: 'De plannen en alles wat eruit volgt: cijfers, bevindingen, lijsten.',
  records: 'De rijen van een plan dat bewaard wordt, en wat eraan verandert.',
  metingen: 'Wat in meetronden wordt gevraagd, ingediend en goedgekeurd.',
  versies: 'Versies van een plan, en wat er tussen twee standen verschilt.',
  'eigen plannen': 'Een plan dat u zelf laat lezen en dat niet wordt bewaard.',
  sessie: 'Wie u bent, in welke rol u werkt, en waar u bent aangemeld.',
  regio: 'De regio’s, hun plannen, en wat er wordt bewaard.',
  toegang: 'Wie er in een regio wat mag: rollen, uitnodigingen en sleutels.',
  logboek: 'Wat er is gebeurd, en hoe een ander systeem daarvan hoort.',
} as const;

/** A group of routes. */
export type TagName = keyof typeof TAGS;

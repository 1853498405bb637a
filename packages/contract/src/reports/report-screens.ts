/** Screens that rows of a report lead to, by their paths within a plan. */
export const REPORT_SCREENS = {
  answer: '',
  indicators: '/indicatoren',
  gates: '/indicatoren/go-no-go',
  followUp: '/indicatoren/vervolgacties',
  roadmap: '/roadmap',
  exposure: '/verantwoording',
  grants: '/verantwoording/toekenningen',
  budget: '/verantwoording/begroting',
} as const;

type ScreenOfOne = 'indicator' | 'project' | 'municipality' | 'organisation' | 'round';

const OF_ONE: Readonly<Record<ScreenOfOne, string>> = {
  indicator: '/indicatoren/van',
  project: '/plan',
  municipality: '/verantwoording/gemeenten',
  organisation: '/verantwoording/organisaties',
  round: '/indicatoren/meetronden',
};

/** The path of the screen about one thing, by its code. */
export function screenOf(what: ScreenOfOne, code: string): string {
  return `${OF_ONE[what]}/${encodeURIComponent(code)}`;
}

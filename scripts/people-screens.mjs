/**
 * What people at work ask of a region: the screens, and how soon each has to be there.
 * @typedef {{ below: (bound: number) => number }} Chance
 * @typedef {object} Screen
 * @property {string} name
 * @property {number} share How often, beside the others.
 * @property {number} bound Milliseconds within which 95 in 100 have to be.
 * @property {(chance: Chance, place: Place) => string} path Below the address of the interface.
 * @property {boolean} [nation] Whether who reads for the nation asks it.
 * @typedef {{ region: string, plan: string, records: readonly { id: string }[] }} Place
 */

export const SOON = 100;
const AS_OF = 300;
const COMPARED = 500;

/** The two years over which the changes are spread, without their ends, in minutes. */
const FIRST = Date.parse('2024-01-03T00:00:00Z') / 60_000;
const LAST = Date.parse('2025-12-28T00:00:00Z') / 60_000;

/** A moment of two years that nobody asked for yet, but by a great chance. @param {Chance} chance */
export function anyMoment(chance) {
  const minute = (FIRST + chance.below(LAST - FIRST)) * 60_000;
  return new Date(minute + chance.below(60_000)).toISOString();
}

/** A screen of a plan. @param {string} name @param {number} share @param {string | ((chance: Chance, place: Place) => string)} path @param {number} bound @returns {Screen} */
function ofPlan(name, share, path, bound = SOON) {
  const below = (/** @type {Chance} */ chance, /** @type {Place} */ place) =>
    typeof path === 'string' ? path : path(chance, place);
  return { name, share, bound, path: (chance, place) => `plans/${place.plan}/${below(chance, place)}` };
}

/** A screen of a region. @param {string} name @param {number} share @param {string} path @returns {Screen} */
function ofRegion(name, share, path) {
  return { name, share, bound: SOON, path: (_, { region }) => `regions/${region}/${path}` };
}

/** A record, by chance. @param {Chance} chance @param {Place} place */
export function anyRecord(chance, { records }) {
  return records[chance.below(records.length)]?.id ?? '';
}

/** @type {readonly Screen[]} */
export const SCREENS = [
  ofPlan('where one stands', 15, 'viewpoint'),
  ofPlan('overview', 12, 'overview'),
  ofPlan('is it enough', 8, 'answer'),
  ofPlan('how sure', 4, 'certainty'),
  ofPlan('how sure of a project', 1, 'certainty/1.1'),
  ofPlan('scenarios side by side', 1, 'scenarios'),
  ofPlan('what projects have in common', 1, 'overlaps'),
  ofPlan('projects', 8, 'projects'),
  ofPlan('a project card', 12, 'projects/1.1'),
  ofPlan('business cases', 3, 'business-cases'),
  ofPlan('roadmap', 4, 'roadmap'),
  ofPlan('results', 4, 'results'),
  ofPlan('findings', 6, 'findings'),
  ofPlan('records of a table', 10, 'records?table=projects&limit=100'),
  ofPlan('records with a word', 5, 'records?table=milestones&q=zorg&limit=50'),
  ofPlan('history of the plan', 6, 'changes?limit=50'),
  ofPlan('history of a record', 6, (chance, place) => `records/${anyRecord(chance, place)}/history`),
  ofPlan('versions', 4, 'versions'),
  ofRegion('the log of the region', 3, 'log'),
  ofRegion('roles', 2, 'assignments'),
  { name: 'the nation', share: 2, bound: SOON, path: () => 'nation', nation: true },
];

/**
 * What is asked of a moment that nobody asked for yet: then a state has to be computed first.
 * @type {readonly Screen[]}
 */
export const UNASKED = [
  ofPlan('is it enough, as of any moment', 1, (chance) => `answer?asOf=${anyMoment(chance)}`, AS_OF),
  ofPlan('overview, as of any moment', 2, (chance) => `overview?asOf=${anyMoment(chance)}`, AS_OF),
  ofPlan(
    'records, as of any moment',
    1,
    (chance) => `records?table=projects&asOf=${anyMoment(chance)}`,
    AS_OF,
  ),
  ofPlan(
    'any moment compared with now',
    1,
    (chance) => `comparison?from=${anyMoment(chance)}&to=now`,
    COMPARED,
  ),
];

/**
 * What people at work ask of a region: the screens, and how soon each has to be there.
 * @typedef {{ below: (bound: number) => number }} Chance
 * @typedef {object} Screen
 * @property {string} name
 * @property {number} share How often, beside the others.
 * @property {number} bound Milliseconds within which 95 in 100 have to be.
 * @property {(chance: Chance, place: Place) => readonly string[]} paths Below the address of the interface; all asked at once.
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

/** A screen of a plan. @param {string} name @param {number} share @param {string | readonly string[] | ((chance: Chance, place: Place) => string)} path @param {number} bound @returns {Screen} */
function ofPlan(name, share, path, bound = SOON) {
  const below = (/** @type {Chance} */ chance, /** @type {Place} */ place) =>
    typeof path === 'function' ? [path(chance, place)] : [path].flat();
  const paths = (/** @type {Chance} */ chance, /** @type {Place} */ place) =>
    below(chance, place).map((one) => `plans/${place.plan}/${one}`);
  return { name, share, bound, paths };
}

/** A screen of a region. @param {string} name @param {number} share @param {string} path @returns {Screen} */
function ofRegion(name, share, path) {
  return { name, share, bound: SOON, paths: (_, { region }) => [`regions/${region}/${path}`] };
}

/** A record, by chance. @param {Chance} chance @param {Place} place */
export function anyRecord(chance, { records }) {
  return records[chance.below(records.length)]?.id ?? '';
}

/** @type {readonly Screen[]} */
export const SCREENS = [
  ofPlan('where one stands', 45, 'viewpoint'),
  ofPlan('overview', 36, 'overview'),
  ofPlan('is it enough', 24, 'answer'),
  ofPlan('how sure', 12, 'certainty'),
  ofPlan('how sure of a project', 3, 'certainty/1.1'),
  ofPlan('scenarios side by side', 3, 'scenarios'),
  ofPlan('what projects have in common', 3, 'overlaps'),
  ofPlan('projects', 24, 'projects'),
  ofPlan('a project card', 36, 'projects/1.1'),
  ofPlan('business cases and one of them', 9, ['business-cases', 'business-cases/1.1']),
  ofPlan('roadmap', 12, 'roadmap'),
  ofPlan('results', 12, 'results'),
  ofPlan('findings', 18, 'findings'),
  ofPlan('records of a table', 30, 'records?table=projects&limit=100'),
  ofPlan('records with a word', 15, 'records?table=milestones&q=zorg&limit=50'),
  ofPlan('history of the plan', 18, 'changes?limit=50'),
  ofPlan('history of a record', 18, (chance, place) => `records/${anyRecord(chance, place)}/history`),
  ofPlan('versions', 12, 'versions'),
  ofRegion('the log of the region', 9, 'log'),
  ofRegion('roles', 6, 'assignments'),
  { name: 'the nation', share: 6, bound: SOON, paths: () => ['nation'], nation: true },
];

const DAY = 24 * 60;
/** The Monday of a week of a year before the last change, in minutes. */
const YEAR_AGO = Date.parse('2024-12-23T00:00:00Z') / 60_000;
const WORKING_DAYS = 5;

/** The end of one of the working days of a week, a year ago: what one picks in the frame. @param {Chance} chance */
function yearAgo(chance) {
  return new Date((YEAR_AGO + (1 + chance.below(WORKING_DAYS)) * DAY) * 60_000 - 1).toISOString();
}

/**
 * The screens of a moment.
 * @param {string} of Which moment, in words.
 * @param {(chance: Chance) => string} moment
 * @param {{ share: number, asOf: number, compared: number }} how
 * @returns {readonly Screen[]}
 */
function ofMoment(of, moment, { share, asOf, compared }) {
  return [
    ofPlan(`is it enough, as of ${of}`, share, (chance) => `answer?asOf=${moment(chance)}`, asOf),
    ofPlan(`overview, as of ${of}`, share, (chance) => `overview?asOf=${moment(chance)}`, asOf),
    ofPlan(`records, as of ${of}`, share, (chance) => `records?table=projects&asOf=${moment(chance)}`, asOf),
    ofPlan(
      `${of} compared with now`,
      share,
      (chance) => `comparison?from=${moment(chance)}&to=now`,
      compared,
    ),
  ];
}

/** What is asked of a year ago. */
export const AGO = ofMoment('a year ago', yearAgo, { share: 5, asOf: AS_OF, compared: COMPARED });

/** What is asked of a moment that nobody asked for yet: then a state has to be computed first. */
export const UNASKED = ofMoment('any moment', anyMoment, { share: 1, asOf: AS_OF, compared: COMPARED });

import {
  ACTIONS,
  type Action,
  EVERY_TABLE,
  ROLE_NAMES,
  ROLES,
  type Role,
  rightsOf,
  tableTitle,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { OwnPart, Standing } from '../kept-plans/standing.ts';

/** A right that somebody lacks: to do something, or to do it with one table. */
export interface Lacking {
  readonly role: Role;
  readonly action: Action;
  readonly table?: string | undefined;
  /** What their role is about: it is named where it is not enough. */
  readonly own?: readonly OwnPart[] | undefined;
  /** Whether we know who they are, though they have no role. */
  readonly signedIn?: boolean | undefined;
}

/** What somebody lacks where they stand. */
export function lackingAt(
  { role, own, signedIn }: Pick<Standing, 'role' | 'own' | 'signedIn'>,
  action: Action,
  table?: string,
): Lacking {
  return { role, own, signedIn, action, table };
}

/** Whether a role may do something, in some part of a region at least. */
export function hasRight(role: Role, { action, table }: Pick<Lacking, 'action' | 'table'>): boolean {
  return rightsOf(role).some(
    (right) =>
      right.action === action &&
      (right.table === EVERY_TABLE || table === undefined || right.table === table),
  );
}

/** Names as a list in a sentence: "a, b and c". */
export function listed(names: readonly string[], and: string): string {
  const [last = ''] = names.slice(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** What it is that may not be done: "wijzigen in begrotingsposten". */
function whatOf({ action, table }: Lacking): Text {
  const { nl, en } = ACTIONS[action];
  if (table === undefined) return { nl, en };
  const title = tableTitle(table);
  return text(`${nl} in ${title.nl}`, `${en} ${title.en}`);
}

/** What may be done, denied: Dutch has "geen" and "niet", each in its own place. */
const DENIED: Readonly<Record<Action, string>> = {
  readWorking: 'de werkversie niet lezen',
  readSubmitted: 'geen ingediende en bevroren versies lezen',
  readAdopted: 'geen vastgestelde versies lezen',
  readHistory: 'niet zien wie wat waarom veranderde',
  edit: 'niet wijzigen',
  draftVersion: 'geen conceptversie maken',
  submitVersion: 'geen versie indienen',
  adoptVersion: 'geen versie vaststellen',
  freezeVersion: 'geen versie bevriezen',
  assignRoles: 'geen rollen toewijzen',
  readLog: 'het logboek niet lezen',
  manageRegion: 'regio en plannen niet beheren',
  backup: 'de regio niet meenemen, en geen reservekopieën zien en maken',
  makeKeys: 'geen sleutels voor de API maken',
  report: 'geen cijfers indienen',
  reportRealised: 'geen uitgaven en uren indienen',
  validate: 'geen cijfers goedkeuren of teruggeven',
  closeRound: 'geen meetronden afsluiten en heropenen',
};

/** What it is that may not be done, as it is said that it may not: "may not edit budget lines". */
function deniedOf(lacking: Lacking): Text {
  const { action, table } = lacking;
  const inTable = table === undefined ? '' : ` in ${tableTitle(table).nl}`;
  return text(`${DENIED[action]}${inTable}`, `not ${whatOf(lacking).en}`);
}

const SIGN_IN = text(' Meld u aan als u zo’n rol hebt.', ' Sign in if you have such a role.');

/** Who has no role at all: not everybody knows that this is a role too. */
const SIGNED_OUT = text('Wie niet is aangemeld,', 'Who is not signed in');

/** Who has an account and no role here. */
const NO_ROLE = text('Wie hier geen rol heeft,', 'Who has no role here');

/** What a part is called that a role can be about. */
export const PARTS: Readonly<Record<OwnPart['kind'], Text>> = {
  pillar: text('pijler', 'pillar'),
  project: text('project', 'project'),
  organisation: text('organisatie', 'organisation'),
};
const OWN = text(
  'bij de eigen pijler, het eigen project of de eigen organisatie',
  'to your own pillar, project or organisation',
);

/** What a role is about, by name: "bij project 1.1". */
function ownWords(own: readonly OwnPart[]): Text {
  if (own.length === 0) return OWN;
  const named = (language: keyof Text): string[] =>
    own.map(({ kind, code }) => `${PARTS[kind][language]} ${code}`);
  return text(`bij ${listed(named('nl'), 'of')}`, `to ${listed(named('en'), 'or')}`);
}

function subjectOf({ role, signedIn = false }: Lacking): Text {
  const { nl, en } = ROLES[role].name;
  if (role !== 'public') return text(`Uw rol (${nl})`, `Your role (${en})`);
  return signedIn ? NO_ROLE : SIGNED_OUT;
}

/** Why somebody who has a right may not use it here. */
function ofOwn(lacking: Lacking, own: readonly OwnPart[]): Text {
  const { role, action, table } = lacking;
  const { name, within } = ROLES[role];
  if (own.length === 0 && within.some((kind) => kind === 'region' || kind === 'nation')) {
    const what = whatOf(lacking);
    return text(
      `Uw rol (${name.nl}) mag wel ${what.nl}, maar dit niet.`,
      `Your role (${name.en}) may ${what.en}, but not this.`,
    );
  }
  const yours = ownWords(own);
  const title = table === undefined ? undefined : tableTitle(table);
  const inTable = title === undefined ? text('', '') : text(`in ${title.nl} `, ` in ${title.en}`);
  const { nl, en } = ACTIONS[action];
  const of = action === 'edit' ? text('', '') : text('voor ', 'for ');
  return text(
    `Uw rol (${name.nl}) mag ${inTable.nl}alleen ${nl} ${of.nl}wat ${yours.nl} hoort. Dit hoort daar niet bij.`,
    `Your role (${name.en}) may only ${en} ${of.en}what belongs ${yours.en}${inTable.en}. This does not.`,
  );
}

/** Why somebody may not do something, and which roles may. */
export function whoMay(lacking: Lacking): Text {
  const { role, own = [], signedIn = false } = lacking;
  if (hasRight(role, lacking)) {
    return ofOwn(lacking, own);
  }
  const names = ROLE_NAMES.filter((other) => hasRight(other, lacking)).map((other) => ROLES[other].name);
  const signIn = role === 'public' && !signedIn ? SIGN_IN : text('', '');
  const [who, denied] = [subjectOf(lacking), deniedOf(lacking)];
  return text(
    `${who.nl} mag ${denied.nl}. Wie dat wel mag: ${listed(
      names.map(({ nl }) => nl),
      'en',
    )}.${signIn.nl}`,
    `${who.en} may ${denied.en}. Who may: ${listed(
      names.map(({ en }) => en),
      'and',
    )}.${signIn.en}`,
  );
}

/** Why a key that only reads can't write. */
export const KEY_READS: Text = text(
  'Deze sleutel is alleen om te lezen. Vraag een sleutel waarmee ook mag worden gewijzigd.',
  'This key is for reading only. Ask for a key that may also change things.',
);

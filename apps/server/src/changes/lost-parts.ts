import { type Edit, ROLE_NAMES, ROLES, rightsOf } from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import { mayAll, type PartHeld, type PartLost, partsLost, type Reader } from '@kapstok/store';
import { roleWords } from '../access/role-words.ts';
import { listed, PARTS } from './who-may.ts';

/** How many are named of who has a role about one part. */
const NAMED = 10;

/** The roles that give roles, by name. */
function givers(language: keyof Text): string {
  const roles = ROLE_NAMES.filter((role) => rightsOf(role).some(({ action }) => action === 'assignRoles'));
  return listed(
    roles.map((role) => ROLES[role].name[language]),
    { nl: 'of', en: 'or' }[language],
  );
}

function noSuchPart({ kind, code }: Pick<PartLost, 'kind' | 'code'>): Text {
  const part = PARTS[kind];
  return text(
    `Dit plan heeft geen ${part.nl} meer met de code ${isolated(code)}.`,
    `This plan has no ${part.en} with the code ${isolated(code)} any more.`,
  );
}

function withNames(part: PartLost): Text {
  const named = (language: keyof Text): string => {
    const all = part.roles.map(
      ({ role, name }) => `${isolated(name)} (${roleWords(role).roleName[language]})`,
    );
    const more = all.length > NAMED ? ', …' : '';
    return `${all.slice(0, NAMED).join(', ')}${more}`;
  };
  const gone = noSuchPart(part);
  return text(
    `${gone.nl} Wie daar een rol over heeft, kan er niets meer mee wijzigen: ${named('nl')}. Zet de code terug, of geef een rol over wat er nu staat.`,
    `${gone.en} Who has a role about it can edit nothing with that any more: ${named('en')}. Put the code back, or give a role about what stands there now.`,
  );
}

function withoutNames(part: PartLost): Text {
  const gone = noSuchPart(part);
  return text(
    `${gone.nl} Als iemand daar een rol over heeft, kan die er niets meer mee wijzigen. Meld het aan wie rollen geeft: ${givers('nl')}.`,
    `${gone.en} If somebody has a role about it, they can edit nothing with that any more. Tell who gives roles: ${givers('en')}.`,
  );
}

/**
 * What whoever took away or renamed the code of a pillar, project or organisation should know: that a role about it does
 * nothing any more. Who has one is told to who may know it; to others, who may not even know whether anybody has, that it
 * can be.
 */
export async function lostPartNotices(reader: Reader, plan: string, edits: readonly Edit[]): Promise<Text[]> {
  const lost = await partsLost(reader, plan, edits);
  if (lost.length === 0) return [];
  if (!(await mayAll(reader, 'assignRoles'))) return lost.map(withoutNames);
  return lost.filter(({ roles }) => roles.length > 0).map(withNames);
}

/** Why who has a role about parts of this plan that it does not have can edit nothing; `held` is what it is about here. */
export function whyNotThere(held: readonly PartHeld[]): Text {
  if (held.length === 0)
    return text(
      `Uw rol gaat over een deel van een ander plan. Wilt u hier wijzigen, vraag dan een rol aan: ${givers('nl')}.`,
      `Your role is about a part of another plan. To edit here, ask for a role: ${givers('en')}.`,
    );
  const named = (language: keyof Text): string =>
    listed(
      held.map(({ kind, code }) => `${PARTS[kind][language]} ${code}`),
      { nl: 'of', en: 'or' }[language],
    );
  return text(
    `Uw rol gaat over ${named('nl')}, maar dit plan heeft dat niet (meer). Daarom kunt u hier niets wijzigen. Wie het kan herstellen: ${givers('nl')}, door de code terug te zetten of u een rol te geven over wat er nu staat.`,
    `Your role is about ${named('en')}, but this plan does not have that (any more). So you can edit nothing here. Who can mend it: ${givers('en')}, by putting the code back or giving you a role about what stands there now.`,
  );
}

import { ROLE_NAMES, ROLES, type Role } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { escaped, pageOf } from './page.ts';

/** The roles that one signs in as: everybody has that of the public. */
const ROLES_TO_TRY: readonly Role[] = ROLE_NAMES.filter((role) => role !== 'public');

/** The role with this name, as one of those to try. */
export function roleToTry(name: string | null): Role | undefined {
  return ROLES_TO_TRY.find((role) => role === name);
}

function roleName(role: Role, language: Language): string {
  const name = ROLES[role].name[language];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const WHO = text('Als wie wilt u Kapstok bekijken?', 'As whom do you want to see Kapstok?');
const EACH = text(
  'Elke knop is een account met één rol in de voorbeeldregio.',
  'Each button is an account with one role in the example region.',
);

/** The page on which one chooses an account. */
export function accountsPage(path: string, language: Language): string {
  const buttons = ROLES_TO_TRY.map(
    (role) => `<li><button name="account" value="${role}">${escaped(roleName(role, language))}</button></li>`,
  );
  return pageOf({
    language,
    title: WHO,
    content: `<p>${EACH[language]}</p>\n<form method="post" action="${escaped(path)}"><ul>\n${buttons.join('\n')}\n</ul></form>`,
    other: language === 'nl' ? `${path}?language=en` : path,
  });
}

const SIGN_OUT = text('Afmelden', 'Sign out');

/** The page on which one signs out; `form` is the provider's own, which its button sends. */
export function signOutPage(form: string): string {
  return pageOf({
    language: 'nl',
    title: SIGN_OUT,
    content: `${form}\n<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Afmelden / <span lang="en">Sign out</span></button></p>`,
    other: undefined,
  });
}

const FAULT = text('Dit aanmelden kan niet verder', 'This sign-in can’t go on');
const BACK = text('Ga terug naar Kapstok en meld u opnieuw aan.', 'Go back to Kapstok and sign in again.');

/** The page of what went wrong, or is over. */
export function faultPage(): string {
  return pageOf({
    language: 'nl',
    title: FAULT,
    content: `<p>${BACK.nl}</p>\n<p lang="en">${BACK.en}</p>`,
    other: undefined,
  });
}

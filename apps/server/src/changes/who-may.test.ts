import { expect, it } from 'vitest';
import { whoMay } from './who-may.ts';

it('names what is theirs to who may only edit there', () => {
  const leader = { role: 'projectLeader', action: 'edit', table: 'milestones' } as const;
  const { nl, en } = whoMay({
    ...leader,
    own: [
      { kind: 'project', code: '1.1' },
      { kind: 'project', code: '2.3' },
    ],
  });
  expect(nl).toContain('wat bij project 1.1 of project 2.3 hoort');
  expect(en).toContain('what belongs to project 1.1 or project 2.3');
  const manager = { role: 'pillarManager', action: 'edit', table: 'milestones' } as const;
  expect(whoMay({ ...manager, own: [{ kind: 'pillar', code: 'D1' }] }).nl).toContain('bij pijler D1 hoort');
});

it('says it of one table in a whole sentence', () => {
  const own = [{ kind: 'pillar', code: 'D1' }] as const;
  const { nl, en } = whoMay({ role: 'pillarManager', action: 'edit', table: 'projects', own });
  expect(nl).toMatch(
    / mag in projecten alleen wijzigen wat bij pijler D1 hoort\. Dit hoort daar niet bij\.$/i,
  );
  expect(en).toMatch(/ may only edit what belongs to pillar D1 in projects\. This does not\.$/i);
});

it('claims of no whole region that only a part of it is theirs', () => {
  const { nl, en } = whoMay({ role: 'coordinator', action: 'assignRoles', own: [] });
  expect(nl).toMatch(/ mag wel rollen toewijzen, maar dit niet\.$/);
  expect(en).toMatch(/ may assign roles, but not this\.$/);
});

it('asks only who has not signed in to do so', () => {
  const lacking = { role: 'public', action: 'edit', table: 'milestones' } as const;
  expect(whoMay(lacking).nl).toMatch(/^Wie niet is aangemeld, mag niet wijzigen.*Meld u aan/);
  const known = whoMay({ ...lacking, signedIn: true });
  expect(known.nl).toMatch(/^Wie hier geen rol heeft, mag niet wijzigen/);
  expect(known.nl).not.toContain('Meld u aan');
  expect(known.en).not.toContain('Sign in');
});

it.each([
  ['draftVersion', 'mag geen conceptversie maken', 'may not make a draft version'],
  ['readLog', 'mag het logboek niet lezen', 'may not read the log'],
  ['assignRoles', 'mag geen rollen toewijzen', 'may not assign roles'],
  ['readHistory', 'mag niet zien wie wat waarom veranderde', 'may not see who changed what, and why'],
] as const)('denies in a good sentence: %s', (action, nl, en) => {
  const told = whoMay({ role: 'reader', action });
  expect(told.nl).toMatch(new RegExp(`^Uw rol \\(meelezer\\) ${nl}\\. Wie dat wel mag: `));
  expect(told.en).toMatch(new RegExp(`^Your role \\(reader\\) ${en}\\. Who may: `));
});

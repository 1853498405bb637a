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

it('asks only who has not signed in to do so', () => {
  const lacking = { role: 'public', action: 'edit', table: 'milestones' } as const;
  expect(whoMay(lacking).nl).toMatch(/^Wie niet is aangemeld, mag niet wijzigen.*Meld u aan/);
  const known = whoMay({ ...lacking, signedIn: true });
  expect(known.nl).toMatch(/^Wie hier geen rol heeft, mag niet wijzigen/);
  expect(known.nl).not.toContain('Meld u aan');
  expect(known.en).not.toContain('Sign in');
});

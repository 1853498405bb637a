import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES, TABLES } from '../tables.ts';
import { type Assignment, inForce, may, ROLE_NAMES, rightsOf, type Scope } from './may.ts';
import {
  ACTIONS,
  type Action,
  ROLES,
  type Role,
  TABLE_GROUPS,
  WITHIN_KINDS,
  type WithinKind,
} from './table-of-rights.ts';

const roles = ROLE_NAMES;
const actions = Object.keys(ACTIONS) as readonly Action[];
const tables = [...TABLE_NAMES.map((name) => TABLES[name].name), 'a-table-of-their-own', undefined];

/** A role about one of two of everything: `x1` or `x2`. */
function assigned(role: Role, kind: WithinKind, region = 'r1', code = 'x1', plan = 'p1'): Assignment {
  const base = { role, from: '2026-01-01T00:00:00.000Z', until: undefined };
  if (kind === 'nation') return { ...base, within: { kind } };
  if (kind === 'region') return { ...base, within: { kind, region } };
  return { ...base, within: { kind, region, plan, code } };
}

const HERE: Scope = { region: 'r1', plan: 'p1', pillar: 'x1', project: 'x1', organisation: 'x1' };
const two = (letter: string) => fc.constantFrom(`${letter}1`, `${letter}2`);
const anyScope: fc.Arbitrary<Scope> = fc.record(
  {
    region: two('r'),
    plan: two('p'),
    pillar: two('x'),
    project: two('x'),
    organisation: two('x'),
  },
  { requiredKeys: ['region'] },
);
const anyAssignment = fc
  .constantFrom(...roles)
  .chain((role) =>
    fc
      .tuple(fc.constantFrom(...ROLES[role].within), two('r'), two('x'), two('p'))
      .map(([kind, region, code, plan]) => assigned(role, kind, region, code, plan)),
  );
const anyQuestion = fc.record({
  action: fc.constantFrom(...actions),
  table: fc.constantFrom(...tables),
  scope: anyScope,
});

describe('the table of rights', () => {
  it('lets nobody settle for themselves what binds others, or what is said of their own work', () => {
    const binding = [
      'gates',
      'gateConditions',
      'gatePassings',
      'judgements',
      'costKeys',
      'costKeyShares',
    ] as const;
    const editors = roles.filter((role) =>
      ROLES[role].within.some((kind) =>
        binding.some((table) => may([assigned(role, kind)], 'edit', TABLES[table].name, HERE)),
      ),
    );
    expect(editors).toEqual(['coordinator']);
  });

  it('has every table of a plan in one group', () => {
    const grouped = Object.values(TABLE_GROUPS).flatMap((group) => group.tables);
    expect(grouped.toSorted()).toEqual(TABLE_NAMES.toSorted());
  });

  it('names everything in two languages, and no two things alike', () => {
    const lists = [
      Object.values(ROLES).map(({ name }) => name),
      Object.values(ACTIONS),
      Object.values(TABLE_GROUPS).map(({ name }) => name),
      Object.values(WITHIN_KINDS),
    ];
    for (const names of lists) {
      expect(new Set(names.map(({ nl }) => nl)).size).toBe(names.length);
      expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
      expect(names.filter(({ nl, en }) => nl === '' || en === '')).toEqual([]);
    }
  });

  it('gives every role something, says each right once, and every action to somebody', () => {
    const given = roles.flatMap((role) =>
      rightsOf(role).map(({ action, table }) => [role, action, table].join(' ')),
    );
    expect(new Set(given).size).toBe(given.length);
    expect(roles.filter((role) => rightsOf(role).length === 0)).toEqual([]);
    const done = new Set(roles.flatMap((role) => rightsOf(role).map(({ action }) => action)));
    expect(actions.filter((action) => !done.has(action))).toEqual([]);
  });

  it('lets nobody submit and adopt, so that two people are at it', () => {
    const both = roles.filter((role) =>
      ['submitVersion', 'adoptVersion'].every((wanted) =>
        rightsOf(role).some(({ action }) => action === wanted),
      ),
    );
    expect(both).toEqual([]);
  });

  it('lets the public and the nation read what was adopted, and do nothing else', () => {
    expect([rightsOf('public'), rightsOf('national')]).toEqual([
      [{ action: 'readAdopted', table: '*', reach: 'region' }],
      [{ action: 'readAdopted', table: '*', reach: 'own' }],
    ]);
  });

  it('lets everybody who reads more read less: working, then submitted, then adopted', () => {
    const reads = (role: Role, wanted: Action) => rightsOf(role).some(({ action }) => action === wanted);
    expect(roles.filter((role) => !reads(role, 'readAdopted'))).toEqual([]);
    expect(roles.filter((role) => reads(role, 'readWorking') && !reads(role, 'readSubmitted'))).toEqual([]);
    expect(roles.filter((role) => reads(role, 'edit') && !reads(role, 'readWorking'))).toEqual([]);
  });
});

describe('who may do what', () => {
  const pillarManager = [assigned('pillarManager', 'pillar')];

  it.each([
    ['a milestone of the own pillar', 'milestones', HERE, true],
    ['the card of another pillar', 'projects', { ...HERE, pillar: 'x2' }, false],
    ['what is of no pillar', 'risks', { region: 'r1', plan: 'p1' }, false],
    ['the pillar of that code in another plan of the region', 'milestones', { ...HERE, plan: 'p2' }, false],
    ['the pillar of that code in another region', 'milestones', { ...HERE, region: 'r2' }, false],
    ['parameters, which the data team keeps', 'parameters', HERE, false],
  ])('a pillar manager and %s', (_, table, scope, allowed) => {
    expect(may(pillarManager, 'edit', table, scope)).toBe(allowed);
  });

  it('a pillar manager reads the working version of the whole region', () => {
    expect(may(pillarManager, 'readWorking', 'risks', { region: 'r1', plan: 'p2' })).toBe(true);
    expect(may(pillarManager, 'readWorking', 'risks', { region: 'r2', plan: 'p2' })).toBe(false);
  });

  it('a controller of the region edits all money; one of an organisation only what is of that organisation', () => {
    const budgetLine = { region: 'r1', plan: 'p1', project: 'x2' };
    expect(may([assigned('controller', 'region')], 'edit', 'budget-lines', budgetLine)).toBe(true);
    const ofOrganisation = [assigned('controller', 'organisation')];
    expect(may(ofOrganisation, 'edit', 'budget-lines', budgetLine)).toBe(false);
    expect(may(ofOrganisation, 'edit', 'budget-lines', { ...budgetLine, organisation: 'x1' })).toBe(true);
  });

  it('a right on some tables is none on what is not about a table', () => {
    expect(may([assigned('dataTeam', 'region')], 'edit', 'kpis', HERE)).toBe(true);
    expect(may([assigned('dataTeam', 'region')], 'edit', undefined, HERE)).toBe(false);
    expect(may([assigned('coordinator', 'region')], 'edit', undefined, HERE)).toBe(true);
  });

  it('a role counts from its first moment up to its last', () => {
    const short = {
      ...assigned('board', 'region'),
      from: '2026-03-01T00:00:00.000Z',
      until: '2026-04-01T00:00:00.000Z',
    };
    const counts = (at: string) => inForce([short], at).length;
    expect([
      counts('2026-02-28T23:59:59.999Z'),
      counts('2026-03-01T00:00:00.000Z'),
      counts('2026-03-31T23:59:59.999Z'),
      counts('2026-04-01T00:00:00.000Z'),
    ]).toEqual([0, 1, 1, 0]);
  });
});

describe('rights of several roles together', () => {
  it('are what each of them gives, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyAssignment), anyQuestion, (all, { action, table, scope }) => {
        const each = all.some((one) => may([one], action, table, scope));
        expect(may(all, action, table, scope)).toBe(each);
        expect(may(all.toReversed(), action, table, scope)).toBe(each);
      }),
    );
  });

  it('reach no other region, but for the nation, and that only what was adopted', () => {
    fc.assert(
      fc.property(anyAssignment, anyQuestion, (assignment, { action, table, scope }) => {
        fc.pre(assignment.within.kind === 'nation' || assignment.within.region !== scope.region);
        const allowed = may([assignment], action, table, scope);
        expect(allowed).toBe(assignment.role === 'national' && action === 'readAdopted');
      }),
    );
  });

  it('never edit a row of which nothing is the own pillar, project or organisation', () => {
    fc.assert(
      fc.property(anyAssignment, anyQuestion, ({ role, within, ...times }, { table, scope }) => {
        fc.pre(within.kind !== 'nation' && within.kind !== 'region');
        const elsewhere = { ...scope, pillar: 'x3', project: 'x3', organisation: 'x3' };
        expect(may([{ role, within, ...times }], 'edit', table, elsewhere)).toBe(false);
      }),
    );
  });
});

import type { PlanList, Problem, ProjectList, VersionList } from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../routes/plan-route.ts';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';

let kept: KeptServer;

async function get<Body>(path: string): Promise<{ status: number; body: Body; link: string }> {
  const url = path.startsWith('/api') ? path : `${KEPT}${path}`;
  const { statusCode, headers, json } = await kept.app.inject({ url, headers: kept.by('coordinator') });
  return { status: statusCode, body: json<Body>(), link: String(headers.link ?? '') };
}

beforeAll(async () => {
  kept = await keptServer();
}, 60_000);
afterAll(() => kept.close());

/** Every part of a list, two at a time, by the links in the head. */
async function everyPart<Body>(path: string): Promise<Body[]> {
  const parts: Body[] = [];
  for (let next = `${path}${path.includes('?') ? '&' : '?'}limit=2`; next !== ''; ) {
    const { status, body, link } = await get<Body>(next);
    expect([next, status]).toEqual([next, 200]);
    parts.push(body);
    next = /^<(.*)>; rel="next"$/.exec(link)?.[1] ?? '';
  }
  return parts;
}

describe('a list is given in parts', { timeout: 60_000 }, () => {
  it('projects: all of them without a limit, and the same two at a time', async () => {
    const { body } = await get<ProjectList>('/projects');
    const codes = body.projects.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(3);
    expect(body.next).toBe(null);
    const parts = await everyPart<ProjectList>('/projects');
    expect(parts.flatMap(({ projects }) => projects.map(({ code }) => code))).toEqual(codes);
    expect(parts.every(({ projects }) => projects.length <= 2)).toBe(true);
  });

  it('projects: of a pillar, by words, sorted either way, what is not known last', async () => {
    const { projects } = (await get<ProjectList>('/projects?pillar=D1&sort=-code')).body;
    expect(projects.map(({ code }) => code)).toEqual(['1.2', '1.1']);
    const found = (await get<ProjectList>('/projects?q=LEEFSTIJL')).body.projects;
    expect(found.length).toBeGreaterThan(0);
    for (const { name } of found) expect(name.toLowerCase()).toContain('leefstijl');
    for (const sort of ['investment', '-investment']) {
      const rows = (await get<ProjectList>(`/projects?sort=${sort}`)).body.projects;
      const known = rows.map(({ investment: { value } }) => (value.kind === 'known' ? value.low : undefined));
      const numbers = known.filter((one) => one !== undefined);
      expect(known.slice(0, numbers.length)).toEqual(
        numbers.toSorted((a, b) => (sort === 'investment' ? a - b : b - a)),
      );
    }
  });

  it.each([
    [
      '/projects?limit=0&pillar=nergens&asOf=2026-01-01T00:00:00Z&version=123e4567-e89b-42d3-a456-426614174000',
      ['/limit', '/asOf'],
    ],
    ['/projects?limit=0&pillar=nergens&onbekend=1', ['/limit', '/onbekend', '/pillar']],
    ['/findings?limit=0&after=nergens', ['/limit', '/after']],
    ['/exports/findings.csv?language=fr&draws=1000', ['/language', '/draws']],
  ])('tells all that is wrong with %s at once', async (path, wrong) => {
    const { status, body } = await get<Problem>(path);
    expect([status, body.errors?.map((one) => one.path)]).toEqual([400, wrong]);
  });

  it('versions: by state and words; plans: of a region', async () => {
    const { versions } = (await get<VersionList>('/versions')).body;
    const parts = await everyPart<VersionList>('/versions?q=.');
    expect(parts.flatMap((part) => part.versions)).toEqual(versions);
    const adopted = (await get<VersionList>('/versions?state=adopted&limit=1')).body;
    expect(adopted.versions.map(({ name }) => name)).toEqual(['1.0']);
    const { kept: all } = (await get<PlanList>(`${API}/plans`)).body;
    expect(all.length).toBeGreaterThan(1);
    const { kept: some } = (await get<PlanList>(`${API}/plans?region=dorpen`)).body;
    expect(some.map(({ region }) => region.code)).toEqual(['dorpen']);
    expect((await everyPart<PlanList>(`${API}/plans`)).flatMap((part) => part.kept)).toEqual(all);
  });

  it.each([
    ['/projects?after=nergens', '/after'],
    ['/projects?pillar=D9', '/pillar'],
    ['/projects?sort=kleur', '/sort'],
    ['/findings?after=999999', '/after'],
    ['/findings?severity=erg', '/severity'],
    ['/versions?state=oud', '/state'],
    [`${API}/plans?after=nergens`, '/after'],
  ])('is refused with what is wrong: %s', async (path, where) => {
    const { status, body } = await get<Problem>(path);
    expect([status, body.errors?.map((one) => one.path)]).toEqual([400, [where]]);
  });
});

describe('a moment', { timeout: 60_000 }, () => {
  it('gives the changes as they were then', async () => {
    const now = new Date().toISOString();
    const all = (await get<{ changes: unknown[] }>('/changes')).body.changes;
    expect(all.length).toBeGreaterThan(0);
    expect((await get<{ changes: unknown[] }>(`/changes?asOf=${now}`)).body.changes).toEqual(all);
    const before = await get<{ changes: unknown[] }>('/changes?asOf=2001-01-01T00:00:00Z');
    expect([before.status, before.body.changes]).toEqual([200, []]);
    const later = new Date(Date.now() + 120_000).toISOString();
    expect((await get(`/changes?asOf=${later}`)).status).toBe(400);
  });

  it('gives the versions as they were then', async () => {
    const now = new Date().toISOString();
    const { versions, may } = (await get<VersionList>('/versions')).body;
    expect(versions.length).toBeGreaterThan(0);
    expect(Object.values(may)).toContain(true);
    const then = (await get<VersionList>(`/versions?asOf=${now}`)).body;
    expect(then.versions).toEqual(versions);
    expect(Object.values(then.may)).not.toContain(true);
    const before = await get<VersionList>('/versions?asOf=2001-01-01T00:00:00Z');
    expect([before.status, before.body.versions]).toEqual([200, []]);
    const other = await get<Problem>(`/versions?version=${versions[0]?.id}`);
    expect([other.status, other.body.errors?.[0]?.sentence.nl]).toEqual([
      400,
      expect.stringContaining('hier vraagt u alleen een moment, met "asOf"'),
    ]);
  });

  it.each([`${API}/installation`, `${API}/plans`])(
    'is refused with a reason where it says nothing: %s',
    async (path) => {
      const { status, body } = await get<Problem>(`${path}?asOf=2026-01-01T00:00:00Z`);
      expect([status, body.errors?.[0]?.path]).toEqual([400, '/asOf']);
      expect(body.errors?.[0]?.sentence.nl).toContain('heeft geen eerdere stand');
      expect(body.errors?.[0]?.sentence.en).toContain('has no earlier state');
    },
  );

  it.each(['asOf=2026-01-01T00:00:00Z', 'version=3b9710c4-6614-467a-ab82-36822cf48db1'])(
    'is refused with a reason where something is written: %s',
    async (state) => {
      const url = `${KEPT}/rounds/2026Q2/closings?${state}`;
      const headers = kept.by('coordinator');
      const payload = { id: crypto.randomUUID(), reason: 'klaar' };
      const given = await kept.app.inject({ method: 'POST', url, headers, payload });
      expect([given.statusCode, given.json<Problem>().errors?.[0]?.sentence.nl]).toEqual([
        400,
        expect.stringContaining('een eerdere stand is alleen te lezen'),
      ]);
    },
  );
});

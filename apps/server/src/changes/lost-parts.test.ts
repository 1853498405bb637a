import { randomUUID } from 'node:crypto';
import type { OutcomeDto, RecordDto, RecordList, Viewpoint } from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { whyNotThere } from './lost-parts.ts';

let kept: KeptServer;
beforeAll(async () => {
  kept = await keptServer();
}, 60_000);
afterAll(() => kept.close());

async function ask<Body>(by: PersonName, path: string, more: object = {}): Promise<Body> {
  const given = await kept.app.inject({
    method: 'GET',
    url: `${KEPT}${path}`,
    headers: kept.by(by),
    ...more,
  });
  expect([path, given.statusCode]).toEqual([path, 'payload' in more ? 201 : 200]);
  return given.json<Body>();
}

async function recordOf(table: string, code: string): Promise<RecordDto> {
  const { records } = await ask<RecordList>('coordinator', `/records?table=${table}&limit=1000`);
  const found = records.find(({ cells }) => cells.code === code);
  if (found === undefined) throw new Error(`no ${table} with ${code}`);
  return found;
}

async function change(by: PersonName, ...edits: readonly object[]): Promise<OutcomeDto> {
  // What names the old code stands on its own then, which would be asked first.
  const payload = { id: randomUUID(), reason: 'omdat', keepUnreadable: true, edits };
  return await ask<OutcomeDto>(by, '/changes', { method: 'POST', payload });
}

async function recode(by: PersonName, table: string, before: string, after: string): Promise<OutcomeDto> {
  const { id } = await recordOf(table, before);
  return await change(by, { kind: 'set', id, table, field: 'code', before, after });
}

const viewpointOf = (name: PersonName): Promise<Viewpoint> => ask<Viewpoint>(name, '/viewpoint');

it('who has a role about a code that was changed is told to who did, and hears why nothing can be edited', async () => {
  expect((await viewpointOf('manager')).whyNotEdit).toBeNull();
  const { notices } = await recode('coordinator', 'pillars', 'D1', 'DX');
  expect(notices.map(({ nl }) => nl)).toEqual([expect.stringContaining('geen pijler meer met de code D1')]);
  expect(notices[0]?.nl).toContain('manager (programmamanager van een pijler)');
  expect(notices[0]?.en).toContain('manager (programme manager of a pillar)');
  const lost = await viewpointOf('manager');
  expect(lost.editable).toEqual([]);
  expect(lost.whyNotEdit?.nl).toContain('Uw rol gaat over pijler D1, maar dit plan heeft dat niet (meer)');
  expect(lost.whyNotEdit?.nl).toContain('Wie het kan herstellen: programmacoördinatie');
  const { tables } = await ask<RecordList>('manager', '/records');
  expect(tables.filter(({ mayEdit }) => mayEdit)).toEqual([]);
  expect((await viewpointOf('leader')).editable).not.toEqual([]);
  expect((await recode('coordinator', 'pillars', 'DX', 'D1')).notices).toEqual([]);
  const found = await viewpointOf('manager');
  expect([found.editable.length > 0, found.whyNotEdit]).toEqual([true, null]);
});

it('who may not know who has which role is told without names', async () => {
  const one = await recordOf('projects', '1.1');
  const record = { ...one, id: randomUUID(), cells: { ...one.cells, code: '1.1-nieuw' } };
  expect((await change('manager', { kind: 'add', record })).notices).toEqual([]);
  const { notices } = await change('manager', { kind: 'remove', record });
  expect(notices.map(({ nl }) => nl)).toEqual([
    expect.stringContaining('Als iemand daar een rol over heeft'),
  ]);
  expect(notices[0]?.nl).toContain('geen project meer met de code 1.1-nieuw');
});

it('undoing is told so too', async () => {
  await recode('coordinator', 'projects', '1.1', '1.1x');
  expect((await viewpointOf('leader')).whyNotEdit?.nl).toContain('project 1.1');
  const again = await recode('coordinator', 'projects', '1.1x', '1.1');
  if (again.kind === 'nothing') throw new Error('nothing was made');
  const undo = { id: randomUUID(), undoes: again.change.id, reason: 'toch weer' };
  const undone = await ask<OutcomeDto>('coordinator', '/undos', { method: 'POST', payload: undo });
  expect(undone.notices[0]?.nl).toContain('leader (projectleider)');
  await recode('coordinator', 'projects', '1.1x', '1.1');
});

it('a row that is taken away is told so; one that nobody has a role about is not', async () => {
  const organisation = await recordOf('organisations', 'WEL');
  const taken = await change('coordinator', { kind: 'remove', record: organisation });
  expect(taken.notices[0]?.nl).toContain('participant (deelnemende organisatie)');
  const lost = await viewpointOf('participant');
  expect([lost.editable, lost.whyNotEdit?.nl]).toEqual([[], expect.stringContaining('organisatie WEL')]);
  expect((await change('coordinator', { kind: 'add', record: organisation })).notices).toEqual([]);
  expect((await viewpointOf('participant')).editable).toEqual(['organisations']);
  expect((await recode('coordinator', 'projects', '2.1', '2.1x')).notices).toEqual([]);
  await recode('coordinator', 'projects', '2.1x', '2.1');
});

it('who has a role about a part of another plan is told so', () => {
  expect(whyNotThere([]).nl).toContain('een deel van een ander plan');
  expect(whyNotThere([]).en).toContain('a part of another plan');
});

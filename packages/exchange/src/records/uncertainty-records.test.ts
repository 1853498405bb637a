import { cellOf, contentOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { planWorkbook, readPlan, readTakeOut, takeOut } from '../index.ts';
import { givenFiles, planIn } from '../testing/given-files.ts';
import { afterEdits, editsOf, ids, loaded, throughRecords, withoutLines } from '../testing/records.ts';

const FILES = {
  'projects.csv': 'code,name\nA,Thuis\nB,Samen\n',
  'business-case-benefits.csv':
    'project,line,kind,unit,y2027,y2028\nA,zorg,care_cost,EUR,100,200\nB,zorg,care_cost,EUR,50,60\n',
  'parameters.csv': 'key,scope,value,unit\nrate,,91,EUR/hour\n',
  'assumptions.csv':
    'id,name,on,shape,meaning,low,high,percent,relative,group,correlation,quality,source,eigen\nA1,Baten,business-case-benefits:A/zorg|business-case-benefits:B/zorg:y2028,range,two_groups,0.5,1.2,,ja,g,0.4,expert,data team,x\nA2,Tarief,parameters:rate:value,percentage,,,,20%,,g,,,,\nA3,Overlap,overlaps:O1:overlap,range,bounds,0.1,0.8,,,,,assumed,,\n',
  'overlaps.csv': 'id,lines,overlap,limit,unit\nO1,A/zorg|B/zorg,0.4,180,EUR/year\n',
  'scenarios.csv': 'code,name,about\nS,Tegenwind,alles later\n',
  'scenario-settings.csv':
    'scenario,on,value,choice\nS,parameters:rate:value,70..80,\nS,choices:timeToStaff,,half\n',
};
const GIVEN = givenFiles(FILES);
const TABLES = ['assumptions', 'overlaps', 'scenarios', 'scenario-settings'];

describe('assumptions, overlaps and scenarios', () => {
  it('are the same as records, and as the folder that is written of those', async () => {
    const { was, is, written } = await throughRecords(GIVEN);
    expect(is).toEqual(was);
    expect(was.content.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES));
    const texts = new Map(written.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    expect(texts.get('assumptions.csv')).toBe(FILES['assumptions.csv']);
    expect(texts.get('scenario-settings.csv')).toBe(FILES['scenario-settings.csv']);
  });

  it('are the same in a workbook', async () => {
    const plan = planIn(await readPlan(GIVEN));
    const bytes = await planWorkbook(plan);
    const again = planIn(await readPlan({ title: 'Proefplan', files: [{ path: 'plan.xlsx', bytes }] }));
    expect(withoutLines(again)).toEqual(withoutLines(plan));
  });

  it('are found again by their keys when a folder comes in that says other things', async () => {
    const records = await loaded(GIVEN);
    const changed = FILES['assumptions.csv'].replace('A2,Tarief', 'A2,Uurtarief').replace('20%', '15%');
    const edits = await editsOf(records, givenFiles({ ...FILES, 'assumptions.csv': changed }));
    expect(
      edits.map((edit) => (edit.kind === 'set' ? [edit.table, edit.field, edit.after] : edit.kind)),
    ).toEqual(
      expect.arrayContaining([
        ['assumptions', 'name', 'Uurtarief'],
        ['assumptions', 'percent', '15%'],
      ]),
    );
    expect(edits).toHaveLength(2);
    const names = [...afterEdits(records, edits).values()]
      .filter(({ table }) => table === 'assumptions')
      .map((record) => cellOf(record, 'name'));
    expect(names).toEqual(['Baten', 'Uurtarief', 'Overlap']);
  });

  it('are taken out with their history, and come back as they were', async () => {
    const load = await editsOf(new Map(), GIVEN);
    const records = afterEdits(new Map(), load);
    const entry = {
      seq: '1',
      id: 'entry-1',
      at: '2026-01-01T09:00:00.000Z',
      account: 'rekening-1',
      role: 'dataTeam',
      reason: '',
      kind: 'load',
      edits: load,
      more: {},
    };
    const read = await readTakeOut(takeOut(records, [entry], 'Proefplan'), { newId: ids('nieuw-') });
    expect(read).toMatchObject({ ok: true, edits: [], notices: [] });
    expect(read.ok && contentOf(read.records)).toEqual(contentOf(records));
  });
});

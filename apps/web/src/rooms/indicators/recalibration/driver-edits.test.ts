import { describe, expect, it } from 'vitest';
import { driverEdits } from './driver-edits.ts';

const row = (id: string, table: string, cells: Record<string, string>) => ({
  id,
  table,
  position: 'a0',
  cells,
});

describe('putting what a recalibration sets anew into the plan', () => {
  it('puts the new value in the cell, and what stood there beside the setting', () => {
    const cell = row('p', 'parameters', { key: 'patienten', y2026: '100' });
    const setting = row('s', 'scenario-settings', { on: 'parameters:patienten:y2026', value: '50' });
    expect(driverEdits([{ cell, field: 'y2026', setting }])).toEqual([
      { kind: 'set', id: 'p', table: 'parameters', field: 'y2026', before: '100', after: '50' },
      { kind: 'set', id: 's', table: 'scenario-settings', field: 'replaced', before: '', after: '100' },
    ]);
  });

  it('says of an empty cell that it was not known', () => {
    const cell = row('p', 'parameters', { key: 'patienten' });
    const setting = row('s', 'scenario-settings', { value: '50' });
    const [, replaced] = driverEdits([{ cell, field: 'value', setting }]);
    expect(replaced).toMatchObject({ field: 'replaced', after: 'onbekend' });
  });
});

import { describe, expect, it } from 'vitest';
import { OpenFormulas } from './open-formulas.ts';

function opened(...ids: readonly string[]): OpenFormulas<{ id: string; name: string }> {
  const open = new OpenFormulas<{ id: string; name: string }>();
  for (const id of ids) open.push({ id, name: id.toUpperCase() });
  return open;
}

describe('what is being worked out', () => {
  it('is closed in the order opposite to that in which it was opened', () => {
    const open = opened('a', 'b');
    expect([open.top?.id, open.has('a'), open.has('c')]).toEqual(['b', true, false]);
    open.pop();
    expect([open.top?.id, open.has('b')]).toEqual(['a', false]);
  });

  it('tells a circle from what is named again, round to it', () => {
    expect(opened('a', 'b', 'c').circleTo('b')).toBe('B → C → B');
    expect(opened('a').circleTo('a')).toBe('A → A');
  });

  it('tells a long circle by its beginning and end', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `n${index}`);
    expect(opened(...ids).circleTo('n0')).toBe('N0 → N1 → N2 → N3 → … → N17 → N18 → N19 → N0');
  });
});

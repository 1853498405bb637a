import { describe, expect, it } from 'vitest';
import { drawGraph, withGraph } from './draw-graph.mjs';

const ARCHITECTURE = {
  scope: '@k',
  packages: {
    low: { path: 'packages/low', does: 'counts', pure: true, uses: [] },
    mid: { path: 'packages/mid', does: 'adds', uses: ['low'] },
    high: { path: 'apps/high', does: 'shows', uses: ['mid', 'low'] },
  },
};

describe('the graph', () => {
  it('shows the arrows that do not follow from others; the table has them all', () => {
    const graph = drawGraph(ARCHITECTURE);
    expect(graph).toContain('  high --> mid\n');
    expect(graph).not.toContain('high --> low');
    expect(graph).toContain('| `apps/high` | shows | mid, low |');
    expect(graph).toContain('class low pure');
  });

  it('stands between its markers and leaves the rest of the page', () => {
    const page = 'before\n<!-- graph:start -->\nstale\n<!-- graph:end -->\nafter\n';
    const fresh = withGraph(page, ARCHITECTURE);
    expect(fresh).toMatch(/^before\n<!-- graph:start -->\n```mermaid\n[\s\S]*\n<!-- graph:end -->\nafter\n$/);
    expect(fresh).not.toContain('stale');
    expect(withGraph(fresh, ARCHITECTURE)).toBe(fresh);
  });

  it('is not drawn on a page without markers', () => {
    expect(() => withGraph('nothing', ARCHITECTURE)).toThrow('graph:start');
  });
});

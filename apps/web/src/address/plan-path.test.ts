import { describe, expect, it } from 'vitest';
import { innerPath, outerPath } from './plan-path.ts';

describe('addresses of plans', () => {
  it.each([
    ['/', '/p/-/'],
    ['/plan/5.10', '/p/-/plan/5.10'],
    ['/plannen/abc', '/p/abc/'],
    ['/plannen/abc/plan/1.1', '/p/abc/plan/1.1'],
    ['/p/noord~regioplan/plan/1.1', '/p/noord~regioplan/plan/1.1'],
    ['/p/noord~regioplan', '/p/noord~regioplan'],
  ])('%s is %s inside, and back', (outer, inner) => {
    expect(innerPath(outer)).toBe(inner);
    expect(outerPath(inner)).toBe(outer);
  });

  it('leaves a path alone that is inside already', () => {
    expect(innerPath('/p/abc/plan')).toBe('/p/abc/plan');
  });

  it('does not take a project list for an own plan', () => {
    expect(innerPath('/plannen')).toBe('/p/-/plannen');
  });
});

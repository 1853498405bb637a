/** Stands in an address of the router for the plan one may see first. */
export const FIRST = '-';

const OWN = /^\/plannen\/([^/]+)(\/.*)?$/;

/** Whether this names a plan that is kept: `<region>~<plan>`. */
export function isKeptId(plan: string): boolean {
  return plan.includes('~');
}

/**
 * The path as the router knows it, with the plan always in it: `/plan/1.1` is `/p/-/plan/1.1`, and
 * `/plannen/abc/plan/1.1` is `/p/abc/plan/1.1`. A kept plan is named alike in both. One tree of routes serves all.
 */
export function innerPath(path: string): string {
  const own = OWN.exec(path);
  if (own !== null) return `/p/${own[1]}${own[2] ?? '/'}`;
  return path.startsWith('/p/') ? path : `/p/${FIRST}${path}`;
}

/** The path as people see it; the other way round from `innerPath`. */
export function outerPath(path: string): string {
  const [, mark, plan, ...rest] = path.split('/');
  if (mark !== 'p' || plan === undefined || isKeptId(plan)) return path;
  const room = `/${rest.join('/')}`;
  return plan === FIRST ? room : `/plannen/${plan}${room === '/' ? '' : room}`;
}

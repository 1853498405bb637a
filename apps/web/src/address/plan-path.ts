/** Stands in an address of the router for the plan that this server serves. */
export const SERVED = '-';

const OWN = /^\/plannen\/([^/]+)(\/.*)?$/;

/**
 * The path as the router knows it, with the plan always in it: `/plan/1.1` is `/p/-/plan/1.1`, and
 * `/plannen/abc/plan/1.1` is `/p/abc/plan/1.1`. One tree of routes serves both.
 */
export function innerPath(path: string): string {
  const own = OWN.exec(path);
  if (own !== null) return `/p/${own[1]}${own[2] ?? '/'}`;
  return path.startsWith('/p/') ? path : `/p/${SERVED}${path}`;
}

/** The path as people see it; the other way round from `innerPath`. */
export function outerPath(path: string): string {
  const [, mark, plan, ...rest] = path.split('/');
  if (mark !== 'p' || plan === undefined) return path;
  const room = `/${rest.join('/')}`;
  return plan === SERVED ? room : `/plannen/${plan}${room === '/' ? '' : room}`;
}

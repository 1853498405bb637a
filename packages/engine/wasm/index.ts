export { partSums, products } from './correlate';
export { beta, lognormal } from './curves';
export { order } from './order';
export { play } from './play';
export { select } from './select';
export { curve, gather, gatherTimes, roots } from './tables';

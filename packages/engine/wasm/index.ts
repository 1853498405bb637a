export { products } from './correlate';
export { order } from './order';
export { play } from './play';
export { select } from './select';
export { curve, gather, roots } from './tables';

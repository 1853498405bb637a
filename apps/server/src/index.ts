export { regionOut } from './regions/region-out.ts';
export * from './serve.ts';

export { regionOut } from './regions/region-out.ts';
export { type FiguresVerified, type OtherFigures, verifyFigures } from './regions/verify-figures.ts';
export * from './serve.ts';

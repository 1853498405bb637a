export * from './clock.ts';
export * from './estimate.ts';
export * from './format.ts';
export * from './isolated.ts';
export * from './spelled-unit.ts';
export * from './text.ts';
export * from './unit.ts';

export * from './column.ts';
export { planOf, type SimpleRow, type SimpleTables } from './example/plan-of.ts';
export * from './period.ts';
export * from './place.ts';
export * from './plan.ts';
export * from './table.ts';
export * from './tables.ts';
export * from './target.ts';

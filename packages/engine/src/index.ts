export * from './calculate.ts';
export * from './calculation.ts';
export type { Fault } from './fault.ts';
export * from './figure.ts';
export type { Bound } from './graph/bound.ts';

export * from './audit.ts';
export * from './finding.ts';
export * from './rule.ts';
export * from './rules.ts';

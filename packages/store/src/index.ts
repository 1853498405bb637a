export { type Actor, acting } from './acting/acting.ts';
export type { Database } from './database/database.ts';
export { type DatabaseSite, openDatabase } from './database/open-database.ts';
export { migrate } from './migrations/migrate.ts';
export { StoreError, type StoreProblem, sqlStateOf } from './store-error.ts';

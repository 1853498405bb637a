export { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';

import { expect, it } from 'vitest';
import { howSharesAdd } from './shares-add.ts';

const drawn = (id: string, varianceShare: number) => ({ assumption: id, varianceShare });
const row = (id: string, group = '', correlation: number | null = null) => ({ id, group, correlation });

it('says that shares are the whole only where they are', () => {
  const register = [row('a'), row('b', 'alleen', 0.5)];
  expect(howSharesAdd(register, [drawn('a', 0.6), drawn('b', 0.35)])).toBe('whole');
  expect(howSharesAdd(register, [drawn('a', 0.5), drawn('b', 0.2)])).toBe('less');
});

it('says that they don’t add up where assumptions move together, whatever they come to', () => {
  const shares = [drawn('a', 0.5), drawn('b', 0.5)];
  expect(howSharesAdd([row('a', 'tijd', 0.3), row('b', 'tijd', 0.3)], shares)).toBe('together');
  expect(howSharesAdd([row('a', 'tijd', 0), row('b', 'tijd', 0)], shares)).toBe('whole');
  expect(howSharesAdd([row('a', 'tijd', 0.3), row('c', 'tijd', 0.3), row('b')], shares)).toBe('whole');
});

it('goes by the correlation of the group, on whichever row it stands', () => {
  const shares = [drawn('a', 0.5), drawn('b', 0.5)];
  expect(howSharesAdd([row('a', 'tijd', 0.3), row('b', 'tijd')], shares)).toBe('together');
  expect(howSharesAdd([row('a', 'tijd', 0), row('b', 'tijd')], shares)).toBe('whole');
  expect(howSharesAdd([row('c', 'tijd', 0.3), row('a', 'tijd'), row('b', 'tijd')], shares)).toBe('together');
});

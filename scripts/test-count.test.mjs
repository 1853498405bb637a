import { describe, expect, it } from 'vitest';
import { countTests } from './test-count.mjs';

/** @param {string} name @param {...string} statuses */
const file = (name, ...statuses) => ({
  name,
  message: '',
  assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })),
});

describe('counting tests', () => {
  it('counts every test that passed', () => {
    const report = { testResults: [file('/a', 'passed', 'passed'), file('/b', 'passed')] };
    expect(countTests(report, ['/a', '/b'])).toEqual({ passed: 3, failed: 0, problems: [] });
  });

  it.each(['failed', 'skipped', 'pending', 'todo', 'disabled'])('does not let a %s test pass', (status) => {
    const report = { testResults: [file('/a', 'passed', status)] };
    expect(countTests(report, ['/a'])).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fails a file without tests, a file nobody ran, and having no files', () => {
    expect(countTests({ testResults: [file('/a')] }, ['/a'])).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests({ testResults: [] }, ['/a'])).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests({ testResults: [] }, [])).toMatchObject({ passed: 0, failed: 1 });
  });
});

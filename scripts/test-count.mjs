/**
 * @typedef {{ status: string, fullName: string }} Test
 * @typedef {{ testResults: { name: string, message: string, assertionResults: Test[] }[] }} Report Vitest's JSON
 * @typedef {{ passed: number, failed: number, problems: string[] }} Count
 */

/**
 * Counts tests. What did not run did not pass: a skipped test, a file without tests, a file that was not found.
 * @param {Report} report
 * @param {string[]} files every test file there is, as absolute paths
 * @returns {Count}
 */
export function countTests(report, files) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = new Set(report.testResults.map(({ name }) => name));
  const unseen = files.filter((file) => !ran.has(file));
  const problems = [
    ...report.testResults.flatMap(problemsOf),
    ...unseen.map((file) => `${file}: a test file that no project runs (vitest.config.ts)`),
    ...(files.length === 0 ? ['no test file found'] : []),
  ];
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: problems.length,
    problems,
  };
}

/** @param {Report['testResults'][number]} file */
function problemsOf({ name, message, assertionResults }) {
  if (assertionResults.length === 0) return [`${name}: no test in it ran. ${message}`.trim()];
  return assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(
      ({ status, fullName }) =>
        `${name}: ${status === 'failed' ? status : `not run (${status})`}: ${fullName}`,
    );
}

/**
 * What the JSON reports of the test runs add up to.
 *
 * @param {readonly object[]} reports
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(reports) {
  const sum = (pick) => reports.reduce((total, report) => total + pick(report), 0);
  return {
    passed: sum((report) => report.numPassedTests ?? 0),
    // A file that could not even be loaded holds no failed test, but is a failure all the same.
    failed: sum((report) => (report.numFailedTests ?? 0) + brokenFiles(report)),
    skipped: sum((report) => (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)),
  };
}

function brokenFiles(report) {
  return (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
}

/** The closing line of `npm test`. */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

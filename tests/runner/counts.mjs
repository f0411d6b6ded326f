/** Counts of a vitest JSON report. A runner that failed without a failed test (a suite that did not load) is one failure. */
export function countVitest(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  return { passed, failed: atLeastOne(failed, exitCode) }
}

/** Counts of a Playwright JSON report; a skipped or flaky test counts as failed, because both are forbidden here. */
export function countPlaywright(report, exitCode) {
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return { passed: stats.expected, failed: atLeastOne(failed, exitCode) }
}

function atLeastOne(failed, exitCode) {
  return exitCode !== 0 && failed === 0 ? 1 : failed
}

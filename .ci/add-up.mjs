/**
 * Adds up the reports that the test runs wrote: which files took longest, what failed and why, and last the line by
 * which a run is judged. A run in which nothing was tried counts as a failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const runs = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ run: file.replace('.json', ''), ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
const files = runs.flatMap(({ run, testResults }) =>
  testResults.map(({ name, startTime, endTime, message, assertionResults }) => ({
    name: `${relative(process.cwd(), name)} (${run})`,
    seconds: (endTime - startTime) / 1000,
    failed: assertionResults.filter(({ status }) => status === 'failed'),
    // A file that could not even be loaded, or whose `beforeAll` failed, has no failed test to count; it failed all the same.
    brokenBy: message,
  })),
);

const say = (text) => process.stdout.write(`${text}\n`);
const indented = (text) => text.replace(/^/gm, '    ');

say('\nTen slowest files:');
for (const { seconds, name } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10))
  say(`${seconds.toFixed(1).padStart(7)} s  ${name}`);

let failed = runs.filter(({ numTotalTests }) => numTotalTests === 0).length || (runs.length === 0 ? 1 : 0);
for (const { name, failed: tests, brokenBy } of files) {
  for (const { fullName, failureMessages } of tests)
    say(`\nFAILED: ${name}: ${fullName}\n${indented(failureMessages.join('\n'))}`);
  if (tests.length === 0 && brokenBy) say(`\nFAILED: ${name}\n${indented(brokenBy)}`);
  failed += tests.length === 0 && brokenBy ? 1 : tests.length;
}
const passed = runs.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
say(`\n${passed} passed, ${failed} failed`);

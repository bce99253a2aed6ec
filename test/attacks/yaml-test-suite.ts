/**
 * Reads every case of the YAML project's own test suite: each is read as the suite says, or refused. The suite is not part
 * of this repository: `git clone --branch data https://github.com/yaml/yaml-test-suite` and name the folder.
 * `npx tsx test/attacks/yaml-test-suite.ts FOLDER`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from '../../src/yaml/parse.ts';
import { decodePlanText } from '../../src/yaml/text.ts';

const folder = process.argv[2];
const cases = folder !== undefined && existsSync(folder) ? casesIn(folder) : [];
if (cases.length === 0) {
  console.error(
    `yaml-test-suite: there are no cases in ${folder ?? 'a folder that is not named'}; see the top of this script`,
  );
  process.exit(2);
}

const counts = { read: 0, 'broken and refused': 0, 'sound and refused': 0 };
let failures = 0;
for (const file of cases) {
  const wrong = look(file);
  if (wrong === null) continue;
  failures++;
  console.error(`yaml-test-suite: ${wrong}: ${file}`);
}
const summary = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
console.log(`yaml-test-suite: ${cases.length} cases: ${summary.join(', ')}; ${failures} wrong`);
process.exit(failures > 0 ? 1 : 0);

function casesIn(top: string): string[] {
  const entries = readdirSync(top, { recursive: true, withFileTypes: true });
  // The folders `name` and `tags` hold links to the cases themselves.
  const files = entries.filter((entry) => entry.isFile() && entry.name === 'in.yaml');
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** What is wrong with how a case is read, or null. */
function look(file: string): string | null {
  const bytes = readFileSync(file);
  try {
    const { text, issues } = decodePlanText(bytes);
    const document = parseDocument(text, issues);
    const isBroken = existsSync(join(dirname(file), 'error'));
    if (document.issues.length > 0) {
      counts[isBroken ? 'broken and refused' : 'sound and refused']++;
      const unclear = document.issues.find(({ message, help }) => !/^[^\n]{5,250}$/.test(message) || help === '');
      return unclear === undefined ? null : `says ${JSON.stringify(unclear.message)}`;
    }
    counts.read++;
    if (isBroken) return 'is no YAML and was read';
    const json = join(dirname(file), 'in.json');
    if (!existsSync(json)) return null;
    const meant: unknown = JSON.parse(readFileSync(json, 'utf8'));
    return isDeepStrictEqual(document.value, meant) ? null : `was read as ${JSON.stringify(document.value)}`;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** `npm run new -- KIND NAME...`: writes the parts of a thing, and says which tests show what is still to be filled in. */
import { addCommand } from './command.ts';
import { addFormat } from './format.ts';
import { Refused } from './lists.ts';
import { addPlaybook } from './playbook.ts';
import { addQuestion } from './question.ts';
import { addRule } from './rule.ts';

interface Kind {
  readonly names: readonly string[];
  readonly add: (root: string, ...names: string[]) => string[];
  /** The tests that fail as long as something is to be filled in. */
  readonly tests: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  rule: { names: ['SECTION', 'ID'], add: addRule, tests: 'src/judge/rules/rules.test.ts' },
  format: { names: ['NAME'], add: addFormat, tests: 'src/render/hostile.test.ts test/formats.test.ts' },
  playbook: { names: ['ID'], add: addPlaybook, tests: 'src/playbooks' },
  command: { names: ['NAME'], add: addCommand, tests: 'test/cli.test.ts' },
  question: { names: ['KEY'], add: addQuestion, tests: 'src/interview' },
};

const [kind = '', ...names] = process.argv.slice(2);
try {
  const asked = Object.hasOwn(KINDS, kind) ? KINDS[kind]! : null;
  if (asked === null || names.length !== asked.names.length) {
    const forms = Object.entries(KINDS).map(([each, known]) => `npm run new -- ${each} ${known.names.join(' ')}`);
    throw new Refused(`Usage:\n  ${forms.join('\n  ')}`);
  }
  const written = asked.add(process.cwd(), ...names);
  console.log(`${written.map((file) => `wrote ${file}`).join('\n')}

Fill in what is in angle brackets, until this passes:
  npx vitest run ${asked.tests} --reporter=minimal -t ${names.at(-1)}

CONTRIBUTING.md has the remaining steps.`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

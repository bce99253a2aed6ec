/** `npm run new -- rule SECTION ID`: writes the parts of a rule, and says which tests show what is still to be filled in. */
import { addRule, Refused } from './rule.ts';

const [kind, section, id, ...rest] = process.argv.slice(2);
try {
  if (kind !== 'rule' || section === undefined || id === undefined || rest.length > 0)
    throw new Refused('Usage: npm run new -- rule SECTION ID');
  const written = addRule(process.cwd(), section, id);
  console.log(`${written.map((file) => `wrote ${file}`).join('\n')}

Fill in what is in angle brackets, until this passes:
  npx vitest run src/judge/rules/rules.test.ts --reporter=minimal -t ${id}`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

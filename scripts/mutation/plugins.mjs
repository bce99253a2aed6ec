/** What Stryker is to do here beyond what it has options for. */
import { appendFileSync } from 'node:fs';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** The properties of a rule that judge nothing. */
const PROSE = new Set(['id', 'severity', 'summary', 'why', 'fix', 'source', 'example']);

/** A rule's texts and examples are no behaviour: other words for them are no mistake that a test should find. */
const proseOfRules = {
  shouldIgnore(path) {
    return isMetadata(path) || isWordOfMessage(path) ? 'prose of a rule' : undefined;
  },
};

function isMetadata({ node, parentPath }) {
  return (
    node.type === 'ObjectProperty' &&
    PROSE.has(node.key.name) &&
    parentPath?.parent.type === 'VariableDeclarator' &&
    parentPath.parent.id.typeAnnotation?.typeAnnotation.typeName?.name === 'Rule'
  );
}

/** A message as a whole counts, and what decides between its words; not the single word. */
function isWordOfMessage(path) {
  const isMessage = ({ node }) =>
    node.type === 'ObjectProperty' && (node.key.name === 'message' || node.key.name === 'help');
  return path.node.type === 'StringLiteral' && path.findParent(isMessage) !== null;
}

/** Writes down what is to be tested, and every result as it comes, a line of JSON each. */
class Results {
  onMutationTestingPlanReady({ mutantPlans }) {
    const planned = mutantPlans.filter(({ plan }) => plan === 'Run').map(({ mutant }) => mutant.fileName);
    appendFileSync(process.env.MUTATION_RESULTS, `${JSON.stringify({ planned })}\n`);
  }

  onMutantTested({ fileName, location, mutatorName, replacement, status, statusReason, static: isStatic }) {
    const result = { fileName, ...location.start, mutatorName, replacement, status, statusReason, isStatic };
    appendFileSync(process.env.MUTATION_RESULTS, `${JSON.stringify(result)}\n`);
  }
}

/** Lets the mutants be tested in an order that the seed alone decides, so that whatever was tested in time is a sample. */
class Shuffled {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map(({ id }) => [id, { status: 'passed' }]));
  }

  async group(mutants) {
    const seed = Number(process.env.MUTATION_SEED);
    const ranks = new Map(mutants.map(({ id }) => [id, hash(`${seed} ${id}`)]));
    return mutants.map(({ id }) => [id]).sort(([a], [b]) => ranks.get(a) - ranks.get(b));
  }
}

/** 32-bit FNV-1a, its bits mixed. */
function hash(text) {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose-of-rules', proseOfRules),
  declareClassPlugin(PluginKind.Reporter, 'results', Results),
  declareClassPlugin(PluginKind.Checker, 'shuffled', Shuffled),
];

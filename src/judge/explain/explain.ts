import { GLOSSARY, isSameWord, termId, termNamed } from '../../method/glossary.ts';
import type { Term } from '../../method/growth-terms.ts';
import { SCORECARD } from '../../method/scorecard.ts';
import { SECTION_IDS, SECTIONS } from '../../method/sections.ts';
import { keyOrder } from '../../plan/schema-at.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import { plansOf, type Severity } from '../rules/rule.ts';
import { allRules } from '../rules/rules.ts';
import { type Explanation, type ExplanationPart, parts } from './explanation.ts';
import { explainKey, keysNamed, planKeys } from './keys.ts';

/** The severities that a configuration gives to rules, by id. */
type ConfiguredSeverities = Readonly<Record<string, Severity | 'off'>>;

/**
 * The explanation of a rule, a section, the scorecard, a playbook, a practice (by id or title), a term or a key of the plan;
 * `null` where there is no such thing.
 */
export function explanationOf(
  name: string,
  playbooks: readonly Playbook[],
  severities: ConfiguredSeverities = {},
): Explanation | null {
  return (
    ofRule(name, severities) ??
    ofSection(name) ??
    ofPlaybook(name, playbooks) ??
    ofPractice(name, playbooks) ??
    ofTerm(termNamed(name)) ??
    explainKey(name)
  );
}

/** Every name that can be explained, but for titles and other words for a term. */
export function explainableIds(playbooks: readonly Playbook[]): string[] {
  return [
    ...allRules.map((rule) => rule.id),
    ...SECTION_IDS,
    ...playbooks.flatMap((playbook) => [playbook.id, ...playbook.practices.map((practice) => practice.id)]),
    ...GLOSSARY.flatMap(({ terms }) => terms.map(termId)),
    ...planKeys(),
  ];
}

function ofRule(id: string, severities: ConfiguredSeverities): Explanation | null {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const { bad, good } = plansOf(rule);
  const configured = Object.hasOwn(severities, id) ? severities[id] : undefined;
  return {
    kind: 'rule',
    id,
    title: configured ? `${id}: ${configured} here, ${rule.severity} by default` : `${id}: ${rule.severity}`,
    parts: [
      ...parts({ What: rule.summary, Why: rule.why, 'How to fix it': rule.fix }),
      ...parts({ 'It fires on': bad, 'It is silent on': good }, true),
      ...parts({ 'How to silence it': silencing(id), Source: rule.source }),
    ],
  };
}

function silencing(id: string): string {
  if (id === 'yaml-syntax' || id.startsWith('suppression-'))
    return 'It cannot be silenced by a comment: correct what it names.';
  return `In one place: "# plan-ignore ${id} -- the reason" on the line above, or at the end of the line; "until 2027-03-31" behind the reason ends it. Everywhere: "rules: {${id}: off}" in plan.config.yaml.`;
}

function ofPractice(id: string, playbooks: readonly Playbook[]): Explanation | null {
  const [playbookId, practiceId] = id.includes('.') ? id.split('.') : [undefined, id];
  for (const playbook of playbooks) {
    if (playbookId !== undefined && playbook.id !== playbookId) continue;
    const practice = playbook.practices.find(
      (candidate) => candidate.id === practiceId || isSameWord(candidate.title, id),
    );
    if (!practice) continue;
    return {
      kind: 'practice',
      id: practice.id,
      title: practice.title,
      parts: parts({
        'The question': practice.question,
        Why: practice.why,
        'First step': practice.firstStep,
        'What proves it': practice.evidence,
        Playbook: `${playbook.title} (${playbook.id})`,
        Source: practice.source,
      }),
    };
  }
  return null;
}

function ofPlaybook(id: string, playbooks: readonly Playbook[]): Explanation | null {
  const playbook = playbooks.find((candidate) => candidate.id === id);
  if (!playbook) return null;
  return {
    kind: 'playbook',
    id,
    title: playbook.title,
    parts: [
      ...parts({ What: playbook.summary, 'When to use it': playbook.fits }),
      ...playbook.practices.map(({ id, title, question }) => ({ heading: title, text: `${question} (${id})` })),
      ...parts({ Source: playbook.source }),
    ],
  };
}

function ofSection(name: string): Explanation | null {
  const section = SECTIONS.find((each) => isSameWord(each.id, name));
  if (!section) return null;
  const texts = { ...section.text, Keys: keysOf(section.keys) };
  return { kind: 'section', id: section.id, title: section.question, parts: parts(texts) };
}

/** The keys of the plan below each of these, as the format lists them: "win: only, proof, moves". */
function keysOf(keys: readonly string[]): string {
  const lists = keys.map((key) => `${key}: ${(keyOrder([key]) ?? keyOrder([key, 0]) ?? []).join(', ')}`);
  return `${lists.join('; ')}.`;
}

function ofTerm(term: Term | undefined): Explanation | null {
  if (!term) return null;
  const { name, text, formula, keys = [] } = term;
  const texts = { What: text, Formula: formula, ...(name === 'scorecard' ? SCORECARD : {}) };
  return { kind: 'term', id: termId(term), title: name, parts: [...parts(texts), ...inThePlan(keysNamed(keys))] };
}

/** How a term is written in the plan: in full where it has one key, else which keys it has. */
function inThePlan(places: readonly string[]): ExplanationPart[] {
  if (places.length === 0) return [];
  const key = places.length === 1 ? explainKey(places[0]!) : null;
  if (key) return key.parts.map((part) => (part.heading === 'What' ? { heading: key.title, text: part.text } : part));
  return [{ heading: 'In the plan', text: `${places.join(', ')}. "plan explain KEY" explains each.` }];
}

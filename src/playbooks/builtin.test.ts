import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtinPlaybooks } from './builtin.ts';

const contract: Record<string, string> = {
  'strategic-acts': `hire-people-lovers take-notes act-first apologize cut-the-clutter over-react-to-mistakes
    solve-problems cross-functional-teams tell-stories internal-report-cards recognize-heroes fail-successfully
    lead-by-serving gather-customer-secrets speak-customer full-circle-feedback`,
  'serving-officer': `own-service-strategy reengineer-from-customer-view frontline-competencies recruit-servers
    revalue-frontline-leader guard-moments-of-truth kill-dumb-rules dumb-rules-committees advocate-frontline
    customer-feedback-panels chief-storyteller honour-heroes`,
  'service-recovery': `recovery-strategy togetherness hyper-communication know-the-secrets solve-not-rule
    celebrate-recoveries tell-recovery-stories train-recovery right-to-act measure-recovery recovery-accountability
    recruit-for-recovery`,
  'take-a-punch': 'not-personal learn-the-secret gift-of-recovery screaming-means-staying own-punch-strategy',
  'be-remarkable': 'make-noticeable-changes beware-benchmarks seek-gaspworthy accept-odd-mistakes spend-on-different',
  'technology-for-value':
    'means-not-end capability-to-value expose-experiences market-before-technology beyond-copying',
  'customer-orientation': `add-value focus-on-results see-bigger-picture educate-customer consulting-relationships
    credibility know-client-world ask-questions inquiry-stance internal-customers`,
  leading: `lead-and-manage set-example own-responsibility big-picture integrity shape-strategy support-staff
    build-success do-the-job learn-the-business pay-attention lead-by-example in-sync stand-behind best-of-brains
    focus-on-customer participate carry-water push-frontier`,
  resilience: `keep-running rely-on-foundation leadership-strengths know-where-we-are know-where-to-go design-future
    crisis-plan execute-plan monitor-progress learn-together confident-leadership strategic-planning
    smooth-coordination eager-cooperation open-communication competent-execution`,
  'customer-centric': `declare-imperative set-service-targets kick-off-by-example champion-team map-customer-flow
    ask-the-chain standing-agenda showcase-stories show-improvements`,
};

const practices = builtinPlaybooks.flatMap((playbook) =>
  playbook.practices.map((practice) => ({ key: `${playbook.id}/${practice.id}`, playbook, practice })),
);

/** Everything that we wrote: [where it stands, the text]. Sources are left out, as titles of others are quoted there. */
const texts: readonly (readonly [string, string])[] = [
  ...builtinPlaybooks.flatMap(({ id, title, summary }) => [[id, title] as const, [id, summary] as const]),
  ...practices.flatMap(({ key, practice: { title, question, why, firstStep, evidence } }) =>
    [title, question, why, firstStep, evidence].map((text) => [key, text] as const),
  ),
];

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** All runs of `length` consecutive words. */
function runs(text: string, length: number): string[] {
  const all = words(text);
  return all
    .slice(0, Math.max(0, all.length - length + 1))
    .map((_, start) => all.slice(start, start + length).join(' '));
}

function sentences(text: string): number {
  return text.split(/(?<=[.?])\s+(?=\p{Lu})/u).length;
}

function overlong(field: 'title' | 'question' | 'why' | 'firstStep' | 'evidence', low: number, high: number): string[] {
  return practices
    .map(({ key, practice }) => `${key}: ${practice[field].length} ${practice[field]}`)
    .filter((_, index) => {
      const length = practices[index]?.practice[field].length ?? 0;
      return length < low || length > high;
    });
}

describe('the playbooks', () => {
  it('are the ten of the contract, each with its practices in order', () => {
    const actual = builtinPlaybooks.map((playbook) => [playbook.id, playbook.practices.map(({ id }) => id)]);
    expect(actual).toEqual(Object.entries(contract).map(([id, ids]) => [id, ids.split(/\s+/)]));
  });

  it('have 16, 12, 12, 5, 5, 5, 10, 19, 16 and 9 practices, 109 in all', () => {
    expect(builtinPlaybooks.map((playbook) => playbook.practices.length)).toEqual([16, 12, 12, 5, 5, 5, 10, 19, 16, 9]);
    expect(practices).toHaveLength(109);
  });

  it('have kebab-case ids, no practice id twice even across playbooks', () => {
    const ids = [...builtinPlaybooks.map(({ id }) => id), ...practices.map(({ practice }) => practice.id)];
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say in one or two sentences what they are about, and where they come from', () => {
    for (const { title, summary, source } of builtinPlaybooks) {
      expect(title).toMatch(/^\p{Lu}/u);
      expect(summary.length, summary).toBeGreaterThan(100);
      expect(summary.length, summary).toBeLessThan(300);
      expect([1, 2], summary).toContain(sentences(summary));
      expect(source).toMatch(/Roy Osing, 2010-\d\d-\d\d|Mallary, no date known$|Vicki Halsey, 2012-01-23$/);
    }
    expect(new Set(builtinPlaybooks.map(({ source }) => source)).size).toBe(10);
  });
});

describe('the practices', () => {
  it('have the seven fields and no other, all trimmed and filled', () => {
    for (const { key, practice } of practices) {
      expect(Object.keys(practice).sort(), key).toEqual(
        ['evidence', 'firstStep', 'id', 'question', 'source', 'title', 'why'].sort(),
      );
      for (const value of Object.values(practice)) expect(value, key).toMatch(/^\S.*\S$/);
    }
  });

  it('carry the source of their playbook', () => {
    expect(practices.filter(({ playbook, practice }) => practice.source !== playbook.source)).toEqual([]);
  });

  it('have a title of two to six words that is not just the id', () => {
    const poor = practices.filter(({ practice: { id, title } }) => {
      const count = title.split(' ').length;
      return count < 2 || count > 6 || words(title).join('-') === id || !/^\p{Lu}/u.test(title) || /[.?]$/.test(title);
    });
    expect(poor.map(({ key }) => key)).toEqual([]);
  });

  it('ask one question that can be answered yes or no', () => {
    const verbs = /^(.*, )?(is|are|do|does|did|were|has|have|can|may) /i;
    const poor = practices.filter(({ practice: { question } }) => !/^[^?]+\?$/.test(question) || !verbs.test(question));
    expect(poor.map(({ key }) => key)).toEqual([]);
  });

  it('explain why in two or three sentences', () => {
    const poor = practices.filter(({ practice: { why } }) => ![2, 3].includes(sentences(why)) || !why.endsWith('.'));
    expect(poor.map(({ key }) => key)).toEqual([]);
  });

  it('name a number, a day or a count in the first step', () => {
    const number = /\d|\b(one|two|three|four|five|six|eight|ten|single|first|once)\b/i;
    const poor = practices.filter(({ practice: { firstStep } }) => !number.test(firstStep) || !firstStep.endsWith('.'));
    expect(poor.map(({ key }) => key)).toEqual([]);
  });

  it('keep to lengths that fit a terminal and still say something', () => {
    expect(overlong('title', 8, 45)).toEqual([]);
    expect(overlong('question', 70, 165)).toEqual([]);
    expect(overlong('why', 140, 310)).toEqual([]);
    expect(overlong('firstStep', 75, 185)).toEqual([]);
    expect(overlong('evidence', 70, 155)).toEqual([]);
  });
});

describe('the texts', () => {
  it('are pairwise distinct', () => {
    const seen = texts.map(([, text]) => text.toLowerCase());
    expect(seen.filter((text, index) => seen.indexOf(text) !== index)).toEqual([]);
  });

  it('are calm and plain: no exclamation mark, nothing beyond ASCII', () => {
    expect(texts.filter(([, text]) => !/^[\x20-\x7e]+$/.test(text) || text.includes('!'))).toEqual([]);
  });

  it('repeat no phrase of six words from one practice to another', () => {
    const owners = new Map<string, string>();
    const repeated: string[] = [];
    for (const [key, text] of texts) {
      for (const run of runs(text, 6)) {
        const owner = owners.get(run) ?? key;
        if (owner !== key) repeated.push(`${owner} and ${key}: ${run}`);
        owners.set(run, owner);
      }
    }
    expect(owners.size).toBeGreaterThan(5000);
    expect(repeated).toEqual([]);
  });
});

const seedFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

describe.skipIf(!existsSync(seedFolder))('the source documents', () => {
  it('share no run of eight words with our texts', () => {
    const documents = readdirSync(seedFolder).filter((name) => name.endsWith('.txt'));
    const seedRuns = new Set(documents.flatMap((name) => runs(readFileSync(`${seedFolder}/${name}`, 'utf8'), 8)));
    expect(seedRuns.has('the best way of explaining to someone what')).toBe(true);
    expect(seedRuns.size).toBeGreaterThan(3000);
    const copied = texts.flatMap(([key, text]) =>
      runs(text, 8)
        .filter((run) => seedRuns.has(run))
        .map((run) => `${key}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});

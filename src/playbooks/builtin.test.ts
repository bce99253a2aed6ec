import { describe, expect, it } from 'vitest';
import { builtinPlaybooks } from './builtin.ts';
import { situations } from './situations.ts';

/** Plans refer to practices by these ids, so none may change or disappear. */
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

interface Text {
  /** The playbook or practice that the text belongs to. */
  readonly key: string;
  readonly field: 'title' | 'summary' | 'fits' | 'question' | 'why' | 'firstStep' | 'evidence' | 'situation';
  readonly text: string;
}

/** All texts except the sources, which quote the titles of others. */
const texts: readonly Text[] = [
  ...builtinPlaybooks.flatMap(({ id, title, summary, fits, practices }): Text[] => [
    { key: id, field: 'title', text: title },
    { key: id, field: 'summary', text: summary },
    { key: id, field: 'fits', text: fits ?? '' },
    ...practices.flatMap((practice) =>
      (['title', 'question', 'why', 'firstStep', 'evidence'] as const).map((field) => {
        return { key: `${id}.${practice.id}`, field, text: practice[field] };
      }),
    ),
  ]),
  ...situations.map(({ situation }): Text => ({ key: 'situations', field: 'situation', text: situation })),
];

/** The texts of practices in one field. */
function ofPractices(field: Text['field']): Text[] {
  return texts.filter((text) => text.field === field && text.key.includes('.'));
}

/** One line for each text that fails, so that a test shows them all at once. */
function failing(candidates: readonly Text[], passes: (text: string) => boolean): string[] {
  return candidates.filter(({ text }) => !passes(text)).map(({ key, field, text }) => `${key} ${field}: ${text}`);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?])\s+(?=\p{Lu})/u);
}

describe('the playbooks', () => {
  it('have every practice of the contract', () => {
    const existing = new Set(
      builtinPlaybooks.flatMap(({ id, practices }) => practices.map((one) => `${id}.${one.id}`)),
    );
    const agreed = Object.entries(contract).flatMap(([id, ids]) => ids.split(/\s+/).map((one) => `${id}.${one}`));
    expect(agreed).toHaveLength(109);
    expect(agreed.filter((key) => !existing.has(key))).toEqual([]);
  });

  it('have ids of lower-case words, each used once', () => {
    const ids = builtinPlaybooks.flatMap(({ id, practices }) => [id, ...practices.map((practice) => practice.id)]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('have one or two sentences of summary, and one on the situation they fit', () => {
    const summaries = texts.filter(({ field }) => field === 'summary');
    const fits = texts.filter(({ field }) => field === 'fits');
    expect(failing(summaries, (text) => sentences(text).length <= 2 && text.endsWith('.'))).toEqual([]);
    expect(failing(fits, (text) => /^Use it when .+\.$/.test(text) && sentences(text).length === 1)).toEqual([]);
  });

  it('name the author of their source, and its date or that it is unknown', () => {
    const form = /(Roy Osing|Mallary|Vicki Halsey), (\d{4}-\d\d-\d\d|date unknown)/;
    expect(builtinPlaybooks.filter(({ source }) => !form.test(source))).toEqual([]);
  });

  it('share their source with their practices', () => {
    for (const { source, practices } of builtinPlaybooks)
      expect(practices.filter((practice) => practice.source !== source)).toEqual([]);
  });
});

describe('the situations', () => {
  it('name two or three playbooks each', () => {
    const ids = new Set(builtinPlaybooks.map(({ id }) => id));
    for (const { situation, playbooks } of situations) {
      expect([2, 3], situation).toContain(new Set(playbooks).size);
      expect(
        playbooks.filter((id) => !ids.has(id)),
        situation,
      ).toEqual([]);
    }
  });

  it('cover every playbook', () => {
    const named = new Set(situations.flatMap(({ playbooks }) => playbooks));
    expect(builtinPlaybooks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('a practice', () => {
  it('asks a question in the present', () => {
    const form = /^(Do|Does|Is|Are|Can) [^?]+\?$/;
    expect(failing(ofPractices('question'), (text) => form.test(text))).toEqual([]);
  });

  it('asks one thing', () => {
    expect(failing(ofPractices('question'), (text) => !/\band\b|;/.test(text))).toEqual([]);
  });

  it('asks for no event with a date, because a status answers for the present', () => {
    const past = /\b(ago|last|past|previous|yet|have you|has|were|was the|did)\b/i;
    expect(failing(ofPractices('question'), (text) => !past.test(text))).toEqual([]);
  });

  it('has a title of two to seven words that says more than its id', () => {
    const poor = ofPractices('title').filter(({ key, text }) => {
      const count = words(text).length;
      return count < 2 || count > 7 || key.endsWith(`.${words(text).join('-')}`) || !/^\p{Lu}.*[^.?]$/u.test(text);
    });
    expect(poor).toEqual([]);
  });

  it('explains why in two or three sentences', () => {
    const passes = (text: string) => [2, 3].includes(sentences(text).length) && text.endsWith('.');
    expect(failing(ofPractices('why'), passes)).toEqual([]);
  });

  it('begins with a step for this week that waits for nothing', () => {
    const waiting = /\b(next|when|whenever|as soon as|once a|after the|until)\b/i;
    expect(failing(ofPractices('firstStep'), (text) => /[.?]$/.test(text) && !waiting.test(text))).toEqual([]);
  });

  it('has a step with a number or a day', () => {
    const figure = /\d|\b(one|two|three|four|five|six|ten|half|this week|today|\w+day)\b/i;
    expect(failing(ofPractices('firstStep'), (text) => figure.test(text))).toEqual([]);
  });

  it('fits a terminal', () => {
    const most = { title: 45, question: 120, why: 280, firstStep: 150, evidence: 130 };
    for (const [field, length] of Object.entries(most))
      expect(failing(ofPractices(field as Text['field']), (text) => text.length <= length)).toEqual([]);
  });
});

describe('the texts', () => {
  it('are filled, distinct and trimmed', () => {
    const all = texts.map(({ text }) => text.toLowerCase());
    expect(failing(texts, (text) => /^\S.*\S$/.test(text))).toEqual([]);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it('have at most thirty words a sentence', () => {
    expect(failing(texts, (text) => sentences(text).every((sentence) => words(sentence).length <= 30))).toEqual([]);
  });

  it('are calm: no exclamation mark, nothing beyond ASCII', () => {
    expect(failing(texts, (text) => /^[\x20-\x7e]+$/.test(text) && !text.includes('!'))).toEqual([]);
  });

  it('name no amount of money', () => {
    const money = /[$€£¥]|\b(currency|dollars?|euros?|pounds?|cents?|price of a|[A-Z]{3} ?\d|\d+ ?[A-Z]{3})\b/;
    expect(failing(texts, (text) => !money.test(text))).toEqual([]);
  });

  it('use no word in a private sense', () => {
    const words = /\b(told|stands?|kept|anew|mend(s|ed|ing)?|sittings?|shall|hangs? on|house|seeks?)\b/i;
    expect(failing(texts, (text) => !words.test(text))).toEqual([]);
  });

  it('begin statements with a noun or a verb, not with a clause', () => {
    const clause = /^(What|Who|Whoever|Whatever|Where|Wherever)\b/;
    expect(failing(texts, (text) => !sentences(text).some((sentence) => clause.test(sentence)))).toEqual([]);
  });

  it('are spelt the British way', () => {
    const stems = 'apolog|emphas|general|organ|prior|real|recogn|standard|summar|author|custom|minim|maxim|critic';
    const american = new RegExp(
      `\\b(${stems})i?z(e|es|ed|ing|ation)\\b|\\b(analyz|behavior|center|color|favor|honor|labor|neighbor|rumor)|\\b(defense|fulfill|program)\\b`,
      'i',
    );
    expect(failing(texts, (text) => !american.test(text))).toEqual([]);
  });

  it('repeat no phrase of six words from one practice to another', () => {
    const owners = new Map<string, string>();
    const repeated: string[] = [];
    for (const { key, text } of texts.filter((one) => one.key.includes('.'))) {
      const all = words(text);
      for (let start = 0; start + 6 <= all.length; start++) {
        const phrase = all.slice(start, start + 6).join(' ');
        const owner = owners.get(phrase) ?? key;
        if (owner !== key) repeated.push(`${owner} and ${key}: ${phrase}`);
        owners.set(phrase, owner);
      }
    }
    expect(repeated).toEqual([]);
  });
});

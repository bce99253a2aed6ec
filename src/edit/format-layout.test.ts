import { expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { formatPlan } from './format.ts';

/** One small text for each form in which a plan can be typed. */
it.each<[what: string, typed: string, formatted: string | null]>([
  ['an empty list over lines', 'units: [\n  # c\n]\n', 'units: []\n  # c\n'],
  ['brackets over lines without comments', 'units: [a,\n  b,\n  c]\n', 'units: [a, b, c]\n'],
  [
    'brackets inside brackets over lines',
    'units: [\n  {b: 1, # one\n   c: 2}, # two\n  [d] # three\n  # four\n]\n',
    'units: [\n    {\n      b: 1, # one\n      c: 2,\n    }, # two\n    [d], # three\n    # four\n  ]\n',
  ],
  [
    'brackets on one line inside brackets over lines',
    'who: {\n  segments: [{name: a,id: b}],\n  dimension: d\n}\n',
    'who: { dimension: d, segments: [{ id: b, name: a }] }\n',
  ],
  [
    'a comment behind the comma',
    'units: [\n  a, # one\n  b # two\n  , c # three\n]\n',
    'units: [\n    a, # one\n    b, # two\n    c, # three\n  ]\n',
  ],
  [
    'brackets below their key',
    'units: # k\n  # over\n  [ # open\n    a # one\n  ] # closed\n',
    'units: # k\n  # over\n  [\n    # open\n    a, # one\n  ] # closed\n',
  ],
  ['brackets below their key, nothing said', 'units:\n  [\n    a\n  ]\n', 'units: [a]\n'],
  [
    'the whole plan in brackets',
    '# top\n{ # open\n  who: {dimension: d}, # w\n  # f\n  format: 1 # one\n} # closed\n# end\n',
    '# top\n{\n  # f\n  format: 1, # one\n  # open\n  # w\n  who: { dimension: d },\n} # closed\n# end\n',
  ],
  [
    'the whole plan in brackets on a line',
    '# top\n{who: {dimension: d}, format: 1}\n',
    '# top\n{ format: 1, who: { dimension: d } }\n',
  ],
  [
    'a list as the whole plan',
    '# top\n-   a # one\n# two\n- # b\n  b: 1\n  a: 2\n',
    '# top\n- a # one\n# two\n- # b\n  b: 1\n  a: 2\n',
  ],
  [
    'text behind a | and its comment',
    'organization: |  # c\n     one\n\n      two\n\n\nunits: [a]\n',
    'organization: | # c\n  one\n\n   two\n\nunits: [a]\n',
  ],
  ['text behind a | with a digit', 'organization: |1\n  one\n two\n', 'organization: |1\n  one\n two\n'],
  [
    'text behind a |- with a digit',
    'organization: |-2\n    one\n  two\nunits: [a]\n',
    'organization: |2-\n    one\n  two\nunits: [a]\n',
  ],
  ['text behind a |+', 'organization: |+\n  one\n\n\nunits: [a]\n', 'organization: |+\n  one\n\n\nunits: [a]\n'],
  [
    'text behind a |+ at the end',
    'units: [a]\norganization: |+\n  one\n\n\n',
    'organization: |+\n  one\n\n\nunits: [a]\n',
  ],
  [
    'text behind a | below its key',
    'organization: # k\n  # over\n  |\n  one\nunits: [a]\n',
    '# over\norganization: | # k\n  one\nunits: [a]\n',
  ],
  ['empty text', 'organization: |\nunits: [a]\n', 'organization: |\nunits: [a]\n'],
  ['empty text of blank lines', 'organization: |\n\n\nunits: [a]\n', 'organization: |\n\nunits: [a]\n'],
  ['empty text of spaces', 'organization: |\n  \n\nunits: [a]\n', 'organization: |\n\nunits: [a]\n'],
  ['blank text that keeps its lines', 'organization: |+\n  \n\nunits: [a]\n', 'organization: |+\n\n\nunits: [a]\n'],
  ['text of spaces', 'organization: |2\n    \n\nunits: [a]\n', 'organization: |2\n    \n\nunits: [a]\n'],
  ['empty text at the end', 'units: [a]\norganization: |', 'organization: |\n\nunits: [a]\n'],
  ['folded text in an item', 'units:\n-   >\n     one\n     two\n- b\n', 'units:\n  - >\n    one\n    two\n  - b\n'],
  [
    'text in quotes over lines',
    'organization: "one\n     two\n\n     three" # c\nunits: [a]\n',
    'organization: "one\n  two\n\n  three" # c\nunits: [a]\n',
  ],
  ['plain text over lines', 'organization: one\n     two\n     three # c\n', 'organization: one\n  two\n  three # c\n'],
  [
    'a value below its key',
    'organization: # k\n  # over\n\n  one # v\nunits:\n    - # i\n      a\n',
    'organization: # k\n  # over\n\n  one # v\nunits:\n  - # i\n    a\n',
  ],
  [
    'an empty value with comments',
    'organization: # k\n    # under\nunits: [a]\n',
    'organization: # k\n  # under\nunits: [a]\n',
  ],
  [
    'deeper comments below',
    'organization: a\n      # one\n\n      # two\n# three\nunits: [a]\n',
    'organization:\n  a\n  # one\n\n  # two\n# three\nunits: [a]\n',
  ],
  [
    'comments below a nested list',
    'who:\n    segments:\n        - id: a\n          name: b\n        # item\n    # who\n# top\nunits: [a]\n',
    '# top\nunits: [a]\n\nwho:\n  segments:\n    - id: a\n      name: b\n    # item\n  # who\n',
  ],
  [
    'comments at the end',
    'units:\n  - a\n  # item\n# top\n\n\n# last\n\n',
    'units:\n  - a\n  # item\n# top\n\n# last\n',
  ],
  [
    'several blank lines',
    'units:\n\n\n  - a\n\n\n\n  - b\n\n\nwho:\n\n  dimension: d\n',
    'units:\n  - a\n\n  - b\n\nwho:\n  dimension: d\n',
  ],
  ['a comment behind a list key', 'units: # k\n  - a\n', 'units: # k\n  - a\n'],
  [
    'lists in lists',
    'x-a:\n-   - a\n    - b\n-\n    - c\n    # d\n    - e\n',
    'x-a:\n  - - a\n    - b\n  - - c\n    # d\n    - e\n',
  ],
  [
    'lists in lists with comments above',
    'x-a:\n- \n    # c\n    - # d\n        - b\n',
    'x-a:\n  # c\n  - - # d\n      - b\n',
  ],
  [
    'maps in items',
    'x-a:\n-   b: 1\n    c:\n        d: 2\n-   e: 3\n',
    'x-a:\n  - b: 1\n    c:\n      d: 2\n  - e: 3\n',
  ],
  ['keys without a colon', 'x-a: {b, c: , "d": 1}\n', 'x-a: { b, c, "d": 1 }\n'],
  ['a key without a value in brackets over lines', 'x-a: {\n  b,\n  c: ,\n  "d": 1}\n', 'x-a: { b, c, "d": 1 }\n'],
  ['pairs in a list', 'x-a: [{b: 1}, {c: {d: [e]}}]\n', 'x-a: [{ b: 1 }, { c: { d: [e] } }]\n'],
  ['empty brackets', 'x-a: { }\nx-b: [ ]\nx-c: {\n}\nx-d: [\n\n]\n', 'x-a: {}\nx-b: []\nx-c: {}\nx-d: []\n'],
  [
    'unknown keys first',
    'zzz: 1\norganization: A\nyyy: 2\nformat: 1\n',
    'zzz: 1\nformat: 1\norganization: A\nyyy: 2\n',
  ],
  ['x- keys between', 'x-b: 1\norganization: A\nx-a: 2\nformat: 1\n', 'format: 1\norganization: A\nx-b: 1\nx-a: 2\n'],
  [
    'keys in items',
    'who:\n  segments:\n    - name: a # c\n      # over id\n      id: b\n',
    'who:\n  segments:\n    # over id\n    - id: b\n      name: a # c\n',
  ],
  [
    'keys of an item whose dash has a comment',
    'who:\n  segments:\n    - # dash\n      name: a\n      id: b\n',
    'who:\n  segments:\n    - # dash\n      id: b\n      name: a\n',
  ],
  [
    'a directive above an item',
    'who:\n  segments:\n    # plan-ignore evidence-missing -- because\n    - name: a\n      id: b\n',
    'who:\n  segments:\n    # plan-ignore evidence-missing -- because\n    - name: a\n      id: b\n',
  ],
  [
    'a directive beside a first key',
    'who:\n  segments:\n    - name: a # plan-ignore evidence-missing -- because\n      id: b\n      x-a: 1\n      evidence: c\n',
    'who:\n  segments:\n    - name: a # plan-ignore evidence-missing -- because\n      id: b\n      evidence: c\n      x-a: 1\n',
  ],
  [
    'a directive behind a dash',
    'who:\n  segments:\n    - # plan-ignore evidence-missing -- because\n      name: a\n      id: b\n',
    'who:\n  segments:\n    - # plan-ignore evidence-missing -- because\n      id: b\n      name: a\n',
  ],
  [
    'a directive beside a key, which also speaks of the line below',
    'champion: A\nwin: # plan-ignore cut-missing -- because\n  proof: a\n  only: b\nwho:\n  segments: # plan-ignore evidence-missing -- because\n    - name: a\n      id: b\n',
    'champion: A\n\nwho:\n  segments: # plan-ignore evidence-missing -- because\n    - name: a\n      id: b\n\nwin: # plan-ignore cut-missing -- because\n  proof: a\n  only: b\n',
  ],
  [
    'a directive above a first key',
    'who:\n  segments:\n    - \n      # plan-ignore evidence-missing -- because\n      name: a\n      id: b\n',
    'who:\n  segments:\n    # plan-ignore evidence-missing -- because\n    - name: a\n      id: b\n',
  ],
  [
    'a directive beside a later key',
    'who:\n  segments:\n    - name: a\n      id: b # plan-ignore evidence-missing -- because\n',
    'who:\n  segments:\n    - id: b # plan-ignore evidence-missing -- because\n      name: a\n',
  ],
  [
    'a directive above the first key of a map that is no item',
    'howBig:\n  # plan-ignore growth-single -- because\n  why: a\n  growth: 5%\n',
    'howBig:\n  growth: 5%\n  # plan-ignore growth-single -- because\n  why: a\n',
  ],
  [
    'a directive at the top',
    '# top\n# plan-ignore goal-missing -- because\norganization: a\nformat: 1\n',
    '# top\n# plan-ignore goal-missing -- because\norganization: a\nformat: 1\n',
  ],
  [
    'a directive at the top behind a blank',
    '# top\n\n# plan-ignore goal-missing -- because\norganization: a\nformat: 1\n',
    '# top\n\n# plan-ignore goal-missing -- because\norganization: a\nformat: 1\n',
  ],
  [
    'a directive first of all',
    '# plan-ignore goal-missing -- because\n# more\n\norganization: a\nformat: 1\n',
    '# plan-ignore goal-missing -- because\n# more\n\norganization: a\nformat: 1\n',
  ],
  [
    'a directive below, at the end of a list',
    'units:\n  - a\n  # plan-ignore x -- y\norganization: a\n',
    '# plan-ignore x -- y\norganization: a\n\nunits:\n  - a\n',
  ],
  [
    'a header',
    '# one\n#two\n\n\n# three\n\n# own\norganization: a\nformat: 1\n',
    '# one\n#two\n\n# three\n\nformat: 1\n# own\norganization: a\n',
  ],
  ['a header that ends in a blank', '# one\n\norganization: a\nformat: 1\n', '# one\n\nformat: 1\norganization: a\n'],
  [
    'a header, first key stays',
    '# one\nformat: 1\n# two\norganization: a\n',
    '# one\nformat: 1\n# two\norganization: a\n',
  ],
  [
    'a header, then another first with comment',
    '# one\norganization: a\n# two\nformat: 1\n',
    '# one\n\n# two\nformat: 1\norganization: a\n',
  ],
  ['blank lines first', '\n\nformat: 1\n', 'format: 1\n'],
  [
    'the start of the document, a comment',
    '--- # c\norganization: a\nformat: 1\n',
    '--- # c\nformat: 1\norganization: a\n',
  ],
  ['the end of the document', 'format: 1\n... # c\n', 'format: 1\n... # c\n'],
  ['the end of the document and comments', 'format: 1\n# a\n...\n# b\n\n', 'format: 1\n# a\n# b\n...\n'],
  [
    'sections of one line',
    'format: 1\norganization: a\nunits: [a]\nhowBig: {why: a}\n',
    'format: 1\norganization: a\nunits: [a]\nhowBig: { why: a }\n',
  ],
  [
    'sections of several lines',
    'format: 1\nunits:\n  - a\nhowBig: {why: a}\nwho: {dimension: a}\n',
    'format: 1\nunits:\n  - a\nhowBig: { why: a }\nwho: { dimension: a }\n',
  ],
  [
    'sections with comments above',
    'format: 1\n# h\nhowBig:\n  why: a\n# w\nwho:\n  dimension: a\n',
    'format: 1\n# h\nhowBig:\n  why: a\n# w\nwho:\n  dimension: a\n',
  ],
  ['no line break at the end', 'format: 1', 'format: 1\n'],
  ['no map', 'just text   \n\n', 'just text\n'],
  ['tabs and spaces behind', 'format: 1  \t\norganization: a\t# c\n', 'format: 1\norganization: a # c\n'],
  ['a key over several lines', '? "a\n  b"\n: 1\n', null],
  ['an explicit key without a value', '? a\nformat: 1\n', 'a:\nformat: 1\n'],
  ['a pair without brackets in a list', 'units: [a: 1,\n  b]\n', 'units: [a: 1, b]\n'],
])('%s', (_, typed, formatted) => {
  const document = parseDocument(typed);
  expect(document.issues).toEqual([]);
  expect(formatPlan(document)).toBe(formatted);
  if (formatted !== null) expect(formatPlan(parseDocument(formatted))).toBe(formatted);
});

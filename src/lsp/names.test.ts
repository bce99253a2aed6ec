import { describe, expect, it } from 'vitest';
import { marked, opened } from '../../test/support/open-plan.ts';
import { splice } from '../edit/edit-splice.ts';
import { definitionsAt, fileAt, referencesAt, renameAt } from './names.ts';

const PLAN = `format: 1
organization: Northwind
who:
  segments:
    - id: racers
      name: Racers
    - {id: commuters, name: Commuters}
win:
  moves:
    - id: vans
      title: Vans
      serves: [racers, "commuters"]
      technology: [board]
  technology:
    - {id: board, name: racers, serves: ['racers']}
stories:
  - {title: A, segment: racers, told: 2026-10-02}
`;

function at(text: string) {
  const { text: plain, offset } = marked(text);
  return { plan: opened(plain), plain, offset };
}

describe('definitions and references', () => {
  it('of a segment, from wherever it is named', () => {
    for (const place of ['serves: [ra¦cers', "serves: ['racers¦", 'segment: ¦racers', 'id: rac¦ers']) {
      const { plan, plain, offset } = at(PLAN.replace(place.replace('¦', ''), place));
      const ranges = definitionsAt(plan, offset);
      expect(ranges.map(({ start, end }) => plain.slice(start, end))).toEqual(['racers']);
      expect(ranges[0]!.start).toBe(plain.indexOf('racers'));
      expect(referencesAt(plan, offset, false)).toHaveLength(3);
      expect(referencesAt(plan, offset, true)).toHaveLength(4);
    }
  });

  it('of a technology, also while the text is broken elsewhere', () => {
    const { plan, plain, offset } = at(`${PLAN.replace('[board]', '[bo¦ard]')}measures: [{id\n`);
    expect(plan.document.issues).not.toEqual([]);
    expect(definitionsAt(plan, offset).map(({ start, end }) => plain.slice(start, end))).toEqual(['board']);
  });

  it('are none beside an id, for a name, or for what nobody defines', () => {
    for (const text of ['name: Ra¦cers', 'se¦rves: [racers']) {
      const { plan, offset } = at(PLAN.replace(text.replace('¦', ''), text));
      expect(definitionsAt(plan, offset)).toEqual([]);
    }
    const { plan, offset } = at(PLAN.replace('segment: racers', 'segment: rac¦rs'));
    expect(definitionsAt(plan, offset)).toEqual([]);
  });

  it('of a file, by its path', () => {
    const { plan, offset } = at(`${PLAN}units: ["north/pl¦an.yaml"]\n`);
    expect(fileAt(plan, offset)).toBe('north/plan.yaml');
    expect(fileAt(plan, 3)).toBeNull();
  });
});

describe('renaming', () => {
  it('changes an id everywhere, and nothing that only looks like it', () => {
    const { plan, plain, offset } = at(PLAN.replace('[racers, ', '[rac¦ers, '));
    const renaming = renameAt(plan, offset, 'amateurs');
    if (!('edits' in renaming)) throw new Error(renaming.refused);
    expect(splice(plain, renaming.edits)).toBe(
      PLAN.replace('id: racers', 'id: amateurs')
        .replace('[racers, ', '[amateurs, ')
        .replace("['racers']", "['amateurs']")
        .replace('segment: racers', 'segment: amateurs'),
    );
  });

  it('quotes what YAML would not read as text', () => {
    const { plan, plain, offset } = at(PLAN.replace('id: va¦ns', 'id: vans').replace('id: vans', 'id: va¦ns'));
    const renaming = renameAt(plan, offset, '2026');
    expect('edits' in renaming && splice(plain, renaming.edits)).toBe(PLAN.replace('id: vans', 'id: "2026"'));
  });

  it('reaches places that the schema refuses for another reason', () => {
    const { plan, plain, offset } = at(
      PLAN.replace('id: rac¦ers', 'id: racers')
        .replace('title: Vans\n', 'nonsense: 1\n')
        .replace('id: racers', 'id: rac¦ers'),
    );
    const renaming = renameAt(plan, offset, 'amateurs');
    expect('edits' in renaming && splice(plain, renaming.edits)).toContain('serves: [amateurs, "commuters"]');
  });

  it.each([
    ['what is no id', 'Amateur Racers', PLAN],
    ['what is taken', 'commuters', PLAN],
    ['in a broken text', 'amateurs', `${PLAN}measures: [\n`],
    ['in a plan of a later format', 'amateurs', PLAN.replace('format: 1', 'format: 2')],
    ['what is given twice', 'amateurs', PLAN.replace('{id: commuters', '{id: racers')],
    [
      'what stands over several lines',
      'amateurs',
      PLAN.replace('segment: racers', 'segment: racers')
        .replace("['racers']}", '[racers]}')
        .replace(
          'stories:\n  - {title: A, segment: racers, told: 2026-10-02}',
          'stories:\n  - title: A\n    told: 2026-10-02\n    segment: |-\n      racers',
        ),
    ],
  ])('refuses %s', (_, to, text) => {
    const renaming = renameAt(opened(text), text.indexOf('racers'), to);
    expect(renaming).toHaveProperty('refused');
  });

  it.each([null, 7, '', true, {}, ' a', 'A', undefined])('refuses %j as a name', (to) => {
    expect(renameAt(opened(PLAN), PLAN.indexOf('racers') + 1, to)).toHaveProperty('refused');
  });

  it('refuses what is no id at all', () => {
    expect(renameAt(opened(PLAN), 3, 'x')).toHaveProperty('refused');
  });
});

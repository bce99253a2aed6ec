import { describe, expect, it } from 'vitest';
import { isPlan } from './is-plan.ts';

describe('isPlan', () => {
  it.each(['plan.yaml', 'file:///home/ann/plan.yml', 'C:\\plans\\PLAN.YAML', '/plans/north.plan.yaml'])(
    'takes %s for a plan by its name, even while it is empty',
    (name) => expect(isPlan(name, '')).toBe(true),
  );

  it.each(['plan.config.yaml', 'floorplan.yaml', 'plan.json', '/plan.yaml/notes.txt', '.plan.yaml'])(
    'takes %s for no plan',
    (name) => expect(isPlan(name, '')).toBe(false),
  );

  it('takes another file for a plan where it states both its format and its organisation', () => {
    expect(isPlan('north.yaml', 'format: 1\r\norganization: North\r\n')).toBe(true);
    expect(isPlan('untitled:1', '# mine\norganization: North\nformat: 1\n')).toBe(true);
    expect(isPlan('logging.yaml', 'format: json\n')).toBe(false);
    expect(isPlan('nested.yaml', 'a:\n  format: 1\n  organization: x\n')).toBe(false);
  });
});

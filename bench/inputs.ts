/** The plans that are measured. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = 'examples/northwind-cycles';

/** The sample as every reader of YAML takes it: some read an unquoted date as a date, and then call it no text. */
export function samplePlan(): string {
  return readFileSync(`${SAMPLE}/plan.yaml`, 'utf8').replaceAll(/(?<=: )(\d{4}-\d\d-\d\d)(?=[,}\s])/g, '"$1"');
}

/** The sample with twenty mistakes of the kinds that people make: misspelt keys and words, wrong kinds of values. */
export function planWithMistakes(): string {
  let text = samplePlan();
  let left = 20;
  const replacements: [RegExp, string][] = [
    [/status: started/g, 'status: startd'],
    [/evidence:/g, 'evidnce:'],
    [/owner: Head of Retail/g, 'ownr: Head of Retail'],
    [/potential: \{low:/g, 'potential: {lowest:'],
    [/better: higher/g, 'better: more'],
    [/due: "/g, 'due: "soon '],
    [/name: /g, 'nme: '],
  ];
  for (const [wanted, mistake] of replacements) {
    text = text.replaceAll(wanted, (found) => (left-- > 0 ? mistake : found));
  }
  return text;
}

/** A plan of about so many bytes: the same kinds of things, more of each. */
export function largePlan(bytes: number): string {
  const head =
    'format: 1\norganization: Large\ncurrency: CAD\nhowBig: {start: "2026-07-01", horizon: 24 months, baseline: 12M, growth: 25%}\n';
  const segment = (n: number) =>
    `    - id: segment-${n}\n      name: Customers of kind ${n}\n      potential: {low: ${10 + n}k, likely: ${40 + n}k, high: ${90 + n}k}\n` +
    `      evidence: Letters and interviews with number ${n}\n      chosen: ${n % 40 === 0}\n      secrets:\n        - What they fear is to be number ${n} in a row\n`;
  const move = (n: number) =>
    `    - id: move-${n}\n      title: A promise of number ${n}\n      owner: Head of Part ${n}\n      due: "2027-06-30"\n      status: planned\n`;
  const [segments, moves]: [string[], string[]] = [[], []];
  for (let size = head.length, n = 1; size < bytes; n++) {
    segments.push(segment(n));
    moves.push(move(n));
    size += segments.at(-1)!.length + moves.at(-1)!.length;
  }
  return `${head}who:\n  segments:\n${segments.join('')}win:\n  moves:\n${moves.join('')}`;
}

/** A folder of so many plans, no two of them alike. */
export function folderOfPlans(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const sample = samplePlan();
  copyLog(folder);
  for (let n = 0; n < count; n++) {
    const name = `plan-${String(n).padStart(5, '0')}.yaml`;
    writeFileSync(join(folder, name), sample.replace('Northwind Cycles', `Northwind Cycles ${n}`));
  }
}

/** The file that the sample refers to. */
export function copyLog(folder: string): void {
  writeFileSync(join(folder, 'recovery-log.csv'), readFileSync(`${SAMPLE}/recovery-log.csv`));
}

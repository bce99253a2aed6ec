/**
 * The page about the interview with what a terminal really shows of it, taken from a walk through it. `npm run docs`
 * writes it; a test fails when it is stale.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { screenOf, textOf } from '../../test/support/emulator.ts';
import { COLUMNS, type Walk, walkQuick } from '../../test/support/walk.ts';
import { picture } from './terminal-picture.ts';

const ROWS_OF_IMAGE = 30;

/** The files that the walk gives, by their path. */
export async function interviewPages(walk: Walk): Promise<Map<string, string>> {
  const menu = walk.prompts.find(({ question }) => question.includes('genuine liking of people'))!;
  const image = (await screenOf(menu.raw, COLUMNS)).slice(-ROWS_OF_IMAGE);
  const whole = (await screenOf(walk.raw, COLUMNS)).map(textOf).join('\n');
  return new Map([
    ['docs/interview.md', page(walk, whole)],
    ['docs/images/interview.svg', picture(image, COLUMNS, 'The quick interview at a terminal')],
  ]);
}

function page({ decisions }: Walk, screen: string): string {
  return `# The interview

\`plan init\` asks for HOW BIG, WHO and the status of the sixteen strategic acts. \`plan init --full\` goes on through WIN,
serving, measures and the playbooks that you pick, and asks for the owner, the next step and the date of the three acts that
come first. Every answer is in \`plan.yaml\` before the next question comes, so you can stop at any time: the same command
continues where you stopped, and comes back at the end to the questions that you skipped. Once the horizon is over,
\`plan init --next\` begins a new HOW BIG at the last reading.

![The interview: what the segments add up to, and the first of the strategic acts](images/interview.svg)

Reading 250 words and typing 40 words a minute, the interview below, ${decisions} decisions, takes less than ten minutes
(\`npx tsx scripts/docs/walk-quick.ts\` counts them).

## What you can type

| at a question | at a choice | what it does |
| --- | --- | --- |
| Enter | \`0\` | skips it; if there is an answer already, Enter keeps it |
| \`?\` | \`?\` | explains why it is asked, what a good answer is, and its source |
| \`<\` | \`<\` | goes back, as often as you like |
| \`:review\` | \`:\` \`4\` | lists all answers and skipped questions: change, rename or remove any |
| \`:sections\` | \`:\` \`5\` | shows the progress of each section, and lets you choose the next |
| \`:stop\` | \`:\` \`6\` | stops, as Ctrl-C does |

- **Amounts**: \`12m\`, \`12,000,000\`, \`$12M\`, \`12 million\`, \`about 12M a year\`, \`40 x 150 x 52\`.
- **Ranges**: low, high and likely, one after the other or at once: \`900k 1.9M 3.2M\`, \`0.9-3.2M, likely 1.9M\`, \`1.9M (0.9 to 3.2M)\`.
- **Percentages and durations**: \`25\`, \`25 %\`, \`double\`; \`2y\`, \`24\`, \`a year and a half\`, \`by June 2028\`.
- **Dates**: \`31 March 2027\`, \`next friday\`, \`in 3 months\`, \`end of Q1\`.
- **Long text**: paste it with all its lines, press Alt-Enter, or end a line with \`\\\`.

Each answer is shown as it was understood. One that can be read in two ways, such as \`03/04/2027\`, is asked again with both.

## Without colours, without a terminal

With \`--plain\`, with \`NO_COLOR\` and at a dumb terminal nothing is redrawn and the cursor does not move, so a screen
reader can follow. Without any terminal, the same answers come from \`--answers FILE\` (a partial
plan) and \`--set path=value\`; missing answers are listed with their path and kind, and the exit code is 2. \`--dry-run\`
prints the plan instead of writing it.

## Afterwards

\`plan review\` is the monthly review: growth and the potentials first, then what is overdue, stale, off track or unproven. It ends
with a paragraph for a mail. \`plan record repeat-business 41\` appends a reading and compares it with the planned path.
\`plan next --owner "Head of Workshops" --within 30d\` is one person's month, and \`--format ics\` puts it into a calendar.

## A whole quick interview

\`\`\`
${screen}
\`\`\`
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, content] of await interviewPages(await walkQuick())) writeFileSync(file, content);
}

/** The ways to install the program, with the commands of docs/install.md. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/install.md'), 'utf8');

/** Where the page takes the repository from. */
export const ADDRESS = 'https://github.com/plan-strategy/plan.git';

export interface Way {
  /** What is in the empty folder at first. */
  readonly takes?: 'package' | 'executable';
  readonly script: string;
  /** The command that starts what was installed. */
  readonly plan?: string;
  readonly withoutNode?: boolean;
  /** The way does not work, and says so with these words. */
  readonly refusal?: string;
}

/** The commands of a section of the page. */
export function commandsOf(section: string): string {
  const text = page.split('\n## ').find((part) => part.startsWith(`${section}\n`));
  const blocks = [...(text ?? '').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, commands]) => commands);
  if (blocks.length === 0) throw new Error(`docs/install.md has no commands under "${section}".`);
  return blocks.join('');
}

const FOR_ACCOUNT = commandsOf('For your account');
/** Bash completes with it, and the manual page is found. */
const COMPLETES = `${commandsOf('Completion and the manual page')}
source ~/.local/share/bash-completion/completions/plan
complete -p plan
! command -v man > /dev/null || MANPATH=~/.local/share/man man --where plan`;
const INSTALLED = '"$HOME/.local/bin/plan"';
/** npm's own folder belongs to somebody else. */
const OWN_PREFIX = 'export npm_config_prefix="$HOME/.local"';

export const WAYS: Readonly<Record<string, Way>> = {
  executable: {
    takes: 'executable',
    script: commandsOf('One file, without Node'),
    plan: './plan',
    withoutNode: true,
  },
  npx: {
    takes: 'package',
    script: commandsOf('npx, without installing'),
    plan: 'npx --yes ./plan-strategy-0.1.0.tgz',
  },
  account: { takes: 'package', script: `${FOR_ACCOUNT}${COMPLETES}`, plan: INSTALLED },
  project: { takes: 'package', script: `npm init --yes\n${commandsOf('In a project')}`, plan: 'npx plan' },
  clone: { script: commandsOf('From a clone'), plan: INSTALLED },
  link: {
    script: `${OWN_PREFIX}
git clone --quiet ${ADDRESS} && (cd plan && npm ci && npm link)
npm init --yes && npm link plan-strategy`,
    plan: 'npx plan',
  },
  // npm would ask GitHub for an archive instead of cloning: here it gets the address of a repository on this computer.
  'npx with an address': { script: 'npx --yes "git+file://$REPOSITORY" --version' },
  'project with an address': {
    script: 'npm init --yes && npm install --save-dev "git+file://$REPOSITORY"',
    plan: 'npx plan',
  },
  'global from a clone that is not built': {
    script: `${OWN_PREFIX}\ngit clone --quiet ${ADDRESS} && npm install --global ./plan`,
    refusal: 'npm ci && npm install --global',
  },
  'global with an address': {
    script: `${OWN_PREFIX}\nnpm install --global "git+file://$REPOSITORY"`,
    refusal: 'npm ci && npm install --global',
  },
  publishing: {
    takes: 'package',
    script: `npx --yes publint@0.3.25 ./plan-strategy-0.1.0.tgz --strict
npx --yes @arethetypeswrong/cli@0.18.5 ./plan-strategy-0.1.0.tgz
npm publish --dry-run ./plan-strategy-0.1.0.tgz`,
  },
};

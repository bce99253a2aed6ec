/** Other programs that hold a YAML file against a schema, on the same plan and the same schema. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './measure.ts';

interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** The program, in the folder of its packages. */
  readonly bin: string;
  readonly does: string;
  /** Files that it needs beside it. */
  readonly files?: (schema: string) => Readonly<Record<string, string>>;
  readonly args: (schema: string, plans: readonly string[], folder: string) => readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: 'ajv-cli',
    packages: ['ajv-cli@5'],
    bin: 'node_modules/ajv-cli/dist/index.js',
    does: 'validates, without lines',
    args: (schema, plans) => [
      ...['validate', '--spec=draft2020', '--strict=false', '-s', schema],
      ...plans.flatMap((plan) => ['-d', plan]),
    ],
  },
  {
    name: 'v8r',
    packages: ['v8r@5'],
    bin: 'node_modules/v8r/src/index.js',
    does: 'validates, without lines',
    args: (schema, plans) => ['--schema', schema, ...plans],
  },
  {
    name: 'Spectral',
    packages: ['@stoplight/spectral-cli@6'],
    bin: 'node_modules/@stoplight/spectral-cli/dist/index.js',
    does: 'validates, with lines',
    files: (schema) => ({
      'ruleset.json': JSON.stringify({
        rules: {
          plan: {
            given: '$',
            severity: 'error',
            // biome-ignore lint/suspicious/noThenProperty: that is what the linter's rules call it
            then: { function: 'schema', functionOptions: { schema: JSON.parse(schema) } },
          },
        },
      }),
    }),
    args: (_, plans, folder) => ['lint', '--ruleset', join(folder, 'ruleset.json'), ...plans],
  },
  {
    name: 'ESLint with yml and json-schema-validator',
    packages: ['eslint@9', 'eslint-plugin-yml@1', 'eslint-plugin-json-schema-validator@5'],
    bin: 'node_modules/eslint/bin/eslint.js',
    does: 'validates, with lines',
    files: (schema) => ({
      'schema.json': schema,
      'eslint.config.mjs':
        "import { readFileSync } from 'node:fs';\nimport yml from 'eslint-plugin-yml';\nimport validator from 'eslint-plugin-json-schema-validator';\n" +
        "const schema = JSON.parse(readFileSync(new URL('schema.json', import.meta.url), 'utf8'));\n" +
        "export default [...yml.configs['flat/base'], { files: ['**/*.yaml'], plugins: { v: validator },\n" +
        "  rules: { 'v/no-invalid': ['error', { schemas: [{ fileMatch: ['**/*.yaml'], schema }], useSchemastoreCatalog: false }] } }];\n",
    }),
    args: (_, plans, folder) => ['--config', join(folder, 'eslint.config.mjs'), ...plans],
  },
];

export interface InstalledPeer {
  readonly name: string;
  readonly versions: string;
  readonly program: (plans: readonly string[], cwd: string) => Program;
}

/** Installs the peers that the registry has into a folder that is kept for the next time; says which could not be had. */
export function installPeers(cache: string): { peers: InstalledPeer[]; missing: string[] } {
  const peers: InstalledPeer[] = [];
  const missing: string[] = [];
  const schema = readFileSync('schemas/plan.schema.json', 'utf8');
  for (const { name, packages, bin, does, files, args } of PEERS) {
    const folder = join(cache, name.replaceAll(/\W+/g, '-').toLowerCase());
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, bin))) {
      writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
      const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
      spawnSync('npm', ['install', ...options, ...packages], { cwd: folder, stdio: 'ignore' });
    }
    if (!existsSync(join(folder, bin))) {
      missing.push(name);
      continue;
    }
    const all = { 'plan.schema.json': schema, ...files?.(schema) };
    for (const [path, content] of Object.entries(all)) writeFileSync(join(folder, path), content);
    peers.push({
      name,
      versions: packages.map((id) => versionOf(folder, id.replace(/(?<=.)@[^@]*$/, ''))).join(', '),
      program: (plans, cwd) => ({
        name,
        does,
        run: [join(folder, bin), ...args(join(folder, 'plan.schema.json'), plans, folder)],
        cwd,
        codes: [0, 1, 99],
      }),
    });
  }
  return { peers, missing };
}

function versionOf(folder: string, name: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

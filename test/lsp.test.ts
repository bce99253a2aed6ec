import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { Editor } from './lsp-client.ts';
import { folderWith, plan } from './run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
  attrition: 5%
  why: The lease on the second workshop.
`;

const editors: Editor[] = [];

function editor(folder: string, args?: readonly string[]): Editor {
  const made = new Editor(folder, args);
  editors.push(made);
  return made;
}

afterEach(() => {
  for (const { process } of editors.splice(0)) process.kill();
});

describe('diagnostics', () => {
  it('are what "plan check" finds: rules, severities, messages and places', async () => {
    const text = `${PLAN}who:\n  segments:\n    - {id: racers, name: Racers, potential: 1M}\n    - {id: racers, name: Fleets}\n`;
    const folder = folderWith({ 'plan.yaml': text });
    const client = editor(folder, ['--as-of', '2026-11-01', 'lsp']);
    await client.start();
    const found = await client.diagnostics(await client.open(join(folder, 'plan.yaml'), text));
    const { stdout } = await plan(['check', '--format', 'json', '--as-of', '2026-11-01'], { cwd: folder });
    const { findings } = JSON.parse(stdout).files[0];
    const severities = {
      error: DiagnosticSeverity.Error,
      warning: DiagnosticSeverity.Warning,
      note: DiagnosticSeverity.Information,
    };
    const place = ({ line, column }: { line: number; column: number }) => ({ line: line - 1, character: column - 1 });
    expect(found.map(({ relatedInformation, ...diagnostic }) => diagnostic)).toEqual(
      findings.map(({ ruleId, severity, message, range }: never) => ({
        code: ruleId,
        severity: severities[severity],
        message,
        source: 'plan',
        range: { start: place((range as never)['start']), end: place((range as never)['end']) },
      })),
    );
    const duplicate = found.find(({ code }) => code === 'id-duplicate');
    expect(duplicate?.relatedInformation?.[0]?.location.range.start.line).toBe(11);
  });

  it('appear when a fault is typed in and vanish when it is mended', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    const uri = await client.open(join(folder, 'plan.yaml'), PLAN);
    const codes = (found: readonly { code?: unknown }[]) => found.map(({ code }) => code);
    expect(codes(await client.diagnostics(uri))).not.toContain('schema');
    await client.type(uri, PLAN.replace('growth: 25%', 'growth: 25'));
    const [faulty] = (await client.diagnostics(uri)).filter(({ code }) => code === 'schema');
    expect(faulty?.range.start).toEqual({ line: 6, character: 10 });
    await client.type(uri, PLAN);
    expect(codes(await client.diagnostics(uri))).not.toContain('schema');
  });

  it('carry the version they are about', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    const uri = await client.open(join(folder, 'plan.yaml'), PLAN);
    await client.diagnostics(uri);
    for (let n = 0; n < 20; n++) await client.type(uri, `${PLAN}# ${'x'.repeat(n)}\n`);
    await client.type(uri, `${PLAN}nonsense: 1\n`);
    const { version } = await client.published(uri, (all) => all.some(({ code }) => code === 'schema'));
    expect(version).toBe(22);
  });

  it('leave out what a comment silences', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    const text = `${PLAN}who:\n  segments:\n    - id: racers\n      name: Racers\n      potential: 1M`;
    const uri = await client.open(join(folder, 'plan.yaml'), text);
    const isSingle = ({ code }: { code?: unknown }) => code === 'potential-single';
    expect((await client.diagnostics(uri)).filter(isSingle)).toHaveLength(1);
    await client.type(uri, `${text} # plan-ignore potential-single -- signed contract`);
    expect((await client.diagnostics(uri)).filter(isSingle)).toEqual([]);
  });

  it('read the recovery log beside the document, of which nothing is saved yet', async () => {
    const folder = folderWith({ 'plans/log.csv': 'opened,fixed,surprised\n2026-09-01T09:00:00Z,,yes\n' });
    const client = editor(folder);
    await client.start();
    const missing = ({ code }: { code?: unknown }) => code === 'file-missing';
    const uri = await client.open(join(folder, 'plans/plan.yaml'), `${PLAN}serving: {recoveryLog: log.csv}\n`);
    expect((await client.diagnostics(uri)).filter(missing)).toEqual([]);
    await client.type(uri, `${PLAN}serving: {recoveryLog: plans/log.csv}\n`);
    expect((await client.diagnostics(uri)).filter(missing)).toHaveLength(1);
  });

  it('are taken away when the document is closed', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    const uri = await client.open(join(folder, 'plan.yaml'), 'format: 1\n');
    expect(await client.diagnostics(uri)).not.toEqual([]);
    await client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('are given for plans alone, by their name or by what they state; unnamed ones included', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    const text = 'format: 1\norganization: Acme\nnonsense: 1\n';
    for (const name of [join(folder, 'north.plan.yaml'), join(folder, 'strategy.yml'), 'untitled:Untitled-1']) {
      const found = await client.diagnostics(await client.open(name, text));
      expect(found.map(({ code }) => code)).toContain('schema');
    }
    const other = await client.open(join(folder, 'compose.yaml'), 'services: {web: {image: nginx}}\n');
    expect(await client.diagnostics(other)).toEqual([]);
  });
});

describe('the server', () => {
  it('ends with 0 after goodbye, and writes nothing beside the protocol', async () => {
    const client = editor(folderWith({}));
    expect((await client.start()).serverInfo?.name).toBe('plan');
    expect(await client.quit()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('ends when the editor closes its end of the line', async () => {
    const client = editor(folderWith({}));
    await client.start();
    client.process.stdin!.end();
    expect(await client.ended).toBe(1);
  });

  it('ends when the editor is killed and something else holds the line open', async () => {
    const bystander = spawn(process.execPath, ['-e', '0']);
    const client = editor(folderWith({}));
    await client.start(bystander.pid!);
    expect(await client.ended).toBe(1);
  });

  it('survives a message that makes no sense', async () => {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    await expect(client.connection.sendRequest('textDocument/hover', { nonsense: true })).rejects.toThrow();
    await expect(client.connection.sendRequest('no/such/thing')).rejects.toThrow();
    const uri = await client.open(join(folder, 'plan.yaml'), PLAN);
    expect(await client.diagnostics(uri)).not.toEqual([]);
  });
});

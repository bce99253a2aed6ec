import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  type Location,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './support/lsp-client.ts';
import { folderWith, plan } from './support/run.ts';

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

  it('appear when a fault is typed in and vanish when it is fixed', async () => {
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

  it('go by the configuration and the baseline, and say where one is wrong', async () => {
    const config = 'rules: {potential-single: error, evidence: off}\n';
    const folder = folderWith({ 'plan.config.yaml': config });
    const client = editor(folder);
    await client.start();
    const text = `${PLAN}who:\n  segments:\n    - {id: racers, name: Racers, potential: 1M}\n`;
    const uri = await client.open(join(folder, 'plan.yaml'), text);
    const [wrong] = await client.diagnostics(uri);
    expect(wrong).toMatchObject({ code: 'bad-config', message: expect.stringContaining('plan.config.yaml:1:') });
    writeFileSync(join(folder, 'plan.config.yaml'), 'rules: {potential-single: error}\n');
    await client.save(uri);
    const single = async () => (await client.diagnostics(uri)).find(({ code }) => code === 'potential-single');
    expect(await single()).toMatchObject({ severity: DiagnosticSeverity.Error });
    writeFileSync(join(folder, 'plan.yaml'), text);
    writeFileSync(join(folder, 'plan.config.yaml'), 'baseline: known.json\n');
    expect((await plan(['check', '--update-baseline'], { cwd: folder })).code).toBe(0);
    await client.save(uri);
    expect(await single()).toMatchObject({ severity: DiagnosticSeverity.Hint });
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

describe('answers about a plan', () => {
  const text = `${PLAN}who:
  segments:
    - {id: racers, name: Racers, potential: 1M}
win:
  moves:
    - id: vans
      title: Vans
      serves: [racers]
      status: strated
`;

  async function opened(plan = text) {
    const folder = folderWith({});
    const client = editor(folder);
    await client.start();
    return { client, uri: await client.open(join(folder, 'plan.yaml'), plan) };
  }

  it('completion, also of what is no YAML yet', async () => {
    const typing = text.replace('status: strated', 'status: ');
    const { client, uri } = await opened(`${typing}    - id: b\n      ti`);
    const statuses = await client.ask<CompletionItem[]>('textDocument/completion', uri, 'status: ', {}, 8);
    expect(statuses.map(({ label }) => label)).toEqual(['planned', 'started', 'done', 'dropped']);
    const keys = await client.ask<CompletionItem[]>('textDocument/completion', uri, '- id: b\n      ti', {}, 16);
    const title = keys.find(({ label }) => label === 'title')!;
    expect(client.edited(uri, [title.textEdit as TextEdit])).toMatch(/- id: b\n {6}title: $/);
  });

  it('hover', async () => {
    const { client, uri } = await opened();
    const hover = await client.ask<Hover>('textDocument/hover', uri, 'potential: 1M', {}, 12);
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('potential-single') });
  });

  it('definition and references', async () => {
    const { client, uri } = await opened();
    const [place] = await client.ask<Location[]>('textDocument/definition', uri, 'racers]');
    expect(place).toEqual({ uri, range: { start: { line: 11, character: 11 }, end: { line: 11, character: 17 } } });
    const context = { includeDeclaration: true };
    expect(await client.ask<Location[]>('textDocument/references', uri, 'racers]', { context })).toHaveLength(2);
  });

  it('definition of a file, in the folder of the plan alone', async () => {
    const folder = folderWith({ 'plan/log.csv': '', 'secret.csv': '' });
    const client = editor(folder);
    await client.start();
    const log = (path: string) => `${PLAN}serving: {recoveryLog: ${path}}\n`;
    const uri = await client.open(join(folder, 'plan/plan.yaml'), log('log.csv'));
    const ask = () => client.ask<Location[]>('textDocument/definition', uri, 'recoveryLog: ', {}, 14);
    expect((await ask())[0]?.uri).toMatch(/plan\/log\.csv$/);
    await client.type(uri, log('../secret.csv'));
    expect(await ask()).toEqual([]);
  });

  it('rename, and why not', async () => {
    const { client, uri } = await opened();
    const prepared = await client.ask<object>('textDocument/prepareRename', uri, 'racers]');
    expect(prepared).toMatchObject({ placeholder: 'racers' });
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', uri, 'racers]', { newName: 'amateurs' });
    expect(client.edited(uri, edit.changes![uri]!)).toBe(text.replaceAll('racers', 'amateurs'));
    await expect(client.ask('textDocument/rename', uri, 'racers]', { newName: 'No Id' })).rejects.toThrow('No Id');
  });

  it('the verdict and the next step above the text', async () => {
    const { client, uri } = await opened();
    const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', uri, 'win');
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      expect.stringMatching(/WHO|HOW BIG/),
      expect.stringMatching(/^Next: ./),
    ]);
  });

  it('outline', async () => {
    const { client, uri } = await opened();
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri, 'win');
    expect(symbols.map(({ name }) => name)).toEqual(['howBig', 'who', 'win']);
  });

  it('quick fixes', async () => {
    const { client, uri } = await opened();
    const line = text.split('\n').findIndex((each) => each.includes('strated'));
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const actions = (context: object) =>
      client.ask<CodeAction[]>('textDocument/codeAction', uri, 'win', {
        range,
        context: { diagnostics: [], ...context },
      });
    const [fix, ...others] = await actions({});
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'schema' }] });
    expect(client.edited(uri, fix!.edit!.changes![uri]!)).toBe(text.replace('strated', 'started'));
    expect(others.map(({ title }) => title).join()).not.toContain('Silence');
    const [all] = await actions({ only: ['source.fixAll'] });
    expect(client.edited(uri, all!.edit!.changes![uri]!)).toBe(text.replace('strated', 'started'));
  });

  it('the canonical form, as "plan fmt" writes it', async () => {
    const { client, uri } = await opened();
    const edits = await client.ask<TextEdit[]>('textDocument/formatting', uri, 'win', {
      options: { tabSize: 2, insertSpaces: true },
    });
    const folder = folderWith({ 'plan.yaml': text });
    await plan(['fmt'], { cwd: folder });
    const formatted = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    expect(formatted).not.toBe(text);
    expect(client.edited(uri, edits)).toBe(formatted);
  });

  it('nothing about other files', async () => {
    const { client } = await opened();
    const uri = await client.open('file:///tmp/compose.yaml', 'services: {}\n');
    expect(await client.ask('textDocument/hover', uri, 'services')).toBeNull();
    expect(await client.ask('textDocument/completion', uri, 'services')).toBeNull();
  });
});

describe('the server (row 17 of the field)', () => {
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

  it('refuses requests before it is initialized, twice initialized and after goodbye', async () => {
    const client = editor(folderWith({}));
    const hover = { textDocument: { uri: 'file:///plan.yaml' }, position: { line: 0, character: 0 } };
    const codeOf = async (method: string, params: object) =>
      client.connection.sendRequest(method, params).catch((error: { code: number }) => error.code);
    expect(await codeOf('textDocument/hover', hover)).toBe(-32002);
    expect(await codeOf('shutdown', {})).toBe(-32002);
    expect(await codeOf('no/such/thing', {})).toBe(-32002);
    await client.start();
    expect(await codeOf('initialize', { processId: null, rootUri: null, capabilities: {} })).toBe(-32600);
    expect(await codeOf('textDocument/hover', hover)).toBeNull();
    await client.connection.sendRequest('shutdown');
    expect(await codeOf('textDocument/hover', hover)).toBe(-32600);
    expect(await codeOf('textDocument/rename', { ...hover, newName: 'x' })).toBe(-32600);
    await client.connection.sendNotification('exit');
    expect(await client.ended).toBe(0);
  });

  it('answers what came before the end of its input', () => {
    const message = (id: number | undefined, method: string, params: object = {}) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...(id === undefined ? {} : { id }), method, params });
      return `Content-Length: ${text.length}\r\n\r\n${text}`;
    };
    const answered = (...messages: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, ['bin/plan.js', 'lsp'], {
        input: messages.join(''),
        encoding: 'utf8',
      });
      const answers = stdout.split(/Content-Length: \d+\r\n\r\n/).slice(1);
      return [status, ...answers.map((text) => JSON.parse(text)).map(({ id, error }) => [id, error?.code])];
    };
    const exit = message(undefined, 'exit');
    const [hover, shutdown] = [message(1, 'textDocument/hover'), message(3, 'shutdown')];
    const initialize = message(2, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(answered(hover, exit)).toEqual([1, [1, -32002]]);
    expect(answered(hover)).toEqual([1, [1, -32002]]);
    expect(answered(initialize, shutdown, hover, exit)).toEqual([0, [2, undefined], [3, undefined], [1, -32600]]);
  });

  it('ends with a message where the header of one is malformed', async () => {
    const client = editor(folderWith({}));
    await client.start();
    client.process.stdin!.write('Content-Length: ten\r\n\r\n');
    expect(await client.ended).toBe(2);
    expect(client.stderr).toContain('malformed header');
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

/**
 * What a keystroke in the sample costs, warm: `npx tsx bench/editor.ts`, after a build. First the work itself in this
 * process, then the whole server, protocol and all, as Linux counts its processor time.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { readRelated } from '../src/files/related.ts';
import { hoverAt } from '../src/lsp/hover.ts';
import { openPlan } from '../src/lsp/open-plan.ts';
import { suggestions } from '../src/lsp/suggest.ts';

const FOLDER = 'examples/northwind-cycles';
const FILE = resolve(FOLDER, 'plan.yaml');
const SAMPLE = readFileSync(FILE, 'utf8');
const WARM = 200;
const KEYS = 100;
/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

const options = {
  path: 'plan.yaml',
  days: { asOf: '2026-11-25', leaveOutLater: true },
  loadRelated: (path: string) => readRelated(FOLDER, path, 1024 * 1024),
};

/** The sample with a sentence growing in it, letter by letter. */
function typed(n: number): string {
  return SAMPLE.replace('yearly sales.', `yearly sales${'.'.repeat(n % 40)}`);
}

/** Processor time of one call in milliseconds, after as many to warm up. */
function cost(work: (n: number) => unknown): number {
  for (let n = 0; n < WARM; n++) work(n);
  const before = process.cpuUsage();
  for (let n = 0; n < KEYS; n++) work(n);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / KEYS;
}

/** Processor time of the whole server for a keystroke in milliseconds; `null` where it cannot be read. */
async function serverCost(): Promise<number | null> {
  const child = spawn(process.execPath, ['bin/plan.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let notify = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, () => notify());
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = pathToFileURL(FILE).href;
  const textDocument = { uri, languageId: 'yaml', version: 0, text: SAMPLE };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const type = async (version: number): Promise<void> => {
    const diagnostics = new Promise<void>((resolve) => {
      notify = resolve;
    });
    const contentChanges = [{ text: typed(version) }];
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    await diagnostics;
  };
  for (let n = 1; n <= KEYS; n++) await type(n);
  const before = processorTime(child.pid!);
  for (let n = 1; n <= KEYS; n++) await type(KEYS + n);
  const after = processorTime(child.pid!);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return before === null || after === null ? null : (after - before) / KEYS;
}

/** The milliseconds that a process has had a processor so far; `null` where the system does not say. */
function processorTime(pid: number): number | null {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * TICK;
  } catch {
    return null;
  }
}

function row(what: string, milliseconds: number | null): void {
  console.log(`${what.padEnd(52)}${(milliseconds?.toFixed(1) ?? '?').padStart(8)}`);
}

const plan = openPlan(SAMPLE, options);
const world = { playbooks: plan.playbooks, findings: plan.assessment.findings, today: '2026-11-25' };
const status = SAMPLE.indexOf('status: started') + 8;
console.log(
  `${SAMPLE.length} characters on ${cpus()[0]?.model ?? 'an unknown processor'}: milliseconds of processor time`,
);
row(
  'a keystroke: read and judge',
  cost((n) => openPlan(typed(n), options)),
);
row(
  'completion of a status',
  cost(() => suggestions(SAMPLE, status, world)),
);
row(
  'hover on a finding',
  cost(() => hoverAt(plan, status)),
);
row('a keystroke in the server: message to diagnostics', await serverCost());

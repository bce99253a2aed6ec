/** For tests: an editor that speaks with `plan lsp`, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const PROGRAM = resolve('bin/plan.js');

export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Resolves to the exit code of the server. */
  readonly ended: Promise<number | null>;
  /** All that the server wrote to standard error. */
  stderr = '';
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #texts = new Map<string, { version: number; text: string }>();

  constructor(folder: string, args: readonly string[] = ['lsp', '--stdio']) {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: 'pipe' });
    this.process = child;
    this.ended = new Promise((resolve) => child.on('exit', resolve));
    child.stderr.on('data', (data) => {
      this.stderr += data;
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      for (const look of this.#waiting) look();
    });
    this.connection.listen();
  }

  async start(processId: number | null = process.pid): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: null,
      capabilities: { textDocument: { rename: { prepareSupport: true } } },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(file: string, text: string, languageId = 'yaml'): Promise<string> {
    const uri = file.includes(':') ? file : pathToFileURL(file).href;
    this.#texts.set(uri, { version: 1, text });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Types: the whole text is another one now. */
  async type(uri: string, text: string): Promise<void> {
    const version = this.#texts.get(uri)!.version + 1;
    this.#texts.set(uri, { version, text });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The next diagnostics of a document of which something holds; those published before count, too, and are used up. */
  async diagnostics(uri: string, holds?: (found: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return (await this.published(uri, holds)).diagnostics;
  }

  /** The same with the version they are about. */
  published(
    uri: string,
    holds: (found: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => {
      const look = () => {
        const index = this.#published.findIndex((params) => params.uri === uri && holds(params.diagnostics));
        if (index === -1) return;
        this.#waiting.delete(look);
        const [found] = this.#published.splice(0, index + 1).slice(-1);
        resolve(found!);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** What the server answers about a place, given as a piece of the text and how far into it. */
  ask<R>(method: string, uri: string, piece: string, more: object = {}, shift = 1): Promise<R> {
    const { text } = this.#texts.get(uri)!;
    const before = text.slice(0, text.indexOf(piece) + shift).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** The text of a document after edits that the server wants made in it. */
  edited(uri: string, edits: readonly TextEdit[]): string {
    const document = TextDocument.create(uri, 'yaml', 1, this.#texts.get(uri)!.text);
    return TextDocument.applyEdits(document, [...edits]);
  }

  /** Says goodbye as the protocol wants it. */
  async quit(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.ended;
  }
}

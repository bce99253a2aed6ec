/**
 * The language server. It is bundled apart from the program, so that no other command loads it. The library reads the
 * messages, ends the process when the editor says so or is gone, and turns what a request throws into an error response.
 */
import { Writable } from 'node:stream';
import {
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { shownFindings } from '../../editor/open-plan.ts';
import { version } from '../../version.ts';
import type { Invocation } from '../command.ts';
import type { Output } from '../io.ts';
import { Documents, type Known } from './lsp-documents.ts';
import { toDiagnostic, toProblem } from './lsp-shapes.ts';

/** How long nothing is typed before the plan is judged again, in milliseconds. */
const PAUSE = 120;

/** Serves one editor until it says goodbye or is gone; the library then ends the process, so this never resolves. */
export function run(invocation: Invocation): Promise<number> {
  const { io } = invocation;
  if (io.interactive) io.stderr.write('This talks to an editor, not to a person. Ctrl-C ends it.\n');
  const connection = createConnection(io.stdin, streamTo(io.stdout));
  serve(connection, invocation);
  connection.listen();
  return new Promise(() => {});
}

function serve(connection: Connection, invocation: Invocation): void {
  const open = new TextDocuments(TextDocument);
  const documents = new Documents(invocation);
  const judging = new Map<string, NodeJS.Timeout>();

  connection.onInitialize(capabilities);
  open.onDidChangeContent(({ document }) => judgeSoon(document.uri));
  open.onDidSave(() => judgeAllAgain());
  open.onDidClose(({ document: { uri } }) => {
    stopJudging(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => judgeAllAgain());
  open.listen(connection);

  /** Waits until nothing is typed for a moment. */
  function judgeSoon(uri: string): void {
    stopJudging(uri);
    judging.set(
      uri,
      setTimeout(() => judgeNow(uri), PAUSE),
    );
  }

  function stopJudging(uri: string): void {
    clearTimeout(judging.get(uri));
    judging.delete(uri);
  }

  function judgeNow(uri: string): void {
    judging.delete(uri);
    const document = open.get(uri);
    if (!document) return;
    try {
      const diagnostics = diagnosticsOf(documents.know(document), uri);
      void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    } catch (error) {
      connection.console.error(`The plan could not be judged; please report this: ${(error as Error).stack}`);
    }
  }

  /** Files on the disk have changed: the configuration or a recovery log may say something else now. */
  function judgeAllAgain(): void {
    documents.forget(open.all());
    for (const { uri } of open.all()) judgeSoon(uri);
  }
}

function capabilities(_: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'plan', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    },
  };
}

function diagnosticsOf(known: Known, uri: string) {
  if (known.kind === 'other') return [];
  if (known.kind === 'unreadable') return [toProblem(known.error)];
  return shownFindings(known.plan).map((finding) => toDiagnostic(finding, uri));
}

/** The program’s output as a stream. */
function streamTo(output: Output): NodeJS.WritableStream {
  return new Writable({
    write(chunk: Buffer, _, done) {
      output.write(chunk.toString('utf8'));
      done();
    },
  });
}

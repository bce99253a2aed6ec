/**
 * The language server. It is bundled apart from the program, so that no other command loads it. The library reads the
 * messages, ends the process when the editor says so or is gone, and turns what a request throws into an error response.
 */
import { Writable } from 'node:stream';
import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  ResponseError,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { escapeTerminal } from '../render/escape.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Output } from '../run/io.ts';
import { version } from '../version.ts';
import {
  type Asked,
  codeActions,
  codeLenses,
  completion,
  definition,
  FIX_ALL,
  formatting,
  hover,
  prepareRename,
  references,
  rename,
  symbols,
} from './answers.ts';
import { Documents, type Known } from './documents.ts';
import { shownFindings } from './open-plan.ts';
import { checkedHeaders, inOrder, REFUSED, type Refusal } from './protocol.ts';
import { toDiagnostic, toProblem } from './shapes.ts';

/** How long nothing is typed before the plan is judged again, in milliseconds. */
const PAUSE = 120;

/** Serves one editor until it says goodbye or is gone; the library then ends the process, so this never resolves. */
export function run(context: Context): Promise<number> {
  const { io } = context;
  if (io.interactive) io.stderr.write('This talks to an editor, not to a person. Ctrl-C ends it.\n');
  const strategy = inOrder();
  const messages = io.stdin.pipe(checkedHeaders(() => strategy.handled));
  messages.on('error', ({ message }) => {
    io.stderr.write(`plan: ${escapeTerminal(message)}\nThe language server ends. Start it from an editor.\n`);
    process.exit(EXIT.cannotRun);
  });
  const connection = createConnection(messages, streamTo(io.stdout), { messageStrategy: strategy });
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
  serve(connection, context);
  connection.listen();
  return new Promise(() => {});
}

function serve(connection: Connection, context: Context): void {
  const open = new TextDocuments(TextDocument);
  const documents = new Documents(context);
  const judging = new Map<string, NodeJS.Timeout>();

  let canWatch = false;
  connection.onInitialize(({ capabilities }) => {
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return offer(capabilities);
  });
  open.onDidChangeContent(({ document }) => judgeSoon(document.uri));
  open.onDidSave(() => judgeAllAgain());
  open.onDidClose(({ document: { uri } }) => clear(uri));
  connection.onInitialized(() => watchFiles());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    judgeAllAgain();
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) clear(uri);
  });
  open.listen(connection);

  connection.onHover(about(hover));
  connection.onCompletion(about(completion));
  connection.onDefinition(about(definition));
  connection.onReferences(about(references));
  connection.onPrepareRename(about(prepareRename));
  connection.onRenameRequest(about(rename));
  connection.onDocumentSymbol(about(symbols));
  connection.onCodeLens(about(codeLenses));
  connection.onDocumentFormatting(about(formatting));
  connection.onCodeAction(about(codeActions));

  /** Answers about a plan; `null`, which is no answer, about anything else. */
  function about<Params extends { textDocument: TextDocumentIdentifier }, Result>(
    answer: (asked: Asked, params: Params) => Result,
  ) {
    return (params: Params): Result | null => {
      const document = open.get(params.textDocument.uri);
      const known = document && documents.know(document);
      return known?.kind === 'plan'
        ? answer({ document: document!, today: context.io.today(), ...known }, params)
        : null;
    };
  }

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

  /** Shows nothing for a document any more. */
  function clear(uri: string): void {
    stopJudging(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Asks to be told when a configuration, a playbook, a recovery log or a plan changes on the disk, if the editor can. */
  function watchFiles(): void {
    if (!canWatch) return;
    const watchers = [{ globPattern: '**/*.{yaml,yml,csv}' }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  }

  /** Files on the disk have changed: the configuration or a recovery log may say something else now. */
  function judgeAllAgain(): void {
    documents.forget(open.all());
    for (const { uri } of open.all()) judgeSoon(uri);
  }
}

function offer({ textDocument }: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'plan', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [' ', ':', '-', '[', '{', ','] },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      documentSymbolProvider: true,
      codeLensProvider: {},
      documentFormattingProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
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

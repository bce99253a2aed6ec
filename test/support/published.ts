/** For tests: what others publish of the formats that we write, to hold our output against it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XmlDocument, XmlElement, type XmlTreeNode, XsdValidator } from 'libxml2-wasm';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../schemas', name), 'utf8');

const { $schema: _, id: __, ...sarifSchema } = JSON.parse(read('sarif-2.1.0.schema.json'));
const validateSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);

/** What breaks the schema of SARIF 2.1.0 in a log; nothing where it is kept. */
export function sarifErrors(log: unknown): readonly object[] {
  return validateSarif(log) ? [] : [...(validateSarif.errors ?? [])];
}

const junitSchema = XsdValidator.fromDoc(XmlDocument.fromString(read('jenkins-junit.xsd')));

/** A JUnit report as its root element. Throws where it is not well-formed, or breaks the schema that Jenkins publishes. */
export function readJunit(report: string): Element {
  const document = XmlDocument.fromString(report);
  try {
    junitSchema.validate(document);
    return toElement(document.root);
  } finally {
    document.dispose();
  }
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

function toElement({ name, attrs, firstChild, content }: XmlElement): Element {
  const children: Element[] = [];
  for (let node: XmlTreeNode | null = firstChild; node !== null; node = node.next)
    if (node instanceof XmlElement) children.push(toElement(node));
  return {
    name,
    attributes: Object.fromEntries(attrs.map((attr) => [attr.name, attr.value])),
    children,
    text: content,
  };
}

/** Markdown as GitHub renders it, to HTML in which raw HTML and dangerous links are let through. */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

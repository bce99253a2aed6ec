/** For tests alone: as much of an XML parser as it takes to see that what we write is well-formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** All that XML 1.0 admits; written with code points, so that lone surrogates count as what they are. */
const NOT_ADMITTED = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses a document of elements, attributes and text; throws at whatever is not well-formed. */
export function parseXml(document: string): XmlElement {
  const bad = NOT_ADMITTED.exec(document);
  if (bad) throw new Error(`character U+${bad[0].codePointAt(0)!.toString(16)} at ${bad.index}`);
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === document) throw new Error('no XML declaration');
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [root];
  for (const token of body.match(/<[^>]*>|[^<]+|</g) ?? []) {
    const parent = open.at(-1)!;
    if (!token.startsWith('<')) parent.text += decode(token);
    else if (token.startsWith('</')) {
      if (token !== `</${parent.name}>`) throw new Error(`${token} ends ${parent.name}`);
      open.pop();
    } else {
      const element = { ...startTag(token), children: [], text: '' };
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '')
    throw new Error('not one root element');
  return root.children[0]!;
}

function startTag(token: string): { name: string; attributes: Record<string, string> } {
  const match = /^<([a-z-]+)((?:\s+[a-z-]+="[^"<]*")*)\s*\/?>$/.exec(token);
  if (!match) throw new Error(`no tag: ${token}`);
  const attributes = [...match[2]!.matchAll(/([a-z-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, decode(value!)] as const,
  );
  if (new Set(attributes.map(([name]) => name)).size !== attributes.length)
    throw new Error(`an attribute twice: ${token}`);
  return { name: match[1]!, attributes: Object.fromEntries(attributes) };
}

function decode(text: string): string {
  return text.replaceAll(/&([^;]*;?)/g, (_, name: string) => {
    const known = ENTITIES[name.slice(0, -1)];
    if (known === undefined) throw new Error(`no entity: &${name}`);
    return known;
  });
}

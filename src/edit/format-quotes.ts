/**
 * A quoted text with the quotes that Prettier chooses: double ones, unless that asks for more signs before quotes inside.
 * Text without quotes around it comes back as it is.
 */
export function preferredQuotes(written: string): string {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return written;
  const inner = written.slice(1, -1);
  const escapes = quote === '"' ? /\\[^"]/.test(inner) : inner.includes('\\');
  if (escapes) return written;
  if (inner.includes('"')) {
    const single = quote === "'" ? inner : inner.replaceAll('\\"', '"').replaceAll("'", "''");
    return `'${single}'`;
  }
  return `"${quote === "'" ? inner.replaceAll("''", "'") : inner}"`;
}

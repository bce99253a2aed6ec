import { describe, expect, it } from 'vitest';
import { checkedHeaders } from './protocol.ts';

const body = '{"jsonrpc":"2.0","method":"x: y\\r\\n"}';
const message = `Content-Length: ${body.length}\r\n\r\n${body}`;

/** What comes out where a text is written in pieces of a size, and the error that ended it. */
async function through(text: string, size: number): Promise<{ text: string; error: string | null }> {
  const stream = checkedHeaders(() => 0);
  let passed = '';
  let failed: string | null = null;
  stream.on('data', (chunk: Buffer) => {
    passed += chunk.toString('latin1');
  });
  const ended = new Promise((resolve) => stream.on('close', resolve));
  stream.on('error', ({ message }) => {
    failed = message;
  });
  for (let at = 0; at < text.length && !stream.destroyed; at += size) stream.write(text.slice(at, at + size), 'latin1');
  stream.end();
  await ended;
  return { text: passed, error: failed };
}

describe('the headers of messages', () => {
  it.each([1, 3, 1000])('let messages through, also in pieces of %d bytes', async (size) => {
    const text = `${message}Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n${message}content-length: 0\r\n\r\n${message}`;
    expect(await through(text, size)).toEqual({ text, error: null });
  });

  it.each([
    'Content-Length: ten\r\n\r\n',
    'Content-Length: -5\r\n\r\n',
    'Content-Type: x\r\n\r\n',
    'Content-Length 10\r\n\r\n',
    'Content-Length: 2\n\n{}',
    '{"jsonrpc":"2.0"}',
    '\r\n\r\n',
    `A: ${'a'.repeat(5000)}`,
  ])('end with an error that says so: %j', async (text) => {
    expect((await through(text, 1000)).error).toMatch(/malformed header/);
    expect((await through(message + text, 7)).error).toMatch(/malformed header/);
  });
});

/**
 * The fingerprint by which a baseline and a code-scanning service know a finding again: a hash of the rule, the identity
 * path and a running number where several of one rule are at one place. 64-bit FNV-1a as 16 hexadecimal digits.
 */
export function fingerprint(ruleId: string, path: string, occurrence: number): string {
  // In two halves of 32 bits, because large integers take thirty times as long; the prime is 2^40 + 0x1b3.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(`${ruleId}\n${path}\n${occurrence}`)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + mixed * 2 ** 8) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

const encoder = new TextEncoder();

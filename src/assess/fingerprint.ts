/**
 * The fingerprint by which a baseline and a code-scanning service know a finding again: a hash of the rule, the identity
 * path and a running number where several of one rule stand at one place. 64-bit FNV-1a as 16 hexadecimal digits.
 */
export function fingerprint(ruleId: string, path: string, occurrence: number): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${ruleId}\n${path}\n${occurrence}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

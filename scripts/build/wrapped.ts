/** The code of a CommonJS module as `load` takes it (`src/cli/start.ts`): in the function that Node puts around one. */
export function wrapped(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${code}\n});`;
}

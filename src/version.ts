import manifest from '../package.json' with { type: 'json' };

/** The name by which results know the tool. */
export const name = 'plan';

/** The published package. */
export const packageName = manifest.name;

export const { version } = manifest;

/** The package for patterns, loaded apart: most runs name their plan. */
export { globSync } from 'tinyglobby';

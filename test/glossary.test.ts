import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { termNamed } from '../src/method/glossary.ts';
import { plan } from './support/run.ts';

/**
 * Words of planning, of statistics and of this tool that a leader may not know. Where one is shown, it has to be a term.
 * The last two lines are no terms today: use a plainer word, or add the term.
 */
const UNFAMILIAR =
  `P(goal), coverage, attrition, baseline, required, expected, planned path, planned value, milestone, reading
as it stands, as planned, confidence, correlation, P10, P50, P90, quantile, segment, dimension, view, other contributions
horizon, annual rate, real rate, inflation, bridge, spread, smallest sets, headroom, PERT, potential, time to close, verdict
on paper, aggressive, playbook, practice, finding, severity, suppression, silenced, baselined, scorecard, score, answered
not begun, next steps, step, stale, claptrap, imperative, carry, carries, without, share
percentile, median, copula, variance, standard deviation, distribution, elasticity, CAGR, tornado, stochastic, Monte Carlo
skew, stakeholder, KPI, lever, latent, drill-down, heuristic, synergy`.split(/, |\n/);

it.each(globSync('examples/*/plan.yaml'))('every unfamiliar word that is shown of %s is a term', async (file) => {
  const outputs = [['report'], ['report', '--format', 'markdown'], ['whatif', '--growth', '10%'], ['check']].map(
    async ([command, ...rest]) => (await plan([command!, file, ...rest, '--as-of', '2026-11-01'])).stdout,
  );
  const shown = (await Promise.all(outputs)).join('\n');
  const own = readFileSync(file, 'utf8').toLowerCase();
  const words = UNFAMILIAR.filter((word) =>
    new RegExp(`(?<![\\w-])${word.replaceAll(/[()]/g, '\\$&')}s?(?![\\w-])`, 'i').test(shown),
  );
  expect(words.length).toBeGreaterThan(5);
  expect(words.filter((word) => !own.includes(word.toLowerCase()) && termNamed(word) === undefined)).toEqual([]);
});

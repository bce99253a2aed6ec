import { escapeGithubData as data, escapeGithubProperty as property } from './escape.ts';
import { renderAtOnce, type StreamForPrograms } from './result.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** The result as GitHub workflow commands, shown as annotations in a pull request. */
export const streamGithub: StreamForPrograms = {
  plan: ({ path, findings, error }) =>
    [
      ...(error ? [`::error file=${property(path)},title=${property(error.code)}::${data(error.message)}\n`] : []),
      ...findings
        .filter(({ status }) => status === 'new')
        .map(({ severity, ruleId, message, help, range: { start, end } }) => {
          const place = `file=${property(path)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`;
          return `::${COMMAND[severity]} ${place},title=${property(ruleId)}::${data(`${message} ${help}`)}\n`;
        }),
    ].join(''),
  end: () => '',
};

export const renderGithub = renderAtOnce(streamGithub);

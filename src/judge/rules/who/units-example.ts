/** A group and its units, of which the examples of the rules on units are made. */

/** HOW BIG of a group with this target, below the files of its units. */
export function groupOf(files: string, target: string): string {
  return `units: [${files}]
${howBig('12M', target)}`;
}

/** The whole plan of a unit that serves one segment. */
export function unitOf(organization: string, segment = 'commuters', currency = 'USD'): string {
  return `format: 1
organization: ${organization}
currency: ${currency}
${howBig('5M', '6.5M')}who:
  segments:
    - id: ${segment}
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`;
}

function howBig(baseline: string, target: string): string {
  return `howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: ${baseline}
  target: ${target}
  attrition: 0%
`;
}

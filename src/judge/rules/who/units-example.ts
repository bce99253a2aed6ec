/** The whole plan of a unit that serves one segment, for the examples of the rules on units. */
export function unitOf(organization: string, segment = 'commuters', currency = 'USD'): string {
  return `format: 1
organization: ${organization}
currency: ${currency}
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 5M
  target: 6.5M
  attrition: 0%
who:
  segments:
    - id: ${segment}
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`;
}

/**
 * Small plans that together hold every key of the format and every way of writing it that may be read. Broken plans are
 * made mostly from these: what goes wrong in a large plan goes wrong in a small one, which is judged in a fraction of the time.
 */
export const SMALL_PLANS: readonly string[] = [
  `# The goal
format: 1
organization: Tern Ferries
champion: Head of Strategy
currency: NOK
howBig:
  measure: annual revenue
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%      # more than the market
  attrition: 5%
  confidence: 70%
  owner: Chief Executive Officer
  why: The second slip needs 15M of yearly sales.
  readings:
    - {date: 2026-09-30, value: 12.3M, note: 'before the fair'}
`,
  `format: 1
organization: "Members' Guild"
howBig: {unit: members, start: 2026-01-31, horizon: 1 year, baseline: 4000, target: 4.5k, attrition: 300}
who:
  dimension: age
  segments: [{id: young, name: Young, potential: {low: 0, likely: 300, high: 700}}, {id: old, name: "Old", potential: 200}]
`,
  `format: 1
organization: Tern
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 10%}
who:
  correlation: 0.2
  segments:
    - id: commuters
      name: Daily commuters
      chosen: true
      today: 5.2M
      share: 35%
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
      timeToClose: 2 months
      evidence: 2026 survey of 1,140 commuters
      secrets:
        - Being late is what they fear
      why: The largest unmet need
      dimension: how they ride
`,
  `format: 1
organization: Tern
who:
  dimension: why they sail
  segments:
  - id: racers   # loud
    name: >-
      Amateur
      racers
    chosen: false
    today: 1300000
    why: |
      Loud, loyal,
      and too few
  notServing:
  - {name: Bargain hunters, why: They leave with the next coupon}
  - name: 'Tour groups'
`,
  `format: 1
organization: Tern
who: {segments: [{id: commuters, name: Commuters}]}
win:
  only: We are the only ferry that waits
  proof: A stopwatch in 9 of 10 crossings
  moves:
    - id: call-ahead
      title: A call lets the ferry wait
      serves: [commuters]
      change: remarkable
      basis: customer-secret
      status: started
      owner: Head of Decks
      due: 2027-03-31
      next: Second boat by January
      technology: [board]
  technology:
    - {id: board, name: Live board, capability: Sees who comes, value: No missed ferry, experience: A calm message, serves: [commuters]}
`,
  `format: 1
organization: Tern
win:
  moves:
  - {id: same-price, title: One price, change: incremental, basis: benchmark, status: done}
  - {id: late-boat, title: A boat at midnight, change: noticeable, basis: own-idea, status: dropped, serves: [nobody]}
  cut:
  - {what: The show-room, why: 2% of sales, owner: Head of Retail, due: 2026-12-31, status: started}
  - what: "The brochure"
`,
  `format: 1
organization: Tern
win:
  dumbRules:
    - rule: No ticket without a card
      hurts: Families
      decision: kill
      requiredByLaw: false
      owner: Head of Decks
      due: 2026-11-30
      status: planned
    - {rule: No dogs, decision: keep, requiredByLaw: true, why: The law says so}
    - {rule: No bikes, decision: soften}
`,
  `format: 1
organization: Tern
serving:
  officer: {title: Chief Serving Officer, name: Ada Berg, executive: true}
  imperative: To be the ferry that this town tells stories about
  recoveryLog: recovery-log.csv
customer:
  changes:
    - {heard: Nobody tells me, change: A text message, owner: Head of Decks, due: 2026-12-15, status: started}
measures:
  - {id: surprised, name: Surprised, unit: percent, better: higher, baseline: 20, target: 100, start: 2026-07-01, due: 2028-06-30, owner: Ada Berg, every: month, from: recovery-log}
`,
  `format: 1
organization: Tern
measures:
  - id: repeat-business
    name: Customers who came again
    unit: percent
    better: higher
    baseline: 38
    target: 55
    start: 2026-07-01
    due: 2028-06-30
    owner: Head of Retail
    every: quarter
    readings:
      - {date: 2026-09-30, value: 40, note: before the new boat}
      - date: 2026-12-31
        value: 4.1e1
  - {id: complaints, name: Complaints, better: lower, baseline: -1, target: 0, every: year}
`,
  `format: 1
organization: Tern
practices:
  strategic-acts:
    hire-people-lovers: {status: practising, owner: Head of People, evidence: A shift on deck, reviewed: 2026-09-15}
    take-notes: {status: started, owner: Head of Retail, next: A notebook each, due: 2026-12-01}
    full-circle-feedback: {status: not-applicable, why: Eleven people who talk every day}
  serving-officer:
    kill-dumb-rules:
      status: not-started
    our-own: {status: planned}
`,
  `format: 1
organization: Tern
stories:
  - {title: The boat that came to a wedding, hero: Deck crew two, segment: commuters, told: 2026-10-02, where: Monday stand-up}
  - title: "Half an hour\\n in the fog \\u2014 and back"
    told: 2025-02-28
units: [north/plan.yaml, ./south]
x-note: {own: [1, true, null, 2.5]}
`,
  `# plan-ignore segments-missing -- still being interviewed until 2027-01-31
format: 1
organization: Tern
howBig:
  baseline: 12M # plan-ignore goal-incomplete -- the board decides in May
  target: 15M
  growth: 30%
win: {}
who:
  segments: []
`,
  `---
? format
: 1
? organization
: 'Tern & Sons'
"howBig" : { "start" : 2026-07-01 ,
  'horizon': "18 months",   # over lines
  baseline: 1.2bn, growth: -5%
}
x-literal: |2-
    indented
   less
x-folded: >+
  kept

...
`,
  `format: 1
organization: Tern
review: {every: quarter, next: 2027-01-15}
playbooks: [strategic-acts]
howBig:
  per: moment
  start: 2026-07-01
  horizon: 4 years
  baseline: 100k
  growth: 8% a year
  milestones: [{date: 2027-06-30, value: 110k, note: after the merger}]
  attrition: {p10: 2% a year, likely: 3% a year, p90: 5% a year}
  inflation: 2% a year
  every: year
  other: [{id: merger, name: The merger, potential: {p10: 1k, likely: 4k, p90: 9k}, timeToClose: 26 weeks, evidence: Signed}]
  reviewed: 2026-10-01
  later: 2027-01-01
win:
  moves: [{id: m, title: M, cost: 300k, later: 2027-01-01}]
`,
  'format: 1\r\norganization: Tern\r\nhowBig:\r\n  start: 2026-07-01\r\n  horizon: 120 months\r\n  baseline: 0\r\n  target: 5M\r\nwho: {correlation: 0.95, segments: [{id: s, name: s, potential: 0, share: 100%, timeToClose: 10 years}]}\r\n',
];

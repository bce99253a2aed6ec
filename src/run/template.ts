import { sectionOf } from '../method/sections.ts';
import { KINDS } from '../values/kinds.ts';

const { amount, duration, growth, loss, confidence, potential, timeToClose } = KINDS;

/** A plan with its first keys to fill in and the others as comments, for those who would rather type than be asked. */
export function planTemplate(today: string): string {
  return `# Our strategy in plain text. "plan check" judges it, "plan report" shows it, "plan init" asks for the rest.
format: 1
organization: Our organisation
# champion: Head of Strategy          # the ONE person who drives the plan
# currency: USD

# ${sectionOf('how-big').question}
# howBig:
#   measure: annual revenue
#   start: ${today}
#   horizon: ${duration.examples[0]}
#   baseline: ${amount.examples[1]}                      # per year, at the start
#   growth: ${growth.examples[0]}                        # over the whole horizon, or "8% a year"; or "target: 15M"
#   attrition: ${loss.examples[0]}                      # what you expect to lose on the way
#   confidence: ${confidence.examples[0]}
#   owner: Chief Executive Officer
#   why: The reason for this size and no other

# ${sectionOf('who').question}
# who:
#   dimension: how they buy            # the ONE thing that divides the segments
#   segments:
#     - id: first-segment
#       name: First segment
#       today: 5M
#       share: 35%
#       potential: ${potential.examples[0]}
#       timeToClose: ${timeToClose.examples[0]}
#       evidence: What the potential rests on
#       secrets: [What only somebody who listens knows of them]
#   notServing:
#     - {name: Who we turn away, why: The reason}

# ${sectionOf('win').question}
# win:
#   only: We are the only ... that ...
#   proof: How a customer would confirm it
#   moves:
#     - id: first-move
#       title: What customers will notice
#       serves: [first-segment]
#       change: remarkable             # remarkable, noticeable, incremental
#       basis: customer-secret         # customer-secret, own-idea, benchmark
#       status: planned                # planned, started, done, dropped
#       owner: Head of Operations
#       due: ${today}
#       next: The next step
#   cut:
#     - {what: What we stop, why: The reason, owner: Head of Operations, due: ${today}, status: planned}

# ${sectionOf('serving').question}
# serving:
#   officer: {title: Chief Serving Officer, executive: true}
#   imperative: What we declare we will be for the people we serve

# What we really practise; "plan playbooks" lists all practices
# practices:
#   strategic-acts:
#     take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: ${today}}

# measures:
#   - id: recovered-within-24h
#     name: Mistakes put right within 24 hours
#     unit: percent
#     better: higher
#     baseline: 41
#     target: 100
#     start: ${today}
#     due: ${today}
#     owner: Chief Serving Officer
`;
}

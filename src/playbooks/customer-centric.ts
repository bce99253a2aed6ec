import { THREE_STEPS } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** Declare it (3), learn what customers go through (4), show successes at once (2). */
export const customerCentric: Playbook = {
  id: 'customer-centric',
  title: 'Customer-centric organisation',
  summary:
    'Three steps give everyone a service mindset: declare service an imperative, send out a champion team, and show successes at once. Fewer complaints, more referrals and more repeat business show that they work.',
  fits: 'Use it when you want the whole organisation, and not only the service department, to put customers first.',
  source: THREE_STEPS,
  practices: drawnFrom(THREE_STEPS, [
    {
      id: 'declare-imperative',
      title: 'Declare great service an imperative',
      question: 'Do your leaders declare to everyone that great service is a business imperative?',
      why: 'People believe an ambition more once their leaders have said it aloud. A business reason, such as the effect of one lost customer, shows that it is more than enthusiasm.',
      firstStep:
        'Write the declaration in one sentence and its business reason in three, and read both to ten colleagues.',
      evidence: 'A dated message or recording to all staff with the declaration and its business reason.',
    },
    {
      id: 'set-service-targets',
      title: 'Show clear service targets',
      question: 'Do all staff know your service targets?',
      why: "A target means little to people who do not know today's figure. Both together, with an example of a job well done, turn a slogan into a task.",
      firstStep:
        "Post today's complaints, referrals and repeat business with a target for each, and describe one job well done.",
      evidence: 'A page visible to all staff with a baseline, target and date for each figure, and an example.',
    },
    {
      id: 'kick-off-by-example',
      title: 'Open by serving your staff',
      question: 'Do you open service efforts with a meeting at which senior leaders serve the staff?',
      why: 'People learn service by receiving it: a leader who greets them at the door shows more than a lecture. Activities for everyone make the effort their own.',
      firstStep:
        'Fix the date of a 90-minute opening meeting, and ask two senior leaders to greet everyone at the door.',
      evidence: 'The programme with photographs of the meeting, and the pledges that teams made there.',
    },
    {
      id: 'champion-team',
      title: 'Send out service champions',
      question: "Does a team of service champions walk in your customers' shoes?",
      why: 'A study from a desk confirms old beliefs. A team that queues, calls, orders and returns goods learns by doing, and speaks from experience.',
      firstStep:
        'Name four champions from different jobs, send each on one errand as a customer, and hear their reports by Friday.',
      evidence: "The team's names and mandate, and a dated diary of each member's trials as a customer.",
    },
    {
      id: 'map-customer-flow',
      title: "Map the customer's path",
      question: "Do you have an up-to-date map of your customers' path through the organisation?",
      why: 'Each department knows its own stretch, but only the customer knows the whole way. A map shows the delays, the dead ends and the parts that customers enjoy.',
      firstStep:
        "Draw one customer's path from first contact to return visit, and mark the three worst points and the three best.",
      evidence: 'The dated map, and a later version in which one of the worst points has gone.',
    },
    {
      id: 'ask-the-chain',
      title: 'Ask everyone in the chain',
      question: 'Do you ask everyone in the service chain how your service could improve?',
      why: 'Trouble for customers often starts earlier, with a late part or an unclear instruction. Customers, employees and suppliers each see a different cause.',
      firstStep:
        'Put the same two questions to three customers, three employees and three suppliers, and compare the nine answers.',
      evidence: 'Dated answers from each group, and one change that a supplier or an employee suggested.',
    },
    {
      id: 'standing-agenda',
      title: 'Give findings a fixed agenda slot',
      question: 'Do service findings have a fixed place on the agenda of every company meeting?',
      why: 'A finding that is reported once is soon forgotten. A fixed slot lets the whole company turn findings into goals, first steps and assigned roles.',
      firstStep:
        'Reserve 15 minutes of one company meeting, and ask a champion to present a finding with a proposed first step.',
      evidence: 'Agendas and minutes of the last three company meetings, with findings and the people responsible.',
    },
    {
      id: 'showcase-stories',
      title: "Show colleagues' successes at once",
      question: "Do you show employees' successes with customers as soon as they happen?",
      why: "People remember a picture of a colleague's success longer than a written standard. The customer's own praise shows the effect of great service.",
      firstStep:
        'Photograph or film one colleague whom a customer has praised, and display it with two sentences of that praise.',
      evidence: "A gallery with the name, date and customer's words for each success, the newest under a month old.",
    },
    {
      id: 'show-improvements',
      title: 'Report every improvement',
      question: 'Do you report service improvements to all staff as soon as they appear?',
      why: 'Effort fades while its effect is invisible, and early gains answer the doubters. Everyone can share in fewer complaints, more referrals and more repeat business.',
      firstStep:
        'Check which of complaints, referrals and repeat business improved most in 12 months, and post that figure.',
      evidence: 'A monthly notice with the three figures and their change, and the date of the latest one.',
    },
  ]),
};

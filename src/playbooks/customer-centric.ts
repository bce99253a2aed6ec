import type { Playbook } from './playbook.ts';
import { drawnFrom, THREE_STEPS } from './sources.ts';

/** Declare it (3), learn what customers go through (4), show successes at once (2). */
export const customerCentric: Playbook = {
  id: 'customer-centric',
  title: 'Customer-centric organisation',
  summary:
    'Three steps by which leaders turn a whole organisation towards its customers: declare that service matters, let a team learn what customers go through, and show successes at once. It is working when complaints fall and when referrals and repeat business rise.',
  source: THREE_STEPS,
  practices: drawnFrom(THREE_STEPS, [
    {
      id: 'declare-imperative',
      title: 'Declare service a must',
      question:
        'Have your leaders declared to everyone that outstanding service is indispensable, and given the business reason?',
      why: 'An ambition spoken aloud can be held against the speaker, and that is what makes others believe it. The business reason, such as what a lost customer costs, tells them that it will outlast the enthusiasm of one person.',
      firstStep:
        'Write the declaration in one sentence and its reason in three, with a figure from your own books, and read it to ten colleagues.',
      evidence: 'A dated message or recording to all staff that holds both the declaration and the reason.',
    },
    {
      id: 'set-service-targets',
      title: 'Show figures and set targets',
      question:
        'Do all staff know your present service figures, the targets for them, and what a job well done looks like?',
      why: "A target means little to people who do not know today's figure, and nothing if they cannot picture the work behind it. The distance between the two, shown with an example, turns a slogan into a task.",
      firstStep:
        'Post the three figures on complaints, referrals and repeat business, with a target beside each and a description of one job done right.',
      evidence: 'A public page with baseline, target and date for each figure, and a filmed or written example.',
    },
    {
      id: 'kick-off-by-example',
      title: 'Open by serving your staff',
      question:
        'Did your service effort start with a meeting at which senior leaders served the staff and everyone took an active part?',
      why: 'People learn service by receiving it: a leader who welcomes them at the entrance shows more in a minute than a lecture could. Doing things there, and daring each other to do better, makes the effort their own.',
      firstStep:
        'Fix a 90-minute opening meeting, put two senior leaders at the door to welcome each person, and plan an exercise for every half hour.',
      evidence: 'The programme and photographs of the meeting, and the pledges that teams made to each other at it.',
    },
    {
      id: 'champion-team',
      title: 'Send out service champions',
      question: 'Does a named team of service champions go through what your customers go through, and learn from it?',
      why: 'Studied from a desk, customers confirm what one thought before. A team that queues, calls, orders and returns things learns by doing, and can speak from experience when it asks for a change.',
      firstStep:
        'Name four champions from different jobs, send each on one errand as a customer on Tuesday, and hear all four on Wednesday.',
      evidence: "The team's names and mandate, and a diary of what each member tried as a customer and when.",
    },
    {
      id: 'map-customer-flow',
      title: "Draw the customer's path",
      question:
        'Do you have an up-to-date map of the path that customers take through your organisation, with its good and bad points?',
      why: 'Each department knows its own stretch, and the customer alone knows the whole way. Drawn on one sheet, it shows where people wait, turn back or get lost, and also what they enjoy and ought to keep.',
      firstStep:
        "Draw one customer's path from first contact to return visit, and mark the three worst points in red and the three best in green.",
      evidence: 'The dated map, and a later version of it on which a red point has gone.',
    },
    {
      id: 'ask-the-chain',
      title: 'Ask everyone in the chain',
      question:
        'Have you asked customers, employees and suppliers alike, within the past year, how your service does and how it could do better?',
      why: 'Trouble that reaches the customer often starts two links earlier, with a late part or an unclear instruction. Each link sees a different cause, and whoever asks only at the end hears only of the symptom.',
      firstStep:
        'Put the same two questions to three customers, three employees and three suppliers, and read the nine answers side by side.',
      evidence: 'The dated answers by group, and a change that goes back to a supplier or an employee.',
    },
    {
      id: 'standing-agenda',
      title: 'Give findings a standing slot',
      question:
        'Is there a fixed item at every company meeting in which service findings are reported and turned into goals, first steps and roles?',
      why: 'A finding that is reported once is admired once. A recurring item obliges the champions to bring something new and the meeting to decide something, so that insight becomes work with a name on it.',
      firstStep:
        'Reserve 15 minutes of the next company meeting, let a champion present one finding, and close with a goal, a first step and a name.',
      evidence: 'Agendas and minutes of the last three company meetings with the findings and who took on what.',
    },
    {
      id: 'showcase-stories',
      title: 'Picture success among peers',
      question:
        "Do you show employees' successes with customers as soon as they happen, in pictures and with the praise of those customers?",
      why: 'A picture of a colleague doing it well stays in the mind when the wording of a standard has long gone. The praise of the customer adds what no manager can say: what it meant to them.',
      firstStep:
        'Photograph or film one colleague whom a customer has praised this week, add two sentences of that praise, and hang it where all pass by.',
      evidence:
        "A wall or gallery with the name, date and customer's words for each success, the newest under a month old.",
    },
    {
      id: 'show-improvements',
      title: 'Report what has improved',
      question: 'Do all staff get to see gains in complaints, referrals and repeat business as soon as there are any?',
      why: 'Effort fades while its effect stays out of sight, and early gains are what keep doubters from being right. Fewer complaints, more recommendations and more customers who return are results that each person can claim a part in.',
      firstStep:
        "Set last month's complaints, referrals and repeat purchases beside those of a year ago, and post the one that has moved most.",
      evidence: 'A monthly notice with the three figures and their change, and the date of the newest one.',
    },
  ]),
};

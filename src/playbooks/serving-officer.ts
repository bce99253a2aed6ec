import { EXECUTIVE_LEADER } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** The duties of the one executive who answers for service. */
export const servingOfficer: Playbook = {
  id: 'serving-officer',
  title: 'The serving officer',
  summary:
    'The duties of the one senior executive who answers for service. Accountability shared by several people counts as a gap; in a small firm the chief executive may be that officer.',
  fits: 'Use it when your strategy is to win customers through service and keep them, so that one executive should answer for it.',
  source: EXECUTIVE_LEADER,
  practices: drawnFrom(EXECUTIVE_LEADER, [
    {
      id: 'own-service-strategy',
      title: 'Give service one accountable executive',
      question: 'Does exactly one senior executive answer for your service strategy?',
      why: 'When several people share the duty, each can point to the others and service gets no attention. One executive can object at the top table to a decision that would drive customers away.',
      firstStep:
        "Write one executive's name under the words 'answers for service', and ask the chief executive to confirm it.",
      evidence: 'A job description or board minute with a single name, and a dated service strategy that bears it.',
    },
    {
      id: 'reengineer-from-customer-view',
      title: "Redesign processes from the customer's side",
      question: 'Does your service executive redesign processes to suit the customer?',
      why: "Processes designed inside tend to suit the departments, so the customer does the waiting. Following a request from the customer's side exposes every step that serves only yourselves.",
      firstStep:
        'Order something from your own organisation as a stranger would, note every step and wait, and circle the three worst.',
      evidence: 'Drawings of one process before and after the redesign, with the steps and days it takes a customer.',
    },
    {
      id: 'frontline-competencies',
      title: 'Define the essential frontline skills',
      question: 'Do you have a written list of skills that every frontline employee must have?',
      why: 'Customers notice the one employee who lacks an essential skill. A short list without exceptions guides both training and appointments.',
      firstStep:
        'Sit down with three of your best frontline people, and write the five skills they could not do without.',
      evidence: 'The list, and a dated note for each frontline employee on how these skills were checked.',
    },
    {
      id: 'recruit-servers',
      title: 'Define how you recruit servers',
      question: 'Does your service executive define the recruitment process for frontline jobs?',
      why: 'A general hiring process selects for qualifications, because its forms ask for them. The service executive knows which tests fit the service strategy.',
      firstStep:
        'Sketch four stages that a frontline candidate should pass, and give a frontline employee the last word at one.',
      evidence: "The written procedure with its author's name, and assessment sheets for the last five people hired.",
    },
    {
      id: 'revalue-frontline-leader',
      title: "Raise the frontline leader's rank",
      question: "Do you treat the frontline leader's job as your most strategic position?",
      why: 'Frontline leaders decide every day how the strategy reaches customers, through coaching, rosters and small permissions. A job treated as a first rung goes to the least experienced people.',
      firstStep:
        'Compare the pay, training days and length of stay of frontline leaders with two head-office jobs, and show your top team.',
      evidence: 'Pay grades and training days by job, and careers that show able people moving towards the frontline.',
    },
    {
      id: 'guard-moments-of-truth',
      title: 'Guard the moments that decide',
      question: 'Does your service executive regularly watch staff serve real customers?',
      why: "A few short encounters form a customer's opinion, and no average shows them. Watching, evaluating and above all coaching improves them where they happen.",
      firstStep:
        'Name the three encounters that most decide whether a customer stays, and observe one of them for two hours.',
      evidence: 'Observation sheets with date and place, each followed by a note of the coaching given.',
    },
    {
      id: 'kill-dumb-rules',
      title: 'Abolish rules that anger customers',
      question: 'Do you regularly abolish internal rules that infuriate customers?',
      why: 'Many such rules were made for one rare case and punish everyone else. Abolishing one spares the frontline an argument, and removes a reason for customers to leave.',
      firstStep:
        'Ask ten frontline employees which rule they most hate to explain, and suspend the worst for 30 days unless law requires it.',
      evidence: 'A dated list of abolished or relaxed rules, and the notice that informed staff of each.',
    },
    {
      id: 'dumb-rules-committees',
      title: 'Set up groups against bad rules',
      question: 'Does every part of your organisation have a small group that hunts for dumb rules?',
      why: 'Head office cannot see every local form, sign or habit that puts customers off. Permanent groups find them on the spot, long after the first enthusiasm has passed.',
      firstStep:
        'Start one group of four people in one branch or department, and let it change one rule on its own authority.',
      evidence: 'Members and meeting dates of each group, and a count of the rules found, changed or retained.',
    },
    {
      id: 'advocate-frontline',
      title: 'Speak up for the frontline',
      question: "Does one executive take the frontline's side when staff need help to serve customers?",
      why: 'Frontline staff are far from decisions on budgets or systems, so their needs often lose. An advocate at the top protects them, gets them help, and celebrates their success.',
      firstStep:
        'Ask one frontline team for three things that would help it serve better, and deliver the easiest within five days.',
      evidence: 'Frontline requests with the dates made and met, and one decision that was changed for the frontline.',
    },
    {
      id: 'customer-feedback-panels',
      title: 'Listen to customers with every executive',
      question: 'Does your whole executive team, chief executive included, attend customer feedback panels?',
      why: 'Reports smooth the truth on its way up, and a second-hand complaint is easy to explain away. Executives who hear the same customer in the same room need no further persuasion.',
      firstStep:
        "Invite six customers, including two dissatisfied ones, to a 90-minute session, and put the date in every executive's calendar.",
      evidence: 'Attendance lists of the last two panels that include every executive, and the promises made there.',
    },
    {
      id: 'chief-storyteller',
      title: 'Tell the service stories yourself',
      question: 'Does your service executive tell staff stories that bring the service strategy to life?',
      why: 'People learn a strategy from the stories that leaders repeat. An executive who tells them in person convinces more people than any circular.',
      firstStep: 'Visit two frontline shifts at work for 20 minutes each, and tell both about a customer you have met.',
      evidence: "This year's calendar of such visits with places and audience sizes, and a collection of the stories.",
    },
    {
      id: 'honour-heroes',
      title: 'Know your service heroes personally',
      question: 'Does your service executive know your service heroes as people?',
      why: 'A certificate rewards the deed, but personal attention rewards the person. Heroes whose names and families are known at the top feel seen.',
      firstStep:
        'List the five people who serve customers best with what you know of each, and visit the one you know least.',
      evidence: 'Dated notes of personal thanks, and heroes who confirm that the executive visited them.',
    },
  ]),
};

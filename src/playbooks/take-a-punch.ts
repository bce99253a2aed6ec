import { CUSTOMER_BEATING } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** How to meet an angry customer. */
export const takeAPunch: Playbook = {
  id: 'take-a-punch',
  title: 'Take a punch',
  summary:
    'An angry customer is a chance to learn and to win loyalty, if your people know how to behave in that moment. Five practices cover the encounter and the policies behind the anger.',
  fits: 'Use it when your people face angry customers, and their usual reaction is to quote policy or to get away.',
  source: CUSTOMER_BEATING,
  practices: drawnFrom(CUSTOMER_BEATING, [
    {
      id: 'not-personal',
      title: "Stay objective under a customer's anger",
      question: 'Do your people stay objective when a customer is angry?',
      why: "Customers are angry with the organisation, and not with the employee who hears it. Employees who feel attacked argue or flee; those who take the customer's view can help.",
      firstStep: "Ask two colleagues to retell one heated complaint in half a page as the customer, starting with 'I'.",
      evidence: "Recorded conversations in which the employee puts the customer's view into words before answering.",
    },
    {
      id: 'learn-the-secret',
      title: 'Learn from every outburst',
      question: "Do you use an angry customer's words to change the policy behind the anger?",
      why: 'An angry customer says out loud the secrets that a polite one hides. Since a policy often caused the anger, the lesson belongs with the person who can change it.',
      firstStep:
        'Put three past outbursts into one sentence each, find the policy behind every one, and send it to its owner.',
      evidence: 'A log of outbursts with their causes, and two policy changes that refer to it.',
    },
    {
      id: 'gift-of-recovery',
      title: 'Add a thoughtful surprise',
      question: "Do your people add a thoughtful surprise once an angry customer's problem is solved?",
      why: 'An angry customer expects a fight, so kindness has more effect than on an ordinary day. The solution only restores normality; the surprise is remembered.',
      firstStep: 'Collect ten small gestures that take little time, and let each team member choose one to have ready.',
      evidence: "Case files with the complaint, the solution, the gesture, and the customer's reply.",
    },
    {
      id: 'screaming-means-staying',
      title: 'Treat complaints as loyalty',
      question: 'Do your people treat a complaint as a sign of loyalty?',
      why: 'Customers who take the trouble to complain still hope for something from you. Those who have given up leave quietly, and then warn their friends.',
      firstStep:
        'Rewrite the opening of your reply to complaints as a thank-you, and ring five customers who complained in the past.',
      evidence: "Replies that thank the customer, and a count of last year's complainants who still buy.",
    },
    {
      id: 'own-punch-strategy',
      title: 'Agree how to meet an angry customer',
      question: 'Do you have written behaviours for the moment when a customer is angry?',
      why: 'The first impulse is to escape, often by quoting a policy, and that makes the anger worse. Written behaviours give people something better to follow.',
      firstStep:
        'Write five sentences with four frontline colleagues on how to behave in the first ten minutes, and rehearse them on one case.',
      evidence: 'The dated page of behaviours, and two employees picked at random who can name them.',
    },
  ]),
};

import type { Playbook } from './playbook.ts';
import { CUSTOMER_BEATING, drawnFrom } from './sources.ts';

/** How an angry customer is met. */
export const takeAPunch: Playbook = {
  id: 'take-a-punch',
  title: 'Take a punch',
  summary:
    'How to meet a furious customer so that the encounter ends in loyalty and not in a quick escape. For everyone who may have to face one, and for those whose policies made them furious.',
  source: CUSTOMER_BEATING,
  practices: drawnFrom(CUSTOMER_BEATING, [
    {
      id: 'not-personal',
      title: 'Keep anger from becoming personal',
      question:
        "Do your people stay calm under a customer's anger and look at the matter from that customer's side before they answer?",
      why: 'The anger is meant for what the organisation did; the employee merely stands where it lands. Whoever feels attacked begins to argue or to flee, and can no longer see what needs doing.',
      firstStep:
        "Take one heated complaint of this month and have two colleagues retell it in half a page as the customer, beginning with 'I'.",
      evidence: "Recorded conversations in which the employee puts the customer's view into words before replying.",
    },
    {
      id: 'learn-the-secret',
      title: 'Mine each outburst for lessons',
      question:
        "After a customer's outburst, is what it revealed written down and used to change the policy or procedure behind it?",
      why: 'An angry customer says what a polite one keeps back, and says it for nothing. Since a policy is often what set it off, the lesson is worth most in the hands of the person who can change that policy.',
      firstStep:
        'Put the last three outbursts into a sentence each, find the rule behind every one, and send it to the owner of that rule with a date for the answer.',
      evidence: 'A log of outbursts and their causes, and two policies whose change refers to an entry in it.',
    },
    {
      id: 'gift-of-recovery',
      title: 'Answer fury with unexpected kindness',
      question:
        "Once a furious customer's problem is solved, do your people add something thoughtful that nobody could have foreseen?",
      why: 'In that moment the customer is ready for a fight, so kindness has an effect that it never has on an ordinary day. The solution only brings matters back to where they stood; what comes on top is remembered.',
      firstStep:
        'Collect ten small gestures of less than 50 in your currency that would suit your customers, and let the team choose one for the next angry caller.',
      evidence: 'Files of such cases with the complaint, the solution, the gesture, and the written reply to it.',
    },
    {
      id: 'screaming-means-staying',
      title: 'Treat complaints as loyalty',
      question: 'Do your people treat a complaint as a sign that the customer wants to stay, and thank them for it?',
      why: 'Someone who takes the trouble to be loud still hopes for something from you; those who have given up go quietly and warn their friends. To receive a complaint as loyalty keeps the door open, to receive it as a nuisance shuts it.',
      firstStep:
        'Rewrite the opening of your reply to complaints as a thank-you, and ring five customers who complained last month to ask how things stand.',
      evidence: 'Replies that thank the customer, and a count of how many who complained last year still buy today.',
    },
    {
      id: 'own-punch-strategy',
      title: 'Agree how to take it',
      question:
        'Have you written down the behaviours that you expect when a customer is furious, and do the people concerned know them?',
      why: 'In such a moment the impulse is to get out, commonly by citing a policy, and that feeds the anger. Behaviours agreed beforehand give people something better than the impulse to follow.',
      firstStep:
        'Write, with four people who face customers, five sentences on how to behave in the first ten minutes, and play them through on one real case.',
      evidence: 'The dated page of behaviours, and two employees picked at random who can name them.',
    },
  ]),
};

import type { Playbook } from './playbook.ts';
import { CHAPTER_ON_CUSTOMERS, drawnFrom } from './sources.ts';

/** Nine targets towards customers, and the customers inside the house. */
export const customerOrientation: Playbook = {
  id: 'customer-orientation',
  title: 'Customer orientation',
  summary:
    'Nine targets that turn a supplier into a partner of its customers, and a tenth for colleagues as customers. For everyone who advises, supports or supplies others, central staff included.',
  source: CHAPTER_ON_CUSTOMERS,
  practices: drawnFrom(CHAPTER_ON_CUSTOMERS, [
    {
      id: 'add-value',
      title: 'Add worth beyond the order',
      question: 'Can each of your teams name what a customer gained from it last month beyond what had been ordered?',
      why: 'Anyone can deliver what the order says, and whoever does no more is compared on price. Something useful that was not asked for, such as a warning, a short cut or a contact, is where partnership begins.',
      firstStep:
        'Write down for your five biggest customers one useful thing that you could add at no charge, and do it for two of them.',
      evidence: 'Account notes of what was added, for whom and when, and a customer who can say what it was worth.',
    },
    {
      id: 'focus-on-results',
      title: "Work towards the customer's outcome",
      question:
        'Do you agree with each customer at the start on the result they want, and check at the end whether they got it?',
      why: 'Staff can be busy, punctual and polite and still leave the purpose of the customer unmet. An agreed result gives both sides the same test, and shows early when the work is heading elsewhere.',
      firstStep:
        'Ask the customers of three running jobs how they will know that it was a success, and write the answer at the top of each file.',
      evidence: "Job files with the agreed result in the customer's words, and a dated note on whether it was reached.",
    },
    {
      id: 'see-bigger-picture',
      title: 'See what a request serves',
      question: 'Before answering a request, do your people find out which larger aim of the customer it belongs to?',
      why: 'A request is commonly a small part of something the customer is trying to bring about. Those who know the whole notice when a different answer would help more, or when the right one will come too late.',
      firstStep:
        'Note beside the next five requests what the customer will do with the answer, and ring those where you cannot tell.',
      evidence:
        'Requests filed with a line on their purpose, and a case in which knowing it changed what was delivered.',
    },
    {
      id: 'educate-customer',
      title: "Widen your customers' view",
      question:
        'Do you regularly show customers trends, options or dangers in their own field that they had not been aware of?',
      why: 'Customers cannot ask for what they have never seen, and their days are full of what they already do. An outside view of where things are going, and of what their rivals do, brings new aims within reach and makes you the one to ask.',
      firstStep:
        'Put one trend that will touch your customers within a year on a single page, and talk it through with two of them for 20 minutes each.',
      evidence: 'Briefing papers with dates and attendance, and a decision of a customer that grew out of one.',
    },
    {
      id: 'consulting-relationships',
      title: 'Move from vendor to adviser',
      question: 'Do customers turn to your people for advice before they have decided what to buy?',
      why: 'A vendor is called in once the choice is made, when little is left to discuss but price. An adviser takes part while the problem is still being framed, which helps both sides and is hard to replace.',
      firstStep:
        'Ask three customers what they have to decide this quarter, and offer each an hour of thinking together in which nothing is sold.',
      evidence:
        'Diary entries of talks without an order attached, and projects that you joined before there was a tender.',
    },
    {
      id: 'credibility',
      title: 'Earn belief by keeping promises',
      question:
        'Do you keep track of what you promise customers, and tell them beforehand when a promise cannot be kept?',
      why: 'Advice is worth as much as the adviser is believed, and belief grows out of many small promises kept. One that is broken in silence undoes a year of them, while a timely warning costs little.',
      firstStep:
        'Write down every promise you have made to customers in the past two weeks, tick those kept, and ring about the others within three days.',
      evidence: 'A list of promises with due dates and the share kept on time, and messages that warned of a delay.',
    },
    {
      id: 'know-client-world',
      title: 'See where customers live',
      question:
        'Within the past six months, have the people who serve your customers seen for themselves where those customers live or work?',
      why: "Much of what shapes a customer's choice never comes up in a meeting: the noise, the crowded shelf, the superior who must sign. A few hours on the spot explain requests that looked odd from your desk.",
      firstStep:
        'Arrange a two-hour visit to one customer, take along a colleague who has never met one, and list ten things that neither of you knew.',
      evidence: 'Visit reports with date, place and participants, and a procedure that was altered by what they saw.',
    },
    {
      id: 'ask-questions',
      title: 'Ask before you tell',
      question: 'In conversations with customers, do your people ask at least as much as they tell?',
      why: 'An answer given before the need is clear is a guess, however expert. A good question shows that the other person is taken seriously, and often they find what they want while replying to it.',
      firstStep:
        'Sit in on two customer talks, count the questions and the statements, and give the tally to the colleague who led them.',
      evidence: 'Counts from a sample of recorded calls, and the list of opening questions that your people use.',
    },
    {
      id: 'inquiry-stance',
      title: 'Let your own habits be questioned',
      question:
        'When a wish of a customer collides with how you do things, do your people look into the wish before they defend the habit?',
      why: 'Asking can be a mere technique; inquiry is readiness to hear something that overturns your own view. Without it, an unusual or urgent need meets a refusal by rule, and with it the need is met and the rule looked at afterwards.',
      firstStep:
        'Go back to the last wish that you refused, ask the customer why it mattered, and put the refusal itself before four colleagues.',
      evidence: 'Refusals that were reopened, with what was learned from each and the habit that changed.',
    },
    {
      id: 'internal-customers',
      title: 'Treat colleagues as customers',
      question:
        'Do colleagues who depend on each other get the respect, fairness and thanks that a customer would get?',
      why: 'The tone inside a team leaks out, since people pass on the treatment that they receive. Colleagues who are respected and thanked also speak up sooner when something is about to go wrong for a customer.',
      firstStep:
        'Ask the three colleagues on whom you depend most what would make their work easier, and thank each for one particular thing.',
      evidence: 'Staff ratings of respect, fairness and appreciation by team, asked at least twice a year.',
    },
  ]),
};

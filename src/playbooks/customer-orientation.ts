import { CHAPTER_ON_CUSTOMERS } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** Nine targets towards customers, and the customers inside the organisation. */
export const customerOrientation: Playbook = {
  id: 'customer-orientation',
  title: 'Customer orientation',
  summary:
    'Nine targets turn a vendor into a partner of its customers, to the benefit of both sides. A tenth practice treats colleagues as customers.',
  fits: 'Use it when your people advise, support or supply others, central staff included, and want to be partners rather than vendors.',
  source: CHAPTER_ON_CUSTOMERS,
  practices: drawnFrom(CHAPTER_ON_CUSTOMERS, [
    {
      id: 'add-value',
      title: 'Add value beyond the order',
      question: 'Do your teams regularly give customers something useful beyond the order?',
      why: 'A vendor who only fills the order is compared on price. A useful extra, such as a warning, a short cut or a contact, begins a partnership.',
      firstStep: 'Write down one useful thing you could do for each of your five biggest customers, and do it for two.',
      evidence: 'Account notes with each extra, its recipient and date, and a customer who confirms its value.',
    },
    {
      id: 'focus-on-results',
      title: "Work towards the customer's result",
      question: 'Do you agree with each customer on the result they want?',
      why: "Staff can be busy, punctual and polite, and still miss the customer's purpose. An agreed result gives both sides the same test.",
      firstStep:
        'Ask the customers of three current jobs how they will recognise success, and put each answer at the top of the file.',
      evidence: "Job files with the agreed result in the customer's words, and a dated note on the outcome.",
    },
    {
      id: 'see-bigger-picture',
      title: 'Find the aim behind a request',
      question: "Do your people find out the larger aim behind a customer's request?",
      why: 'A request is usually a small part of something bigger. People who know the whole notice when another answer would help more.',
      firstStep:
        "Take five open requests, write the customer's larger aim beside each, and ask about any you do not know.",
      evidence: 'Requests filed with their purpose, and one case in which knowing it changed the delivery.',
    },
    {
      id: 'educate-customer',
      title: "Widen your customers' view",
      question: 'Do you regularly show customers trends that are new to them?',
      why: 'Customers cannot ask for options that they have never seen. Trends or news of competitors open new aims for them, and they come back to you for more.',
      firstStep:
        'Describe one trend that will affect your customers within a year on a single page, and discuss it with two of them.',
      evidence: "Dated briefing papers with attendance, and a customer's decision that came out of one.",
    },
    {
      id: 'consulting-relationships',
      title: 'Move from vendor to adviser',
      question: 'Do customers ask your people for advice before they decide what to buy?',
      why: 'A vendor arrives after the decision, when only the price is open. An adviser helps to define the problem, which benefits both sides and is hard to replace.',
      firstStep:
        'Ask three customers about a decision they face this quarter, and offer each one hour of advice with nothing to sell.',
      evidence: 'Diary entries of talks without an order, and projects you joined before there was a tender.',
    },
    {
      id: 'credibility',
      title: 'Earn trust by keeping promises',
      question: 'Do you track whether you keep your promises to customers?',
      why: 'Customers value advice only as much as they believe the adviser. Belief grows from many small promises, and a single one broken in silence can undo it.',
      firstStep:
        'List every promise you made to customers in the past two weeks, tick the completed ones, and ring about the others.',
      evidence: 'A list of promises with due dates and the share met on time, and messages that warned of delays.',
    },
    {
      id: 'know-client-world',
      title: "See your customers' world yourself",
      question: 'Do your people visit the places where your customers live or work?',
      why: "Meetings hide much of a customer's situation: the noise, the crowded shelf, the boss who must sign. A visit explains requests that looked odd from your desk.",
      firstStep:
        'Arrange a two-hour visit to one customer, take a colleague who has never met one, and list ten discoveries.',
      evidence: 'Visit reports with date, place and participants, and one procedure changed because of a visit.',
    },
    {
      id: 'ask-questions',
      title: 'Ask before you answer',
      question: 'Do your people ask customers at least as many questions as they give answers?',
      why: 'An answer before the need is clear is a guess, however expert. A good question shows respect, and customers often find their own answer while replying.',
      firstStep:
        'Sit in on two customer conversations, count questions against statements, and show the colleague who led them.',
      evidence: 'Counts from a sample of recorded calls, and the opening questions your people use.',
    },
    {
      id: 'inquiry-stance',
      title: 'Explore unusual requests',
      question: 'Do your people explore an unusual request before they refuse it?',
      why: 'Questions can be mere technique; inquiry is openness to an answer that overturns your own view. In an emergency it replaces a quick refusal with a search for help.',
      firstStep:
        'Go back to one refused request, ask the customer why it mattered, and review the refusal with four colleagues.',
      evidence: 'Refusals that were reopened, with the lesson from each and the habit that changed.',
    },
    {
      id: 'internal-customers',
      title: 'Treat colleagues as customers',
      question: 'Do your people treat colleagues with the respect they show customers?',
      why: 'People pass on the treatment they receive, so the tone inside a team reaches customers. Colleagues deserve as much respect, fairness and appreciation as anyone outside.',
      firstStep:
        'Ask the three colleagues you depend on most what would ease their work, and thank each for one particular thing.',
      evidence: 'Staff ratings of respect, appreciation and fairness by team, collected at least twice a year.',
    },
  ]),
};

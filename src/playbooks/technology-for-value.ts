import { BREAKTHROUGH_TECHNOLOGIES } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** Technology in the service of the value that customers gain. */
export const technologyForValue: Playbook = {
  id: 'technology-for-value',
  title: 'Technology for value',
  summary:
    'Technology matters only for the value it gives customers, and not for its features. Five practices keep a technology plan pointed at that value.',
  fits: 'Use it when your plan relies on technology to set you apart from competitors.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  practices: drawnFrom(BREAKTHROUGH_TECHNOLOGIES, [
    {
      id: 'means-not-end',
      title: "Start from the customer's solution",
      question: 'Do your technology projects start from a solution for customers, before any product is named?',
      why: 'A tool bought for its features goes looking for a use, and customers bear the cost of the search. A stated solution leaves you free to choose a simpler tool.',
      firstStep:
        "Complete the sentence 'So that the customer can' for your three largest technology projects, and question any that has no ending.",
      evidence:
        'Project papers that open with the gain for customers, and one project reduced for lack of such a gain.',
    },
    {
      id: 'capability-to-value',
      title: 'Tie each capability to value',
      question: 'Can your people name the value to customers of each technology you rely on?',
      why: 'A system can do a hundred things, but only a few matter to your customers. Those few show you where to invest, and what to leave alone.',
      firstStep:
        'Draw a table with columns for technology, capability and customer value, fill in five rows, and question every empty cell.',
      evidence: 'The completed table with an owner for each row, and one feature rejected for lack of customer value.',
    },
    {
      id: 'expose-experiences',
      title: 'Describe the experience it creates',
      question: 'Do you describe the experience that each technology should create for customers?',
      why: 'Customers judge the way to a result as well as the result itself. A right answer after nine menus is still a wretched quarter of an hour.',
      firstStep: 'Watch two customers use your most visible system from start to end, and note every sigh or smile.',
      evidence: 'One page for each system on the intended experience, and recordings of customers who use it.',
    },
    {
      id: 'market-before-technology',
      title: 'Let customer needs lead technology',
      question: 'Do customer needs decide which technology you look for?',
      why: "When technology leads, marketing promotes features and the customer's wish comes last. Starting from a high-priority need reverses the order, and gives suppliers a clear question.",
      firstStep:
        'Give your technology buyer the three needs your customers rank highest, and ask for one proposal for each.',
      evidence: 'Technology requests that cite a customer need, with dates before the first talk with a supplier.',
    },
    {
      id: 'beyond-copying',
      title: 'Offer value beyond technology',
      question: "Do customers have a reason to choose you that a competitor's technology cannot copy?",
      why: 'Competitors can copy any technology, and sooner or later they do. A unique value proposition for a high-priority need is harder to copy, so your position should rest on it.',
      firstStep:
        'Remove every mention of technology from the description of your offer, and ask five customers what they still find unique.',
      evidence: "Customers' stated reasons for staying, and the share of them that have nothing to do with technology.",
    },
  ]),
};

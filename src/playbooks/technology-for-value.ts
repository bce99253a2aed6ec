import type { Playbook } from './playbook.ts';
import { BREAKTHROUGH_TECHNOLOGIES, drawnFrom } from './sources.ts';

/** Technology in the service of what customers gain. */
export const technologyForValue: Playbook = {
  id: 'technology-for-value',
  title: 'Technology for value',
  summary:
    'How to keep technology in the service of what customers gain from it. For organisations whose plan counts on technology to set them apart.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  practices: drawnFrom(BREAKTHROUGH_TECHNOLOGIES, [
    {
      id: 'means-not-end',
      title: 'Start from the solution',
      question:
        'Does each of your technology projects begin with a sentence on what a customer will be able to do, before any product is named?',
      why: 'A tool that was bought for its abilities goes looking for a use, and the customer pays for the search. To begin with the solution leaves you free to choose a simpler tool, or none.',
      firstStep:
        "Write one sentence for each of your three largest technology projects that begins 'So that the customer can', and pause any that nobody can complete.",
      evidence: 'Project papers that open with the gain for customers, and one project that was shrunk for want of it.',
    },
    {
      id: 'capability-to-value',
      title: 'Tie each capability to value',
      question:
        'For each technology you rely on, can your people name the capability that matters to customers and what it is worth to them?',
      why: 'A system can do a hundred things, of which a handful matter to those you serve. Stripping it down to that handful shows what to learn, maintain and talk about, and what to leave alone.',
      firstStep:
        'Draw three columns, technology, capability and value to whom, fill in five rows with those who run the systems, and question every empty cell.',
      evidence:
        'The completed table with an owner for each row, and a feature that was not bought because its cell stayed empty.',
    },
    {
      id: 'expose-experiences',
      title: 'Describe the experience it gives',
      question:
        'Have you described what it should feel like for a customer to meet each technology, and watched customers do so?',
      why: 'Value is what the customer gets, and the experience is how the getting feels: a right answer after nine menus is still a wretched quarter of an hour. Feelings are what people retell, so they need designing as much as functions do.',
      firstStep:
        'Watch two customers use your most visible system from beginning to end, say nothing, and note every sigh and every smile.',
      evidence: 'A page for each system on the experience intended, and recordings of customers going through it.',
    },
    {
      id: 'market-before-technology',
      title: 'Let needs lead technology',
      question:
        'Do those who know what customers need decide which technology you look for, instead of finding uses for what has just come out?',
      why: 'When inventions set the pace, marketing ends up promoting what is in stock, and the wish of the customer is consulted last. To begin with a need of high priority turns the order round, and gives suppliers a question to answer.',
      firstStep:
        'Hand the three needs that your customers rank highest to the person who buys technology, and ask for one proposal for each within the month.',
      evidence: 'Requests for technology that cite a customer need, dated earlier than the first talk with a supplier.',
    },
    {
      id: 'beyond-copying',
      title: 'Offer what money cannot copy',
      question:
        'Have you made sure that customers would still choose you if a competitor bought the same technology tomorrow?',
      why: 'Technology can be copied, and sooner or later it is. A combination of promise, people and offer that answers an urgent need is far harder to imitate, so it should carry the weight of your position.',
      firstStep:
        'Strike every mention of technology from the description of your offer, and ask five customers what is left that they could get nowhere else.',
      evidence: 'The reasons customers gave for staying, and the share of them that are neither a system nor a device.',
    },
  ]),
};

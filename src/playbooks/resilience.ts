import { PREPARING_FOR_THE_UNKNOWN } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** The ground (3), the process (7) and the keys (6) of coming through a crisis. */
export const resilience: Playbook = {
  id: 'resilience',
  title: 'Resilience',
  summary:
    'An organisation comes through a crisis on its foundation, with a process and six keys to success. The source adds a pinch of luck, which nobody can practise and no question asks for.',
  fits: 'Use it when a crisis has hit you, or could interrupt your business.',
  source: PREPARING_FOR_THE_UNKNOWN,
  practices: drawnFrom(PREPARING_FOR_THE_UNKNOWN, [
    {
      id: 'keep-running',
      title: 'Keep the business running',
      question: 'Do you rehearse how to keep your essential services running?',
      why: 'Business continuity is the most important part of any crisis. People lose focus, while customers need today what they needed yesterday.',
      firstStep:
        'Name the three services that must survive any disruption, and walk through a two-hour outage of one with its team.',
      evidence: 'A continuity plan with an owner for each service, and a rehearsal report from the past 12 months.',
    },
    {
      id: 'rely-on-foundation',
      title: 'Rely on your foundation',
      question: "Do your leaders rely on the organisation's foundation in difficult decisions?",
      why: 'A crisis puts priorities in doubt, but the foundation already exists: mission, values, culture, diversity, quality and balance. It shows people which things will not change.',
      firstStep:
        'Write one sentence on each of the six parts of your foundation, and test them on a decision you face now.',
      evidence: 'Minutes of a difficult decision that name the part of the foundation behind it.',
    },
    {
      id: 'leadership-strengths',
      title: 'Lead with belief and goodwill',
      question: 'Do your leaders support an honest conversation in hard times?',
      why: 'Fear narrows imagination, and blame makes people hide what they know. Belief in the possible, unconditional goodwill and honest talk keep ideas flowing.',
      firstStep: 'Hold three talks of 20 minutes with worried colleagues, and only listen for the first ten.',
      evidence: 'Dates of open conversations in hard weeks, and a staff survey on whether people can speak freely.',
    },
    {
      id: 'know-where-we-are',
      title: 'Know your present position',
      question: "Can your leaders state the organisation's position in figures within a day?",
      why: "Decisions based on last month's picture suit a different organisation. An agreed account of the present ends the dispute about the facts, and the choice of action can begin.",
      firstStep:
        'Put the ten figures that describe your position on one sheet with date and origin, and note the hours it took.',
      evidence: 'The sheet, the date of its last update, and the time it takes to produce.',
    },
    {
      id: 'know-where-to-go',
      title: 'Agree on the destination',
      question: 'Do your leaders agree in writing on where the organisation needs to go?',
      why: 'A crisis pulls people back to the old normal, although it may no longer exist. A stated destination separates useful effort from mere activity.',
      firstStep:
        "Ask five leaders to complete the sentence 'In 18 months we will be', and agree on one version in an hour.",
      evidence: 'The dated and signed statement, and department plans that quote it.',
    },
    {
      id: 'design-future',
      title: 'Design the future together',
      question: 'Do people from every level help to design your future organisation?',
      why: 'No single office sees enough of a change, but the whole team sees much of it. People who helped with the design understand it, and need no persuading.',
      firstStep:
        'Bring eight people from four levels together for two hours, and list everything the future organisation needs and lacks today.',
      evidence: 'Minutes of the sessions with the levels present, and a design that shows their contributions.',
    },
    {
      id: 'crisis-plan',
      title: 'Prepare plans and materials',
      question: 'Do you have a crisis plan that is ready to use?',
      why: 'A strategy without steps remains a wish, and steps fail at the first missing key, list or contract. A prepared strategy, plans and materials give you options.',
      firstStep:
        'Write two pages for the first 48 hours of your likeliest disruption, and put contact lists and forms in one folder.',
      evidence: "The plan with its last review date, and a signed check of the folder's contents.",
    },
    {
      id: 'execute-plan',
      title: 'Put the plan into action',
      question: 'Do you carry out the steps of your crisis plan on time?',
      why: 'A plan in a drawer helps nobody. Early action, even on part of the plan, gives people something to hold on to and reveals its weak parts.',
      firstStep:
        'Find one step of your plan that can be taken before any crisis, assign it to one person, and finish it by Friday.',
      evidence: 'The log of an exercise or event, with the planned and actual time of each step.',
    },
    {
      id: 'monitor-progress',
      title: 'Track progress at every level',
      question: 'Does every level of your organisation track its progress on the plan?',
      why: 'Trouble appears first at the workplace, and last in the boardroom. Figures for the same goal at each level shorten that distance.',
      firstStep:
        'Pick one goal of the plan, define a weekly figure for it at three levels, and collect all three by Friday.',
      evidence: 'Boards or reports from three levels on the same goal, with their last four update dates.',
    },
    {
      id: 'learn-together',
      title: 'Review setbacks together',
      question: 'Do the people involved in a setback review it together?',
      why: 'Each person saw only part of the events, so only the group can explain them. A lesson built into the process outlasts the people who learned it.',
      firstStep:
        'Hold a 45-minute review of one past disruption with six people who were there: intention, outcome, change.',
      evidence: 'Review notes with participants, and process changes that refer to them.',
    },
    {
      id: 'confident-leadership',
      title: 'Lead with calm confidence',
      question: 'Do your leaders speak to staff in person in uncertain times?',
      why: 'People look at their leader to judge how worried they should be. They believe a leader whose confidence also admits the unknown.',
      firstStep:
        'Speak to your staff for ten minutes about one open question: known facts, unknowns, and the day you will decide.',
      evidence: 'Dates or recordings of such talks, and the decisions announced there.',
    },
    {
      id: 'strategic-planning',
      title: 'Plan for several futures',
      question: 'Do you review your strategy against more than one picture of the future?',
      why: 'Predictions often fail, but anyone can prepare for three different cases. Prepared people recognise a turn earlier, and lose less time to surprise.',
      firstStep:
        'Sketch three pictures of your market in two years, one better, one worse, one strange, with an early sign of each.',
      evidence: 'The dated pictures, and a strategy review that records the signs seen so far.',
    },
    {
      id: 'smooth-coordination',
      title: 'Settle emergency roles in advance',
      question: 'Do your people know their emergency roles in advance?',
      why: "In an emergency, people make the same call three times and forget another entirely. Settled roles let them act at once without getting in each other's way.",
      firstStep:
        'Draw a one-page chart of five emergency roles with a person and a deputy each, and test it with one unannounced call.',
      evidence: 'The chart with deputies, and a test record with the minutes until everyone answered.',
    },
    {
      id: 'eager-cooperation',
      title: 'Win willing help',
      question: 'Do people help beyond their own job without being ordered to?',
      why: 'Orders cover foreseen tasks, and emergencies are full of unforeseen ones. Willing help fills the gaps, and it comes from people who are treated well.',
      firstStep: 'Let two departments exchange one person for half a day, so that each learns whom to help.',
      evidence: 'Names and dates of help between departments in the past year, and the thanks that followed.',
    },
    {
      id: 'open-communication',
      title: 'Share bad news early',
      question: 'Do people hear bad news from you before they hear rumours?',
      why: 'Rumours fill any gap in the facts, and they are usually worse. A channel that is open in both directions also brings you the warnings you need.',
      firstStep: 'Announce one place and hour for news in any disruption, such as the canteen at 9 each morning.',
      evidence: 'Messages from past disruptions with their times, the questions received and the answers given.',
    },
    {
      id: 'competent-execution',
      title: 'Train a backup for every critical task',
      question: 'Can at least two people perform each critical task well?',
      why: 'A plan is only as good as the people who carry it out, and pressure exposes half-learned skills. A trained backup covers an absence at the worst moment.',
      firstStep:
        'List the ten tasks a crisis would depend on with everyone able to do them, and book training for one gap.',
      evidence: 'A table with two names for each critical task, and the date each person last performed it.',
    },
  ]),
};

import type { Playbook } from './playbook.ts';
import { drawnFrom, PREPARING_FOR_THE_UNKNOWN } from './sources.ts';

/** The ground (3), the process (7) and the keys (6) of coming through a crisis. */
export const resilience: Playbook = {
  id: 'resilience',
  title: 'Resilience',
  summary:
    'How an organisation keeps going through a crisis and finds its way afterwards: the ground it stands on, a process, and six keys. The source adds a pinch of luck, which nobody can practise and nobody is asked for here.',
  source: PREPARING_FOR_THE_UNKNOWN,
  practices: drawnFrom(PREPARING_FOR_THE_UNKNOWN, [
    {
      id: 'keep-running',
      title: 'Keep the business running',
      question:
        'Have you settled which services must never stop, and rehearsed keeping them up without the usual people, place or systems?',
      why: 'In a crisis attention scatters and fear spreads, while customers need today what they needed yesterday. Continuity comes before all else, since an organisation that has stopped has nothing left to renew.',
      firstStep:
        'Name the three services that must survive any disruption, and act out a two-hour outage of one with the people who run it.',
      evidence:
        'A continuity plan with an owner for each service, and the report of a rehearsal in the past 12 months.',
    },
    {
      id: 'rely-on-foundation',
      title: 'Return to what you stand for',
      question:
        'In your last difficult time, did leaders openly base a decision on your mission and values rather than on the pressure of the day?',
      why: 'When priorities are in doubt, what the organisation already stands on is the one thing that need not be invented. Mission, values and culture, and with them diversity, quality and balance, tell people what will stay while the rest changes.',
      firstStep:
        'Write a sentence each on what mission, values, quality, culture, balance and diversity mean in your house, and test the six on a decision you face now.',
      evidence: 'The minutes of a decision under pressure that name the purpose or value on which it rested.',
    },
    {
      id: 'leadership-strengths',
      title: 'Lead with belief and regard',
      question:
        'When times are hard, do your leaders speak of what can be done, show goodwill to everyone, and keep an honest talk going?',
      why: 'Fear narrows what people can imagine, and blame makes them hide what they know. Belief in a way out, goodwill that is tied to no condition, and talk that stays honest keep ideas and information flowing.',
      firstStep:
        'Hold three talks of 20 minutes with people who are worried, and keep your own opinion back for the first ten.',
      evidence:
        'Dates of open talks during the last hard weeks, and what staff answered on whether they could speak freely.',
    },
    {
      id: 'know-where-we-are',
      title: 'State where you stand',
      question:
        'Can your leaders say within a day, in figures, where you stand with cash, orders, people and customers?',
      why: "Decisions made on last month's picture are made for another organisation. An agreed account of the present ends the dispute about how bad things are, so that the one about what to do can begin.",
      firstStep:
        'Put the ten figures that describe your position on one sheet, each with its date and origin, and note how many hours it took.',
      evidence: 'The sheet, the date of its last update, and the time that it takes to produce.',
    },
    {
      id: 'know-where-to-go',
      title: 'Agree on the destination',
      question: 'Have your leaders agreed in writing on where the organisation has to be once a disruption is over?',
      why: 'Crisis draws people back to how things were, although that place may no longer exist. With a stated destination, everyone can tell useful effort from mere activity.',
      firstStep:
        "Have five leaders each complete the sentence 'In 18 months we will be', and make one version of the five in an hour.",
      evidence: 'The dated statement with names under it, and units that quote it in plans of their own.',
    },
    {
      id: 'design-future',
      title: 'Design the future together',
      question: 'Do people from every level help to work out what your future organisation should look like?',
      why: 'No single office sees enough of a change to foresee it, while the whole staff together sees a good deal. Those who took part in the design know why it looks as it does, and need no persuading to build it.',
      firstStep:
        'Bring eight people from four levels together for two hours, ask what you will need that you lack today, and draw the answers on one wall.',
      evidence:
        'Photographs or minutes of the sessions with the levels present, and a design that shows what came from them.',
    },
    {
      id: 'crisis-plan',
      title: 'Have plans and materials ready',
      question:
        'Is there a crisis plan in which the strategy, the steps and the materials they need are ready for use?',
      why: 'Intent without steps stays a wish, and steps without materials stop at the first missing key, list or contract. With all three prepared, you have courses to choose from when there is no time to invent one.',
      firstStep:
        'Write two pages for the first 48 hours of your likeliest disruption, and put the telephone list and forms they need in one folder.',
      evidence: 'The plan with its last review date, and a signed check by somebody who opened the folder.',
    },
    {
      id: 'execute-plan',
      title: 'Set the plan in motion',
      question:
        'In your last crisis or exercise, were the first three steps of the plan taken when it said they should be?',
      why: 'A plan in a drawer calms its authors and helps nobody else. Acting on it early, even in part, gives people something to hold on to and shows which parts do not work.',
      firstStep:
        'Find the first step in your plan that can be taken before any crisis, give it to one person, and see it done by Friday.',
      evidence: 'The log of an exercise or event, with the planned and the actual time of each step.',
    },
    {
      id: 'monitor-progress',
      title: 'Follow progress at every level',
      question:
        'Does each level of your organisation track its part of the plan at fixed times, in figures others can see?',
      why: 'Trouble shows first where the work is done, and last where decisions are taken. When all levels watch the same goal in figures of their own, the way between the two becomes short.',
      firstStep:
        'Pick one goal of the plan, define a weekly figure for it at three levels, and look at the three together next Monday.',
      evidence: 'Boards or reports of three levels on the same goal, with the dates of their last four updates.',
    },
    {
      id: 'learn-together',
      title: 'Review it together',
      question:
        'After a crisis, an exercise or a setback, do those involved sit down together and change the process by what they learned?',
      why: 'Each person has seen a part of what happened, and only together can they explain it. A lesson that is built into the process outlasts the people who learned it.',
      firstStep:
        'Hold a 45-minute review of the last disruption with six people who were in it: what was meant to happen, what did, what we change.',
      evidence: 'Review notes with the participants, and a history of the process that refers to them.',
    },
    {
      id: 'confident-leadership',
      title: 'Lead with calm confidence',
      question: 'In uncertain times, do your leaders appear in person, say what is known and unknown, and decide?',
      why: "People read in a leader's face how afraid they ought to be. Confidence that admits what it does not know is believed and lets others get on with their part; bravado is seen through.",
      firstStep:
        'Speak to all staff for ten minutes about one open question, and say what you know, what you do not, and on which day you will decide.',
      evidence: 'Recordings or dates of such appearances, and the decisions that were announced at them.',
    },
    {
      id: 'strategic-planning',
      title: 'Plan for several futures',
      question: 'Do you review your strategy on set dates against more than one picture of the future?',
      why: 'Nobody can foresee what is coming, yet anyone can work out what they would do in three different cases. Having done so, you recognise a turn earlier and lose less time to surprise.',
      firstStep:
        'Sketch three pictures of your market two years on, one better, one worse and one strange, and write an early sign under each.',
      evidence: 'The dated pictures, and a strategy review that records which of them is coming true.',
    },
    {
      id: 'smooth-coordination',
      title: 'Settle who does what',
      question: 'Is it settled beforehand who decides, who acts and who informs whom when something goes badly wrong?',
      why: 'In an emergency the same call is made three times and another not at all, because all act by themselves. Settled roles and one meeting point let people move at the same moment without colliding.',
      firstStep:
        'Draw a one-page chart of five roles with a person and a deputy for each, and try it with a call at an hour that was not announced.',
      evidence: 'The chart with its deputies, and the record of a trial with the minutes until everyone had answered.',
    },
    {
      id: 'eager-cooperation',
      title: 'Win willing help',
      question: 'In your last emergency, did people step in beyond their own job without being ordered to?',
      why: 'Orders cover what somebody thought of, and emergencies are made of what nobody did. Willing help fills the gaps, and it comes where people have been treated well and see the point.',
      firstStep:
        'Let two departments exchange one person for half a day, so that each has somebody who knows whom to help and how.',
      evidence: 'Names and occasions of help between departments in the last emergency, and how they were thanked.',
    },
    {
      id: 'open-communication',
      title: 'Give news early and openly',
      question: 'Do staff, customers and partners hear bad news from you first, soon, and with the chance to ask?',
      why: 'Where facts are missing, rumours take their place, and rumours tend to be worse. A channel that is open in both directions also brings you the warnings that you need most.',
      firstStep:
        'Fix one place and hour, say the canteen at 9 each morning, where in any disruption news is given and every question gets an answer or a date.',
      evidence: 'Messages of the last disruption with their times, the questions that came in and the answers given.',
    },
    {
      id: 'competent-execution',
      title: 'Have two who can',
      question:
        'For each critical task, do you have at least two people who have shown that they do it well under pressure?',
      why: 'A plan is as good as the hands it falls into, and pressure exposes skills that were half learned. Skills that are practised, and held by more than one person, survive an absence at the wrong moment.',
      firstStep:
        'List the ten tasks on which a crisis would depend and who can do each unaided, and book training for one that has a single name.',
      evidence: 'A table with two names for each critical task, and when each of them last performed it.',
    },
  ]),
};

import type { Playbook } from './playbook.ts';
import { drawnFrom, TWELVE_WAYS } from './sources.ts';

/** How a mistake becomes loyalty. The source's introduction announces 11 elements; its list, and this one, has 12. */
export const serviceRecovery: Playbook = {
  id: 'service-recovery',
  title: 'Service recovery',
  summary:
    'How a mistake is turned into loyalty: it is fixed within 24 hours of happening, and the customer gets a surprise on top; neither will do alone. For every organisation that sometimes fails those it serves.',
  source: TWELVE_WAYS,
  practices: drawnFrom(TWELVE_WAYS, [
    {
      id: 'recovery-strategy',
      title: 'Plan recovery before mistakes happen',
      question:
        'Do you have a written recovery strategy that says what a customer should end up with after a mistake, and how your people get there?',
      why: 'A rescue that depends on who happens to be on duty cannot be repeated. With the aim on paper, a fix within 24 hours of the mistake plus a surprise, people can prepare for it and its execution can be checked.',
      firstStep:
        'Write one page: what the customer should have and feel a day after a mistake, who does what in which hour, and who is called first.',
      evidence: 'The dated strategy, and three cases of the last quarter set against it step by step.',
    },
    {
      id: 'togetherness',
      title: 'Recover as one organisation',
      question:
        'When a mistake touches several departments, do they mend it together, without sending the customer from one to the next?',
      why: 'A customer bought from one organisation and does not care which part of it failed. Every hand-over eats into the 24 hours, so the teams that succeed are those that know beforehand who joins in.',
      firstStep:
        "Walk through last month's worst mistake with one person from each of the three departments most involved, and mark every point where the customer was passed on.",
      evidence:
        'Case files with one contact name from start to end, and the hours between one department and the next.',
    },
    {
      id: 'hyper-communication',
      title: 'Keep the customer informed throughout',
      question:
        'After a mistake, do you contact the customer at once, again while you work on it, and once more when it is settled?',
      why: 'Silence is read as indifference, and people who wait without news imagine the worst. Short and frequent messages keep the customer on your side during the repair, even when there is little to tell.',
      firstStep:
        'Agree on four messages for every mistake, at discovery, on follow-up, at each change and at the end, and draft two lines for each.',
      evidence: 'The message history of five recent mistakes with the time of every message, the closing one included.',
    },
    {
      id: 'know-the-secrets',
      title: 'Find out what would surprise',
      question:
        'Before choosing a gesture, do your people find out what this particular customer would value and would never expect?',
      why: 'A voucher is what everybody expects, so it surprises nobody. What amazes is a gesture that fits the person, and for that someone must already know, or ask, what matters to them.',
      firstStep:
        'Look up the last five customers who were hit by a mistake, and write beside each name one thing that would have surprised that person.',
      evidence: 'Customer records with a note of what matters to the person, and surprises that were drawn from it.',
    },
    {
      id: 'solve-not-rule',
      title: 'Solve the trouble, not the rulebook',
      question:
        'After a mistake, do your people start from the trouble it has caused the customer, rather than from what policy provides?',
      why: 'Policy says what a customer is entitled to; the mistake has usually cost them something else, such as an evening or their good name. Making up for that takes judgement, so the people hired should be able to show problems that they have solved.',
      firstStep:
        'Put one request to the next two applicants for a service post: tell us of a problem that no rule covered, and what you did in the first hour.',
      evidence:
        "Case notes that state the customer's trouble and the remedy beyond policy, and interview sheets that ask for solved problems.",
    },
    {
      id: 'celebrate-recoveries',
      title: 'Reward those who recover well',
      question:
        'Is everybody who recovers well from a mistake recognised and rewarded, with attention to how they went about it?',
      why: 'Nobody likes to stand near a mistake, so without a reward people keep it quiet and the repair starts late. Making much of the repair, and of the way it was done, tells others exactly what to copy.',
      firstStep:
        "Find last month's best repair of a mistake, and thank its author before the whole team by naming the three things they did.",
      evidence:
        'A register of recoveries with person, reward and date, in which no good case of the quarter is missing.',
    },
    {
      id: 'tell-recovery-stories',
      title: 'Open a channel for recovery stories',
      question: 'Is there a regular channel, known to all staff, in which recoveries are told move by move?',
      why: 'A procedure says what should happen; an actual case shows who rang whom, what was said and what it cost. With a fixed place for such accounts, people learn the moves before they need them.',
      firstStep:
        "Choose a page, a notice board or ten minutes of Thursday's meeting, and put the first account there, with hours and names.",
      evidence: 'The channel, with a fresh account at least monthly, and employees who can retell one of them.',
    },
    {
      id: 'train-recovery',
      title: 'Rehearse the bad moment',
      question:
        'Has everyone who may have to put a mistake right practised it in training during the past twelve months?',
      why: 'Faced with an upset customer, people fall back on what they have practised, and usually that is defence. Having rehearsed the apology, the fix and the surprise, they have all three at hand when it is hard to think.',
      firstStep:
        'Run a 45-minute role-play of your most frequent mistake with six frontline people, and let each take the part of the customer once.',
      evidence:
        'Training records with names, dates and the cases rehearsed, and the share of the frontline they cover.',
    },
    {
      id: 'right-to-act',
      title: 'Let staff act without approval',
      question:
        'May the person who hears of a mistake decide on the remedy and spend money on it, without waiting for a manager?',
      why: 'The 24 hours run from the mistake, and every signature uses some of them up. A person who must wait also learns that they are not trusted, which makes the next attempt slower still.',
      firstStep:
        'Set an amount, for instance 200 in your currency, that any frontline employee may spend on a recovery from Monday, and tell them in person.',
      evidence: 'The written permission with its limit, and remedies decided on the spot, with name, amount and hour.',
    },
    {
      id: 'measure-recovery',
      title: 'Display both recovery measures',
      question:
        'Do you measure and display what share of mistakes is fixed within 24 hours, and what share of the people affected were surprised?',
      why: 'Figures that hang where everyone works make recovery a part of ordinary business, and each half of the formula needs its own because either can be neglected alone. The first target rises over time until it is close to 100 %, the second goes to 100 %.',
      firstStep:
        'Note for the last 20 mistakes the hours until each was fixed, ask those customers whether anything surprised them, and pin up the two shares.',
      evidence: 'A chart in the workplace with both shares by month, their targets, and the date each was last raised.',
    },
    {
      id: 'recovery-accountability',
      title: 'Hold every leader to recovery',
      question:
        "Does every leader's performance plan, in all departments, contain recovery expectations that weigh as much as the financial ones?",
      why: 'Leaders look after what their own review asks about. As long as recovery stands only in the plan of the service department, those whose work causes the mistakes have no part in the cure.',
      firstStep:
        'Open the performance plans of three leaders outside service, and draft a recovery target for each with the weight of their budget target.',
      evidence: 'The signed plans of all leaders, with the weight of recovery beside the financial and staff targets.',
    },
    {
      id: 'recruit-for-recovery',
      title: 'Staff recovery with caring people',
      question:
        'Are the people who deal with your mistakes chosen because others matter to them and wrongs bother them?',
      why: "Recovery is the hardest hour of service: the customer is upset, and the fault is yours. A person who minds the other's trouble looks for the extra gesture unprompted, where anyone else stops at the minimum.",
      firstStep:
        'Ask two recent customers of each person who handles complaints how they were treated, and bring one warm-hearted colleague into that work.',
      evidence:
        'The reasons noted when each person was given this work, and what customers have said about them since.',
    },
  ]),
};

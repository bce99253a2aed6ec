import { MANAGERS_AS_LEADERS } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** The qualities of leaders (the first eight), and the expectations of the senior team (the other eleven). */
export const leading: Playbook = {
  id: 'leading',
  title: 'Leading',
  summary:
    'Eight qualities make a manager a leader. Eleven expectations describe how the members of a senior team work, with each other and for the chief executive.',
  fits: 'Use it when a senior team runs the daily business under a chief executive, and its members need to lead, not only to manage.',
  source: MANAGERS_AS_LEADERS,
  practices: drawnFrom(MANAGERS_AS_LEADERS, [
    {
      id: 'lead-and-manage',
      title: 'Make time to lead',
      question: 'Do your managers reserve regular time for leading, apart from daily management?',
      why: "Managing puts today's work in order; leading decides which work is worth doing tomorrow. Without its own place in the week, leading loses to the urgent.",
      firstStep:
        'Reserve two hours on Thursday for one question of direction, and delegate one routine approval to make room.',
      evidence: "Last month's calendars with hours for direction and people, and a list of delegated decisions.",
    },
    {
      id: 'set-example',
      title: 'Motivate people by your example',
      question: 'Do your leaders motivate people through their own daily conduct?',
      why: 'People take their standard of effort from the person above them. Good conduct motivates without a speech, and poor conduct undoes any speech.',
      firstStep:
        'Choose one habit your team should have, such as answering within a day, and practise it yourself for five days.',
      evidence:
        'An anonymous staff survey with this question about each leader, and the change since the previous one.',
    },
    {
      id: 'own-responsibility',
      title: 'Act on your own responsibilities',
      question: 'Does each of your leaders deliver on a written list of responsibilities?',
      why: 'Work that belongs to nobody remains undone, and work that belongs to two people causes disputes. One name beside each duty prevents both.',
      firstStep:
        'Write down the five to seven things that only you answer for, compare lists with two colleagues, and settle overlaps.',
      evidence: 'One page of duties for each leader, and a quarterly review that marks each duty as done or not.',
    },
    {
      id: 'big-picture',
      title: 'Put the whole organisation first',
      question: 'Do your leaders decide for the good of the whole organisation?',
      why: 'A choice can be right for one department and wrong for the whole. Leaders who know how the parts depend on each other see the difference.',
      firstStep:
        'Ask each leader to explain in three minutes how another department contributes to the goal, and correct any errors.',
      evidence: 'A recorded decision in which a department gave something up for the whole, with the reason.',
    },
    {
      id: 'integrity',
      title: 'Set an example of integrity',
      question: 'Do your leaders set an example of personal integrity?',
      why: 'Integrity means to be truthful, to respect people, and to treat everyone fairly. People bring bad news only to a leader they trust.',
      firstStep:
        'List your last three commitments to staff, check whether you met each, and openly explain any you did not.',
      evidence: 'Commitments to staff with their outcomes, and complaints of unfair treatment with their resolution.',
    },
    {
      id: 'shape-strategy',
      title: 'Carry out the strategy you define',
      question: 'Do your leaders carry out parts of the strategy that they helped to define?',
      why: 'Leaders who helped to define a strategy know its reasons, so they can adapt it. Leaders who carry it out learn the true effort of their choices.',
      firstStep:
        'Write two names beside each move in your plan, its advocate and its deliverer, and fill any blanks by Friday.',
      evidence: 'Attendance at strategy sessions, and a list of moves with one leader each and their progress.',
    },
    {
      id: 'support-staff',
      title: 'Help staff when they ask',
      question: 'Do your leaders answer staff requests for help within one working day?',
      why: 'One blocked employee often delays everyone behind them, and a two-minute answer may be enough. Reliable help also teaches people to ask early.',
      firstStep: 'Ask each direct report what they have waited for longest, and settle all of it within two days.',
      evidence: 'A log of requests with waiting times, or a staff survey on how quickly help arrives.',
    },
    {
      id: 'build-success',
      title: 'Give every leader part of success',
      question: "Does each of your leaders own a part of the organisation's success?",
      why: 'If growth belongs only to sales and excellence only to inspectors, everyone else just watches. A leader with a share in both will not sacrifice one for the other.',
      firstStep:
        'Give each leader a card with one figure from the growth goal and one quality standard, and ask for a comment.',
      evidence: 'Scorecards with both figures for each leader, and the minutes in which they were last reported.',
    },
    {
      id: 'do-the-job',
      title: 'Finish what you undertake',
      question: 'Does your senior team complete the work it undertakes?',
      why: 'Grand aims convince nobody while ordinary duties remain undone. Colleagues who rely on each other can spend their meetings on new work instead of reminders.',
      firstStep:
        "List your senior team's current undertakings with a name and a date each, and mark the overdue ones by Friday.",
      evidence: 'Minutes with undertakings, names and dates, and the share completed on time over three months.',
    },
    {
      id: 'learn-the-business',
      title: 'Learn how the business earns',
      question: 'Does every member of your senior team study the business at first hand?',
      why: 'Senior people often rise through one speciality and steer the rest by hearsay. Those who have followed an order up to its payment ask better questions.',
      firstStep:
        'Follow one order from first enquiry to payment, spend 30 minutes at each of four stops, and note anything new.',
      evidence: 'A dated record of the places each member has studied, and an unaided explanation of the margin.',
    },
    {
      id: 'pay-attention',
      title: 'Notice changes early',
      question: 'Does your senior team notice changes before they appear in the figures?',
      why: 'Figures describe events of weeks ago; voices, absences and odd orders describe today. Attention gives a team time to respond while it still has a choice.',
      firstStep:
        'Ask each senior colleague for one change they noticed this week among staff, customers or competitors, and compare the answers.',
      evidence: 'Meeting notes with a section for observations, and one observation that led to early action.',
    },
    {
      id: 'lead-by-example',
      title: 'Go first as a team',
      question: 'Does your senior team go first when it asks something hard of everyone?',
      why: 'People resent a sacrifice that spares the top. A senior team that goes first, with a saving, a new system or a late shift, needs no further argument.',
      firstStep:
        'Pick one demand on staff, such as a new system, and have every senior colleague meet it before Friday.',
      evidence: 'Expense claims, certificates or rosters whose dates show the senior team first.',
    },
    {
      id: 'in-sync',
      title: 'Agree on the same goals',
      question: 'Do your senior colleagues all name the same top goals?',
      why: 'Small differences at the top become contradictions two levels down. A team in step with the goals, and with itself, saves staff from guessing.',
      firstStep:
        'Ask each senior colleague to write down the top three goals alone, compare the answers, and settle differences in an hour.',
      evidence: 'The written answers from two dates, and departmental plans that quote the same goals.',
    },
    {
      id: 'stand-behind',
      title: 'Back the chief executive',
      question: "Does your senior team support the chief executive's decisions in front of others?",
      why: 'A decision has no force if the team shrugs at it in the corridor. Objections belong in the room; afterwards, loyal colleagues speak for the chief executive too.',
      firstStep:
        'Take one recent decision, agree on two sentences that explain it, and use them in your own department within 24 hours.',
      evidence: 'Messages from several members to their departments that explain one decision in the same way.',
    },
    {
      id: 'best-of-brains',
      title: "Draw out everyone's thinking",
      question: "Do your senior meetings hear every member's view before one prevails?",
      why: 'The first confident opinion tends to end the search, and the best idea may come from someone silent. Collecting views first uses every head in the room.',
      firstStep:
        'Put one hard question to all senior colleagues, collect each answer on paper within five minutes, and read them all aloud.',
      evidence: 'The written views from one meeting, and a decision that differs from the first opinion voiced.',
    },
    {
      id: 'focus-on-customer',
      title: 'Decide with customers in mind',
      question: 'Does your senior team ask what each major decision means for customers?',
      why: 'The higher the decision, the longer ago anyone in the room served a customer. A fixed question brings customers back into the discussion.',
      firstStep:
        "Add the line 'effect on the customer' to your decision form, and fill it in for one current proposal.",
      evidence: 'Three months of decision papers with that line completed, and one proposal it changed.',
    },
    {
      id: 'participate',
      title: 'Take an active part',
      question: 'Does everyone on your senior team take an active part in its meetings?',
      why: 'Silence passes for consent, and the objection appears afterwards. When all members contribute, the decisions belong to all of them.',
      firstStep:
        'Read the minutes of three meetings, count the contributions of each member, and give the two quietest an item to lead.',
      evidence: 'Minutes of four meetings with a contribution and a task from every member.',
    },
    {
      id: 'carry-water',
      title: "Share each other's load",
      question: 'Do your senior people take over work when a colleague is overloaded?',
      why: "One department's weakness sooner or later becomes everybody's problem. Colleagues who have carried work for each other also talk more frankly.",
      firstStep: 'Find the senior colleague with the heaviest month, and take one task off them for ten days.',
      evidence: 'People, budget or duties lent to other departments this year, with names and dates.',
    },
    {
      id: 'push-frontier',
      title: 'Push beyond familiar limits',
      question: 'Does your senior team try things together that it once thought out of reach?',
      why: 'A team that only reacts never leaves familiar ground. Going further on purpose, in thought and in action, moves the limits for everyone who follows it.',
      firstStep:
        'Choose one assumption that nobody questions, argue the opposite with two colleagues for 30 minutes, and agree on a trial.',
      evidence: 'The challenged assumptions, each with its trial, the date and the result.',
    },
  ]),
};

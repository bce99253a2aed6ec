import type { Playbook } from './playbook.ts';
import { drawnFrom, MANAGERS_AS_LEADERS } from './sources.ts';

/** What leaders are (the first eight), and what is expected of the senior team (the other eleven). */
export const leading: Playbook = {
  id: 'leading',
  title: 'Leading',
  summary:
    'What makes a manager a leader, in eight points, and what may be expected of a senior team, in eleven. For those who run the daily business together under a chief executive.',
  source: MANAGERS_AS_LEADERS,
  practices: drawnFrom(MANAGERS_AS_LEADERS, [
    {
      id: 'lead-and-manage',
      title: 'Make room for leading',
      question:
        'Do your managers keep regular time for direction and for people, beside the running of the daily business?',
      why: "Managing keeps today's work in order; leading settles which work is worth doing tomorrow and wins people for it. The urgent crowds out the second unless it has its own place in the week.",
      firstStep:
        'Block two hours on Thursday for one question of direction, and hand one routine approval to somebody else to make the room.',
      evidence: 'Calendars of the last month with hours for direction and people, and the routine decisions handed on.',
    },
    {
      id: 'set-example',
      title: 'Move others by your conduct',
      question: "When asked without names, do most of your staff say that their leader's daily conduct spurs them on?",
      why: 'People take their measure of effort from the person above them, in small matters as much as in large. Conduct motivates without a speech, and conduct that falls short undoes any speech.',
      firstStep:
        'Choose one habit that you wish your team had, such as answering within a day, and keep it yourself for five days without a word about it.',
      evidence: 'An anonymous survey with this question for each leader, and the change since the one before.',
    },
    {
      id: 'own-responsibility',
      title: 'Know what is yours',
      question:
        'Can each of your leaders show a short list of what they alone answer for, and what came of each item on it?',
      why: 'What belongs to nobody is left undone, and what belongs to two people is done twice or argued over. One name beside each duty shows whom to ask, and leaves no room to assume that somebody else is seeing to it.',
      firstStep:
        'Write down the five to seven things that you alone answer for, compare the list with those of two colleagues, and settle the overlaps.',
      evidence: 'A page of duties for each leader, and a quarterly review that marks every one as done or not.',
    },
    {
      id: 'big-picture',
      title: 'Grasp the whole organisation',
      question:
        'Do your leaders decide for the good of the whole organisation, even where it costs their own department something?',
      why: 'A choice that is right for one department can be wrong for the whole, and only someone who understands both can tell. Leaders who know how the parts earn, cost and depend on each other need few rulings from above.',
      firstStep:
        "Let each leader at the next meeting explain in three minutes what another's department contributes to the goal, and correct what is wrong.",
      evidence: 'A recorded decision by which a department gave something up for the whole, and the reason stated.',
    },
    {
      id: 'integrity',
      title: 'Be straight, respectful and fair',
      question:
        'Do your leaders keep their word, tell everyone the same thing, and hold favourites to the same rules as others?',
      why: 'People bring bad news only to those who, they trust, will not use it against them. A leader who bends the truth or a rule is told less from that day on, and decides on worse information.',
      firstStep:
        'Recall the last three commitments you made to staff, see whether each was kept, and explain openly any that was not.',
      evidence:
        'Commitments to staff with their outcome, and complaints of unfair treatment with how each was settled.',
    },
    {
      id: 'shape-strategy',
      title: 'Both make and carry strategy',
      question: 'Do your leaders take part in making the strategy, and does each carry out a named part of it?',
      why: 'Those who helped to decide know the reasons, and so can adapt when things turn out differently. Those who decide and never deliver do not feel what their choices cost, which is why both belong in the same hands.',
      firstStep:
        'Write beside every move in the plan which leader argued for it and which one delivers it, and fill the blanks in a single meeting.',
      evidence:
        'Attendance at the strategy sessions, and the moves with one delivering leader each and their progress.',
    },
    {
      id: 'support-staff',
      title: 'Be there when staff ask',
      question: 'When staff turn to their leader for help or a decision, do they get it within a working day?',
      why: 'A stalled employee stalls everyone behind them, and often what is missing is a word that takes two minutes. Help that comes reliably also teaches people to ask early, while the trouble is small.',
      firstStep:
        'Ask each of your direct reports what they have waited for longest from you, and settle all of it within two days.',
      evidence: 'A log of requests to leaders with the waiting times, or what staff say on whether help came in time.',
    },
    {
      id: 'build-success',
      title: 'Share in growth and excellence',
      question:
        "Does each of your leaders answer for a part of the organisation's growth and for a standard of excellence?",
      why: 'Growth that is left to sales, and quality that is left to inspectors, have two owners and many spectators. A leader with a share in both will not buy one at the expense of the other.',
      firstStep:
        'Give every leader a card with one figure from the growth goal and one standard of quality, and ask for a first comment at the next meeting.',
      evidence: 'Scorecards with both figures for each leader, and the minutes in which they were last reported.',
    },
    {
      id: 'do-the-job',
      title: 'Finish what you undertook',
      question: 'Did each member of your senior team complete what they had undertaken for the last quarter?',
      why: 'Grand aims convince nobody while ordinary duties lie undone beneath them. Members who can rely on one another spend their meetings on what is new, and not on reminders.',
      firstStep:
        'Begin the next senior meeting by reading out the undertakings of the last one, with done or not done after each name.',
      evidence: 'Minutes with undertakings, names and dates, and the share completed on time over three months.',
    },
    {
      id: 'learn-the-business',
      title: 'Learn how money is earned',
      question:
        'Does every member of your senior team know from first-hand study how the business earns its money and what it costs to serve a customer?',
      why: 'Senior people often rise through one speciality and steer the rest by hearsay. Those who have seen how an order becomes cash ask better questions, and are harder to mislead with figures.',
      firstStep:
        'Follow one order from the first enquiry to the money in the bank, spend 30 minutes at each of four stops, and note what was new to you.',
      evidence:
        'A record for each member of the places studied and when, and any of them explaining the margin unaided.',
    },
    {
      id: 'pay-attention',
      title: 'Notice what is changing',
      question:
        'Do members of your senior team bring changes among staff, customers and competitors to the table before these show in the figures?',
      why: 'Figures tell what happened weeks ago; voices, absences and odd orders tell what is happening now. Attention gives a team time to respond while it still has a choice.',
      firstStep:
        'Open the next senior meeting with telephones away and one round in which each person reports a single thing they noticed this week.',
      evidence:
        'Meeting notes with a place for observations, and one of them that led to action before the figures moved.',
    },
    {
      id: 'lead-by-example',
      title: 'Go first as a team',
      question:
        'When something hard is asked of everyone, does your senior team do it first and where others can see it?',
      why: 'A sacrifice demanded below and spared at the top is resented and evaded. If the senior team goes first, with a saving, a new system or a late shift, the request needs no further argument.',
      firstStep:
        'Pick one demand that is being made on staff, and have all members of the senior team meet it themselves before the week is out.',
      evidence: 'Expense claims, certificates or rosters whose dates show that the senior team was first.',
    },
    {
      id: 'in-sync',
      title: 'Give the same answer',
      question: 'Asked one by one, do the members of your senior team name the same three goals as the most important?',
      why: 'Small differences at the top become contradictions two levels down, where people are told opposite things on one day. A team in step with the goals and with itself spares staff the guessing.',
      firstStep:
        'Ask each senior colleague to write down the top three goals without conferring, lay the slips side by side, and settle the differences in an hour.',
      evidence: 'The slips of two dates, and departmental plans that quote the same goals.',
    },
    {
      id: 'stand-behind',
      title: 'Stand by the chief executive',
      question:
        'Once a decision has been made, does your senior team defend it before others, and speak up for the chief executive who made it?',
      why: 'If a chief executive decides and the team shrugs in the corridor, nothing has been decided. Objections belong in the room beforehand; after that, loyalty is what makes a decision real to everybody else.',
      firstStep:
        'Agree after the next decision on two sentences with which all of you will explain it, and use them in your own department within 24 hours.',
      evidence: 'Messages from several members to their departments that explain one decision in the same sense.',
    },
    {
      id: 'best-of-brains',
      title: "Draw out each other's thinking",
      question:
        "Do your senior meetings hear every member's thinking on a hard question before anybody's view prevails?",
      why: 'The first confident opinion tends to end the search, and the best idea may belong to whoever speaks last or not at all. Collecting views before debating them puts every head in the room to use.',
      firstStep:
        'Let all members answer one hard question on paper for five minutes, read every answer aloud, and only then discuss it.',
      evidence: 'The written views from one meeting, and a decision that differs from the first opinion voiced.',
    },
    {
      id: 'focus-on-customer',
      title: 'Decide with customers in mind',
      question: 'Does your senior team ask of every major decision what it means for customers, and record the answer?',
      why: 'The higher up a decision is made, the longer ago anyone in the room served a customer. A fixed question brings the absent party back, and shows when a saving merely moves the cost on to them.',
      firstStep:
        "Add the line 'what changes for the customer' to the form of your decision papers, and return the next one that leaves it empty.",
      evidence: 'Three months of decision papers with that line filled in, and one proposal that was altered by it.',
    },
    {
      id: 'participate',
      title: 'Take an active part',
      question:
        'Do all members of your senior team come to its meetings prepared, speak, and take on some of the work that follows?',
      why: 'A silent member still shapes the outcome: silence passes for consent, and the objection turns up afterwards. When all speak and all take on work, the decisions belong to all.',
      firstStep:
        'Keep a tally at the next meeting of who spoke and who took on a task, and ask the two quietest to lead an item each the time after.',
      evidence: 'Minutes of four meetings in which every member appears with a contribution and a task.',
    },
    {
      id: 'carry-water',
      title: "Share each other's load",
      question: 'When one of your senior people is overloaded or in trouble, do the others take over work unprompted?',
      why: "One department's weak spot becomes everybody's problem sooner or later, and sooner is cheaper. Colleagues who have carried something for one another also talk more frankly.",
      firstStep: 'Find the colleague with the heaviest month, and take one task off them for the next ten days.',
      evidence: 'People, money or duties lent between departments in the past year, with names and dates.',
    },
    {
      id: 'push-frontier',
      title: 'Extend what the team attempts',
      question:
        'Has your senior team, in the past six months, worked out and tried something together that it would once have thought out of reach?',
      why: 'A team that only answers what comes up stays within what it knows. To go past that on purpose, in thought and then in deed, moves the limits for everyone who looks to it.',
      firstStep:
        'Put an assumption that nobody questions on the next agenda, argue the opposite for 30 minutes, and agree on a trial of whatever survives.',
      evidence: 'The assumptions that were challenged, and for each the trial that followed, its date and its result.',
    },
  ]),
};

import { SIXTEEN_ACTIONS } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** Sixteen simple behaviours that carry a strategy. */
export const strategicActs: Playbook = {
  id: 'strategic-acts',
  title: 'Strategic acts',
  summary:
    'Sixteen simple behaviours that turn a strategy into results, because people practise them every day. The list has no order of rank.',
  fits: 'Use it when you have a strategy on paper, whatever your size, but daily behaviour does not follow it.',
  source: SIXTEEN_ACTIONS,
  practices: drawnFrom(SIXTEEN_ACTIONS, [
    {
      id: 'hire-people-lovers',
      title: 'Hire people who like people',
      question: 'Do you test every candidate for a genuine liking of people?',
      why: 'Skills can be taught in months; a liking for people can hardly be taught at all. Employees who have it go on helping a customer after the script runs out.',
      firstStep:
        'Write two interview questions that show how a candidate treats strangers, and send them to everyone who hires.',
      evidence: 'Interview forms that contain these questions, with notes on the answers of recent candidates.',
    },
    {
      id: 'take-notes',
      title: 'Take notes when people talk',
      question: 'Do your leaders take notes while customers or staff talk to them?',
      why: 'Taking notes shows people that you care enough about their words to act on them. Unwritten remarks are forgotten before anyone can follow them up.',
      firstStep:
        'Take a notebook into three conversations this week, and send each person one line on what you will do.',
      evidence: "A leader's dated notes of the past month, with actions that followed from three of the entries.",
    },
    {
      id: 'act-first',
      title: 'Try ideas before studying them',
      question: 'Do your teams try a promising idea on a small scale before they study it further?',
      why: 'Action brings results; more thinking brings only better guesses. A small trial shows how customers react, and gives you something real to think about.',
      firstStep:
        'Pick one idea that has waited more than a month, and ask one named person to try it with three customers.',
      evidence: 'A list of ideas with the date each was raised and the date of its first trial.',
    },
    {
      id: 'apologize',
      title: 'Apologise first, whoever is at fault',
      question: 'Do your people apologise to a customer at once, whoever was at fault?',
      why: 'Customers cannot listen to a solution while nobody takes responsibility. A sincere apology ends the argument about blame, and loyalty can grow from there.',
      firstStep:
        'Read your last ten replies to complaints, count those that apologise in the first two lines, and rewrite the standard reply.',
      evidence: 'Letters or call recordings from the past month in which an apology comes before any explanation.',
    },
    {
      id: 'cut-the-clutter',
      title: 'Stop work that serves no purpose',
      question: 'Do you regularly stop work that no longer serves a purpose?',
      why: 'Old routines continue long after the reason for them has gone, and they slow everything down. A new strategy gets time only if something else gives it up.',
      firstStep: 'Ask one team for three tasks that nobody would miss, and end one of them by Friday.',
      evidence: 'A dated list of work that was stopped, with the person who decided and the hours freed.',
    },
    {
      id: 'over-react-to-mistakes',
      title: 'Over-react when customers are hurt',
      question: "Do your people over-react, in the customer's favour, when you let a customer down?",
      why: 'Customers judge your response by how they feel, and not by how small the mistake looks to you. A fast, generous reaction shows that the failure was an exception.',
      firstStep:
        'Choose one unresolved complaint, call that customer yourself today, and free two people to solve it by tomorrow evening.',
      evidence: 'A log of mistakes that shows the minutes from the first report to the first action.',
    },
    {
      id: 'solve-problems',
      title: 'Expect problems, find solutions',
      question: 'Do your people look for a solution as soon as a first attempt fails?',
      why: 'First attempts rarely succeed, so progress depends on clearing obstacles quickly. Teams that expect trouble spend their energy on the remedy; others spend it on excuses.',
      firstStep:
        'List the five obstacles that block your plan today with one name beside each, and collect a proposed remedy on Thursday.',
      evidence: 'A list of open problems with an owner, the date raised and the date solved.',
    },
    {
      id: 'cross-functional-teams',
      title: 'Form teams across departments',
      question: 'Do teams drawn from several departments answer for your most important results?',
      why: 'Most results need several departments, and delays occur where one hands over to the next. People with a shared target close these gaps among themselves.',
      firstStep:
        "Pick this quarter's most important result, and bring one person from each department involved together for an hour of planning.",
      evidence: 'A team list with members from three or more departments, and the one target they share.',
    },
    {
      id: 'tell-stories',
      title: 'Explain strategy through true stories',
      question: 'Do your leaders explain the strategy with true stories of people who carry it out?',
      why: 'An abstract aim leaves listeners guessing about Monday morning. A true story shows a choice that somebody made, and a choice can be copied.',
      firstStep: 'Write 150 words about one colleague who did what the strategy asks, and read them to your team.',
      evidence:
        'Notes or recordings of the last three talks on strategy, each with a named person and a real occasion.',
    },
    {
      id: 'internal-report-cards',
      title: 'Grade service between departments',
      question: 'Do internal departments get a regular score from the colleagues they serve?',
      why: 'Customers feel every weakness inside: a slow reply from accounts becomes a slow reply to them. A score from colleagues reveals the weak link first.',
      firstStep:
        'Ask ten frequent users of one internal department to grade it from 1 to 10, and give its head the results.',
      evidence: 'The two latest report cards of each internal service, and the changes that followed.',
    },
    {
      id: 'recognize-heroes',
      title: 'Praise good service every week',
      question: 'Do you publicly recognise somebody for outstanding service every week?',
      why: 'People repeat behaviour that gets noticed, and a yearly award is too rare to shape a working day. Constant recognition also shows everybody the standard.',
      firstStep:
        "Take five minutes of this week's team meeting to name a colleague, the customer, and the service given.",
      evidence: 'A record, open to all staff, of names, dates and deeds for most weeks of the last quarter.',
    },
    {
      id: 'fail-successfully',
      title: 'Encourage failures that teach something',
      question: 'Do you encourage people to risk failures that the organisation can learn from?',
      why: 'Without attempts that may fail, nobody discovers anything new. A failure with a lesson moves the organisation forward; a failure without one is only a loss.',
      firstStep:
        'Tell your team about one failure of your own with its lesson, and ask two colleagues to prepare theirs.',
      evidence: 'Short accounts of failed trials with their lessons, and a later decision that used one of them.',
    },
    {
      id: 'lead-by-serving',
      title: 'Go round and serve staff',
      question: 'Do your leaders go round every week to remove whatever hinders their staff?',
      why: 'Staff who deal with customers know the obstacles, but often cannot remove them. A leader who comes round to help has that power, and shows everyone how to serve.',
      firstStep:
        'Spend two hours on Wednesday where the work is done, ask three people about obstacles, and remove one before you leave.',
      evidence: "A leader's calendar with these visits, and a list of obstacles with the date each was removed.",
    },
    {
      id: 'gather-customer-secrets',
      title: "Collect your customers' secrets",
      question: 'Do you have a routine for collecting what customers want but seldom say?',
      why: 'Everyone can buy the same market studies, but only you hear what your customers confide. Offers built on that knowledge are hard to match.',
      firstStep:
        'Ask four colleagues to talk with one customer each about their worries, and to bring back one surprising sentence.',
      evidence: 'A record of secrets by customer group with names and dates, and an offer that one of them changed.',
    },
    {
      id: 'speak-customer',
      title: "Use your customers' language",
      question: 'Do your meetings use the words that your customers would use?',
      why: 'Words decide where attention goes: people who speak of units, accounts or tickets are thinking about themselves. Words that name the customer keep their interests in the room.',
      firstStep: 'Mark every word on one agenda that a customer would not understand, and replace five of them.',
      evidence: 'One agenda, form or letter before and after the change, and a list of the words dropped.',
    },
    {
      id: 'full-circle-feedback',
      title: 'Get feedback from every side',
      question: 'Does each of your leaders get 360-degree feedback every year?',
      why: 'The boss sees the results, peers see the cooperation, and direct reports see the daily leadership. Only the three views together reveal a blind spot.',
      firstStep: 'Ask your boss, two peers and three direct reports the same question: what should I do more of?',
      evidence: 'Dated feedback summaries for each leader from all three groups, and the change each leader promised.',
    },
  ]),
};

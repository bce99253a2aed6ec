import type { Playbook } from './playbook.ts';
import { drawnFrom, SIXTEEN_ACTIONS } from './sources.ts';

/** Sixteen simple behaviours that carry a strategy. */
export const strategicActs: Playbook = {
  id: 'strategic-acts',
  title: 'Strategic acts',
  summary:
    'Sixteen plain behaviours, in no order of rank, that do more for a strategy than the document describing it. For any organisation, whatever its size.',
  source: SIXTEEN_ACTIONS,
  practices: drawnFrom(SIXTEEN_ACTIONS, [
    {
      id: 'hire-people-lovers',
      title: 'Hire for liking people',
      question:
        'Does your hiring test whether a candidate enjoys other people, and turn down skilled candidates who do not?',
      why: 'Skills can be taught within months, while warmth towards strangers hardly can. Someone who enjoys people goes on helping a customer after the script has run out, and no procedure makes an indifferent person do that.',
      firstStep:
        'Add a one-hour visit to the shop floor or service desk to your next interview, and have two colleagues note how the candidate treats the people there.',
      evidence:
        'Interview notes of the last three hires that record how each dealt with people, and one skilled candidate who was declined for it.',
    },
    {
      id: 'take-notes',
      title: 'Write down what people say',
      question:
        'Do your leaders take notes while customers and staff talk to them, and come back with what they did about it?',
      why: 'A pen on paper tells the speaker that the words are going to be used, so the next remark is more open than the first. What is noted can be weighed up later and acted on; what is merely heard is gone by the next meeting.',
      firstStep:
        'Take a notebook into your next three conversations with customers or staff, and send each person one line on what you will do with what they said.',
      evidence: "A leader's notebook of the last month, with dates, and the actions that followed from three entries.",
    },
    {
      id: 'act-first',
      title: 'Act, then refine the thinking',
      question:
        'When a promising idea comes up, do your teams try it on a small scale within two weeks rather than study it further?',
      why: 'A small trial brings back facts that no discussion can, because customers react to things and not to intentions. Thinking keeps its place, as the second step: it works better on a result than on a guess.',
      firstStep:
        'Pick one proposal that has waited over a month, and give a named person five days to try it with three customers.',
      evidence:
        "The last quarter's ideas in a list, with the date each was raised and the date it was first tried on a customer.",
    },
    {
      id: 'apologize',
      title: 'Say sorry before explaining',
      question:
        'When something goes wrong for a customer, do your people apologise and take responsibility at once, whoever was at fault?',
      why: 'A customer who still waits for somebody to own the problem cannot hear a solution. An apology without defence ends the argument about blame, and loyalty can be rebuilt from there.',
      firstStep:
        'Read your last ten replies to complaints, count those that say sorry in the first two lines, and rewrite the others with the people who sent them.',
      evidence: 'Letters or call recordings of the past month in which a plain apology comes before any explanation.',
    },
    {
      id: 'cut-the-clutter',
      title: 'Stop work that lost its purpose',
      question:
        'Have you stopped a report, a meeting or a procedure in the last quarter because it no longer served any purpose?',
      why: 'Old routines go on taking hours long after their reason has gone, and they slow down whatever has to pass through them. A new strategy only gets time and attention if something else gives them up.',
      firstStep: 'Ask one team for the three tasks that nobody would miss, and end one of them on Friday.',
      evidence: 'A dated list of what was stopped, who decided it, and the hours a month that each item set free.',
    },
    {
      id: 'over-react-to-mistakes',
      title: 'Over-react when customers are hurt',
      question:
        'When you have let a customer down, do people drop what they are doing and respond faster and harder than the mistake seems to deserve?',
      why: 'The customer measures your response against how they feel, and not against what the slip cost you. A fast and generous reaction proves that the failure was an exception; a measured one suggests that it is normal.',
      firstStep:
        'Call the customer yourself within one hour of the next mistake that reaches you, and free two people to mend it the same day.',
      evidence: 'A log of mistakes with the minutes from first report to first action, and what was put aside for it.',
    },
    {
      id: 'solve-problems',
      title: 'Expect obstacles and clear them',
      question:
        'When a first attempt fails, does somebody on the spot work out a solution, instead of explaining the failure or passing it on?',
      why: 'Hardly any plan survives its first week unharmed, so what counts is how quickly the obstacles are cleared. Teams that expect trouble spend their energy on the remedy, and teams that expect perfection spend it on excuses.',
      firstStep:
        'List the five obstacles now holding up your plan, write one name beside each, and collect a proposed remedy for all of them on Thursday.',
      evidence:
        'An open-problems list with the owner, the date raised and the date solved, from which the typical age of a problem can be read.',
    },
    {
      id: 'cross-functional-teams',
      title: 'Form teams across departments',
      question:
        'Are your most important results in the hands of teams that are drawn from several departments and answer for one shared outcome?',
      why: 'An order crosses most departments, and delays arise where one hands over to the next. People who share a goal settle those seams among themselves, while people with separate goals send every dispute upwards.',
      firstStep:
        'Choose the result that matters most this quarter, and let one person from each department it crosses plan the next four weeks together in a single room.',
      evidence:
        'A team list with members from three or more departments, their common target, and the minutes of their last two meetings.',
    },
    {
      id: 'tell-stories',
      title: 'Explain strategy through true episodes',
      question: 'When your leaders explain the strategy, do they tell of a real person who carried it out?',
      why: 'An abstract aim leaves each listener to guess what to do differently on Monday. A true episode shows what somebody chose and what came of it, and a choice can be imitated.',
      firstStep:
        'Describe in 150 words one occasion last month when somebody did what the strategy asks for, and open your next staff meeting with it.',
      evidence:
        'Slides, notes or recordings of the last three talks on strategy, each with a named person and a particular occasion.',
    },
    {
      id: 'internal-report-cards',
      title: 'Grade service between departments',
      question:
        'Do departments that serve colleagues get a regular score from those colleagues on how well they do it?',
      why: 'Customers outside feel whatever goes wrong inside: a slow reply from accounts turns into a slow reply to them. A score given by colleagues shows the weak link before a customer finds it.',
      firstStep:
        'Ask the ten heaviest users of one internal department to grade it from 1 to 10 on speed, accuracy and helpfulness, and give its head the result.',
      evidence: 'The two most recent report cards of each internal service, and what was changed because of them.',
    },
    {
      id: 'recognize-heroes',
      title: 'Praise good service every week',
      question: 'Is somebody who served a customer outstandingly recognised in public in your organisation every week?',
      why: 'People repeat what gets noticed, and a yearly award is too rare to shape a working day. Constant recognition of particular deeds also tells everyone else what the standard is.',
      firstStep:
        'Reserve the first five minutes of your Monday meeting to name one person, and what exactly they did for which customer.',
      evidence:
        'A running record with a date, a name and a deed for nearly every week of the last three months, open to all staff.',
    },
    {
      id: 'fail-successfully',
      title: 'Make failures pay in lessons',
      question:
        'Are your people encouraged to try things that may fail, and is the lesson of each failure written down and used?',
      why: 'Without attempts that may fail nothing new is found out, and without a lesson drawn the attempt was only a loss. Saying so in the open lets people take sensible risks, and keeps carelessness from passing as courage.',
      firstStep:
        'Tell your team about one failure of your own and what it taught you, then ask two colleagues to prepare theirs for the following meeting.',
      evidence:
        'Short write-ups of failed trials with the lesson of each, and a later decision that was taken differently because of one.',
    },
    {
      id: 'lead-by-serving',
      title: 'Go round and serve staff',
      question:
        'Do your leaders spend time among the staff every week, asking what stands in their way and then removing it?',
      why: 'Those who deal with customers know what hinders them, yet often lack the power to change it. A leader who comes round to help lends them that power, and at the same time shows how people ought to be served.',
      firstStep:
        'Spend two hours on Wednesday where the work is done, ask three people what gets in their way, and clear one hindrance before you leave.',
      evidence:
        "A leader's calendar with these visits, and a list of the hindrances that came up, with the day each was removed.",
    },
    {
      id: 'gather-customer-secrets',
      title: 'Collect what customers rarely reveal',
      question:
        'Do you have a routine for finding and recording what your customers want, fear or dislike but seldom say?',
      why: 'Competitors can buy the same market studies as you, while what a customer confides in conversation is yours alone. Offers and service built on it fit in a way that others find hard to match.',
      firstStep:
        'Have four colleagues each talk to one customer for 30 minutes about what worries or annoys them, and bring back one sentence that surprised them.',
      evidence:
        'A record of secrets by customer group, with who heard each one and when, and an offer that was changed by one of them.',
    },
    {
      id: 'speak-customer',
      title: "Talk in customers' words",
      question:
        'Do your internal papers and meetings speak of customers and what they gain, in words these customers would use?',
      why: 'The words in use decide what gets attention: a room that talks of units, accounts and tickets is thinking about itself. Naming the person served keeps their interest present while they are absent.',
      firstStep:
        'Mark every word on your next agenda that a customer would not understand, and replace five of them with what a customer would say.',
      evidence: 'One form, agenda or letter before and after the change, and a list of the words that went out of use.',
    },
    {
      id: 'full-circle-feedback',
      title: 'Get feedback from every side',
      question:
        'Has each of your leaders been given feedback within the past year by the person above, by peers and by those who report to them?',
      why: 'Each group sees a different part of a leader: the results, the cooperation, or what it is like to work for them. Only the three views together show the blind spots, and a leader who asks for them makes candour normal.',
      firstStep:
        'Write to your boss, two peers and three direct reports, and ask each of the six what you should do more of and what less.',
      evidence:
        'Dated summaries of the feedback on each leader, gathered by a neutral person, with the one change that each has promised.',
    },
  ]),
};

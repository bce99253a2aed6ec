import type { Playbook } from './playbook.ts';
import { drawnFrom, EXECUTIVE_LEADER } from './sources.ts';

/** What the one executive for serving customers answers for. */
export const servingOfficer: Playbook = {
  id: 'serving-officer',
  title: 'The serving officer',
  summary:
    'What one senior executive answers for where the strategy is to win by serving and keeping customers; accountability shared by several is a gap. In a small firm the chief executive may be that person.',
  source: EXECUTIVE_LEADER,
  practices: drawnFrom(EXECUTIVE_LEADER, [
    {
      id: 'own-service-strategy',
      title: 'Give service one accountable executive',
      question: 'Does exactly one senior executive draw up your service strategy and answer for carrying it out?',
      why: 'Where several share the duty, each can point to the others, and service loses every contest with cost at the top table. One person with a seat there can object when a decision would drive customers away; in a small firm it may be the chief executive.',
      firstStep:
        "Write one executive's name under the sentence 'answers for how we serve our customers', and have the top team confirm it at its next meeting.",
      evidence:
        'A job description or board minute with a single name, and a service strategy that carries the same name and a date.',
    },
    {
      id: 'reengineer-from-customer-view',
      title: 'Rebuild processes from outside in',
      question:
        'Has the executive for service, in the past year, had a process redesigned by starting from what the customer goes through?',
      why: 'Processes drawn up inside tend to suit the departments that run them, and the waiting falls to the customer. Following one request from the other side of the counter exposes every step that exists only for your own convenience.',
      firstStep:
        'Order something from your own organisation as a stranger would, note each step and each wait, and circle the three worst.',
      evidence:
        'Drawings of one process before and after, with the steps and the days that it takes a customer in each.',
    },
    {
      id: 'frontline-competencies',
      title: 'Fix the indispensable frontline abilities',
      question:
        'Is there a short written list of abilities without which nobody may work with your customers, and is it applied?',
      why: 'A list that allows exceptions describes a hope, and some customer will meet the exception. Naming the few abilities that are beyond bargaining tells trainers what to teach, and managers whom not to put in front of a customer.',
      firstStep:
        'Sit down with three of your best frontline people and write the five abilities they could not do without, each as something one can watch.',
      evidence: 'The list, and for each frontline employee a dated note of who checked them against it.',
    },
    {
      id: 'recruit-servers',
      title: 'Define how servers are recruited',
      question:
        'Has the executive for service laid down how people for customer-facing posts are found, tested and chosen?',
      why: 'A general hiring process screens for qualifications and early availability, because that is what its form asks. When the person who answers for service also sets the stages and the tests, hiring and strategy cannot drift apart.',
      firstStep:
        'Sketch on one page the four stages that a candidate for the frontline should pass, and give a frontline employee the last word at one of them.',
      evidence:
        "The written procedure with its author's name, and the assessment sheets of the last five people hired.",
    },
    {
      id: 'revalue-frontline-leader',
      title: 'Raise the frontline leader',
      question:
        'Is leading frontline staff valued as the most strategic post you have, in pay, in training and in who is chosen for it?',
      why: 'Whoever leads the frontline decides daily how the strategy reaches the customer, through coaching, rosters and small permissions. Where the post is a first rung to be left quickly, that influence goes to those with the least experience.',
      firstStep:
        'Compare the pay, the training days and the average stay of your frontline leaders with those of two head-office posts, and take the gap to the top team.',
      evidence:
        'Pay grades and training days by post, and the careers of recent appointees, showing able people moving towards the frontline.',
    },
    {
      id: 'guard-moments-of-truth',
      title: 'Watch and coach decisive encounters',
      question:
        'Does the executive for service regularly watch real encounters between staff and customers, and coach on what was seen?',
      why: "A customer's opinion forms in a few short encounters, none of which shows up in an average. Watching, judging, improving and above all coaching at these points is work on the place where the opinion is made.",
      firstStep:
        'Name the three encounters that most decide whether a customer stays, and sit beside one of them for two hours on a busy day.',
      evidence: 'Observation sheets with date and place, and a note of the coaching talk that came out of each.',
    },
    {
      id: 'kill-dumb-rules',
      title: 'Abolish rules that anger customers',
      question: 'Have you abolished or eased, within the last six months, an internal rule that infuriated customers?',
      why: 'Most such rules were made for one rare case and then punish everybody else. Each one that goes spares the frontline from defending what cannot be defended, and the customer a reason to look elsewhere.',
      firstStep:
        'Ask ten frontline employees which rule they most hate to explain, and suspend the one named most often for 30 days, unless a law demands it.',
      evidence: 'A list of rules abolished or eased, with dates, and the notice by which staff were told of each.',
    },
    {
      id: 'dumb-rules-committees',
      title: 'Let every site hunt bad rules',
      question:
        'Does every part of your organisation have a small group that looks for rules which make no sense to customers, and gets them changed?',
      why: 'Head office cannot see every local form, sign and habit that sends people away. Standing groups find them where they bite, and keep finding them after the first enthusiasm has passed.',
      firstStep:
        'Start one group of four in a single branch or department, give it an hour on Tuesday, and allow it to change one rule on its own authority.',
      evidence:
        'Members and meeting dates of each group, and a tally of the rules it found, those changed, and those kept with the reason.',
    },
    {
      id: 'advocate-frontline',
      title: 'Stand up for the frontline',
      question:
        'When frontline staff need tools, time or protection to serve a customer well, does one executive take their side and get it for them?',
      why: 'Those who serve customers are far from the decisions on budgets and systems, so their needs lose by default. With an advocate at the top who shields and helps them, their attention is free for the customer.',
      firstStep:
        'Ask one frontline team which three things would help it most to serve well, and deliver the cheapest of them within five days.',
      evidence:
        'Requests from the frontline with the date made and the date met, and a decision that was altered on its behalf.',
    },
    {
      id: 'customer-feedback-panels',
      title: 'Hear customers with all executives',
      question:
        'Do you hold customer panels at which the chief executive and the whole executive team listen in person?',
      why: 'Reports smooth the truth on its way up, and a complaint at second hand is easily explained away. When every executive hears the same customer in the same room, nobody has to be persuaded afterwards that something must change.',
      firstStep:
        'Invite six customers, two of them dissatisfied, to a 90-minute session, and enter the date today in the diary of every executive.',
      evidence:
        'Attendance lists of the last two panels with the chief executive and all other executives on them, and what was promised there.',
    },
    {
      id: 'chief-storyteller',
      title: 'Carry the service stories yourself',
      question:
        'Does the executive for service go out to the staff in person and tell them stories of how customers ought to be served?',
      why: 'A strategy travels by word of mouth, and people listen for what the one in charge thinks worth retelling. Standing before them and taking their questions carries a conviction that no circular has.',
      firstStep:
        'Book 20 minutes with two frontline shifts at their own place of work, and tell each about a customer whom you have met yourself.',
      evidence:
        "The year's calendar of appearances with place and number of listeners, and a collection of what was told.",
    },
    {
      id: 'honour-heroes',
      title: 'Know your heroes as people',
      question:
        'Does the executive for service know the outstanding servers by name, with something of their lives, and honour them face to face?',
      why: 'A certificate rewards the deed; to be known rewards the person. Somebody whose name and family are known at the top feels that the work was seen by someone who matters, and will bring others along.',
      firstStep:
        'Write down the five people who serve customers best and what you know of each beyond work, and go to see the one you know least.',
      evidence: 'Personal notes of thanks with dates, and heroes who confirm that the executive came to see them.',
    },
  ]),
};

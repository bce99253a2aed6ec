import { TWELVE_WAYS } from '../method/sources.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

/** How a mistake becomes loyalty. The source's introduction announces 11 elements; its list, and this one, has 12. */
export const serviceRecovery: Playbook = {
  id: 'service-recovery',
  title: 'Service recovery',
  summary:
    'A dazzling recovery fixes a mistake within 24 hours and adds a surprise that the customer did not expect. Twelve elements make it a habit of the whole organisation.',
  fits: 'Use it when mistakes cost you customers, and you want each one to end in more loyalty than before.',
  source: TWELVE_WAYS,
  practices: drawnFrom(TWELVE_WAYS, [
    {
      id: 'recovery-strategy',
      title: 'Plan recovery before mistakes happen',
      question: 'Do you have a written strategy for recovering from service mistakes?',
      why: 'Good recovery does not happen by chance. A strategy states the outcome, fixed within 24 hours plus a surprise, so that people can prepare for it.',
      firstStep:
        "Write one page on recovery: the result a customer should have after 24 hours, the surprise, and each person's part.",
      evidence: 'The dated strategy, and three recent cases compared with it step by step.',
    },
    {
      id: 'togetherness',
      title: 'Recover as one organisation',
      question: 'Do all departments involved in a mistake work together to fix it?',
      why: 'A customer buys from one organisation, whichever department failed. Every hand-over uses some of the 24 hours, so teams must know in advance who joins in.',
      firstStep:
        'Retrace one past mistake with a person from each department involved, and mark every point where the customer was passed on.',
      evidence: 'Case files with one contact name from start to end, and the hours each department took.',
    },
    {
      id: 'hyper-communication',
      title: 'Keep the customer informed throughout',
      question: 'Do you keep the customer informed from the moment of a mistake until its resolution?',
      why: 'Silence looks like indifference, and people without news imagine the worst. Contact at the start, status reports and a closing message keep customers on your side.',
      firstStep:
        'Draft four short messages that suit any mistake: first contact, follow-up, status report, final resolution.',
      evidence: 'The message history of five recent mistakes, with the time of each message up to the last.',
    },
    {
      id: 'know-the-secrets',
      title: 'Learn what would surprise each customer',
      question: 'Do you find out, before choosing a surprise, what that particular customer would not expect?',
      why: 'Everyone expects a voucher, so it surprises nobody. A gesture amazes only if it fits the person, and for that you must know something about them.',
      firstStep:
        'List five customers affected by recent mistakes, and write beside each name one gesture that would have surprised that person.',
      evidence: 'Customer records that note personal preferences, and surprises that were based on them.',
    },
    {
      id: 'solve-not-rule',
      title: 'Solve the problem, not the paperwork',
      question: "Do your people solve the customer's real problem, even beyond policy?",
      why: 'A policy covers entitlements, but a mistake usually costs the customer something else, such as an evening. Making good takes judgement, so recruit proven problem solvers.',
      firstStep:
        "Review three closed complaints, write down the customer's real problem in each, and check whether your answer solved it.",
      evidence:
        "Case notes with the customer's problem and its solution, and interview forms that ask for solved problems.",
    },
    {
      id: 'celebrate-recoveries',
      title: 'Reward people who recover well',
      question: 'Do you consistently reward people for good recoveries?',
      why: 'Nobody wants to be near a mistake, so without rewards people hide it and the repair starts late. A public reward shows others which behaviour to copy.',
      firstStep:
        'Choose one good recovery from the past, and thank its author before the team for three specific actions.',
      evidence:
        'A register of rewarded recoveries with person, reason and date, checked against all cases of the quarter.',
    },
    {
      id: 'tell-recovery-stories',
      title: 'Open a channel for recovery stories',
      question: 'Is there a regular channel for recovery stories that all staff know?',
      why: 'A procedure states rules, but a story paints a picture of the actions expected. Staff learn these actions before they need them.',
      firstStep:
        'Choose a page, a notice board or ten minutes of a weekly meeting, and publish the first story there by Friday.',
      evidence: 'The channel with at least one new story a month, and employees who can retell one.',
    },
    {
      id: 'train-recovery',
      title: 'Rehearse the bad moment',
      question: 'Do you train everyone who may have to recover from a mistake?',
      why: 'Under pressure people fall back on habit, and the usual habit is to defend themselves. Training gives them the skills to apologise, to fix and to surprise.',
      firstStep:
        'Run a 45-minute role play of your most frequent mistake with six frontline people, each playing the customer once.',
      evidence: 'Training records with names, dates and rehearsed cases, and the share of the frontline trained.',
    },
    {
      id: 'right-to-act',
      title: 'Let staff act without approval',
      question: 'Can your people decide on a remedy without asking a manager?',
      why: 'The 24 hours start at the mistake, and every approval uses some of them up. Waiting also tells people that you do not trust them to do the right thing.',
      firstStep:
        'Write down which remedies frontline staff may choose alone, with one upper limit, and explain it to them in person.',
      evidence: 'The written permission with its limit, and remedies decided on the spot with name and hour.',
    },
    {
      id: 'measure-recovery',
      title: 'Display both recovery measures',
      question: 'Do you display the two recovery measures where everyone works?',
      why: 'The first measure is the share of mistakes recovered within 24 hours; its target moves over time close to 100 %. The second is the share of affected customers who were surprised, with 100 % as its target.',
      firstStep:
        'Work out both shares for your last 20 mistakes, ask those customers about surprises, and pin up the results by Friday.',
      evidence: 'A chart at the workplace with both shares by month, their targets, and the date each target changed.',
    },
    {
      id: 'recovery-accountability',
      title: 'Hold every leader accountable for recovery',
      question: "Do recovery expectations count as much as financial ones in every leader's performance plan?",
      why: 'Leaders look after the results in their own review. If only the service department has recovery targets, the departments that cause mistakes have no part in the cure.',
      firstStep: 'Open the performance plans of three leaders outside service, and draft a recovery target for each.',
      evidence: 'The signed plans of all leaders, with recovery weighted like finance and human resources.',
    },
    {
      id: 'recruit-for-recovery',
      title: 'Staff recovery with caring people',
      question: 'Do you choose people for recovery work because they care about others?',
      why: 'Recovery is the hardest hour of service: the customer is upset, and you are at fault. People who care about others look for the extra gesture unprompted.',
      firstStep:
        'Ask two recent customers of each person who handles complaints how they were treated, and note who cares most.',
      evidence: 'The reasons noted at each appointment to recovery work, and later comments from customers.',
    },
  ]),
};

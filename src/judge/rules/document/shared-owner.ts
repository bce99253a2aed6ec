import { bareWords, isNothing } from '../../facts/evidence.ts';

/** Words that make a part of a title a role, each on its own. */
const ROLES = new Set(
  `accountant administrator advisor adviser agent analyst architect assistant associate buyer captain ceo cfo chair
  chairman chairperson chairwoman chief cio clerk cmo coach commander commissioner consultant controller coo coordinator
  counsel cto dean designer developer director editor engineer executive foreman founder governor head lead leader manager
  mechanic minister officer ombudsman owner partner planner president principal producer professor receptionist recruiter
  rep representative scientist secretary specialist steward strategist superintendent supervisor teacher technician
  trainer treasurer vp`.split(/\s+/),
);

/** Abbreviated roles that would be a name or a word in other spelling: CHRO, but not Cleo. */
const ABBREVIATION = /^(?:C[A-Z]{1,3}O|[ESA]?VP|MD|GM)$/;

/** Owners who are nobody, as `bareWords` returns them; others are what people write for nothing at all. */
const NOBODY = new Set([
  ...['all', 'all of us', 'all of you', 'everyone', 'everybody', 'we', 'us', 'all hands', 'all together', 'together'],
  ...['anyone', 'anybody', 'someone', 'somebody', 'whoever', 'nobody', 'no one', 'no-one', 'no owner', 'unassigned'],
  ...['various', 'various people', 'several', 'several people', 'multiple', 'many', 'others', 'different people'],
  ...['varies', 'not assigned', 'not yet assigned', 'not decided', 'not yet decided', 'vacant', 'vacancy'],
]);

/** Groups, whole as they are: nobody in them answers for anything. */
const GROUP =
  /^(?:(?:all|the|our|whole|entire|complete|of) )*(?:(?:management|leadership|executive|senior|project|core|strategy) )?(?:teams?|team members|staff|employees|company|organi[sz]ation|management|leadership|board|committee|department|business)$/;

const CAPITAL = /^\p{Lu}/u;

/** Words or signs between people or roles, apart from the comma. */
const BETWEEN = /(?<=\s)and(?:\/or)?(?=\s)|[&/+]/i;

/** Whoever writes the plan, beside somebody else. */
const SPEAKER = /^(?:me|i|myself)$/i;

/** What a person is called who has another title as well. */
const SECOND_TITLE = /^(?:(?:the )?(?:co-?)?founder|owner|partner|president|chair|chairman|chairwoman)$/i;

/** One role whatever is listed inside it: Chief People and Culture Officer. A chief of something is one already. */
const CHIEF_OFFICER = /\bchief\b(?!\s+of\b).*?\bofficer\b/gis;

/**
 * Whether an owner is several people or roles, or nobody at all; `null` where it is one, as far as words can tell.
 * Several are parts of which two or more carry a role word of their own, or of which none does and all begin with a
 * capital, or one of which is "me". Never throws, for a text of any form.
 */
export function sharedOwner(owner: string): 'several' | 'nobody' | null {
  if (isNobody(owner)) return 'nobody';
  if (!owner.includes(',') && !BETWEEN.test(owner)) return null;
  const text = owner.replaceAll(CHIEF_OFFICER, (title) => (rolesIn(title) === 2 ? 'Chief Officer' : title));
  const parts = partsOf(text, (piece) => piece.split(','));
  if (parts.length > 1 && parts.some((part) => SPEAKER.test(part))) return 'several';
  const withRole = parts.filter((part) => rolesIn(part) > 0);
  if (withRole.length > 0) {
    // "Founder and CEO" is one person with two titles.
    return withRole.filter((part) => !SECOND_TITLE.test(part)).length > 1 ? 'several' : null;
  }
  const people = partsOf(text, splitFullNames);
  return people.length > 1 && people.every((part) => CAPITAL.test(part)) ? 'several' : null;
}

function isNobody(owner: string): boolean {
  const words = bareWords(owner);
  return isNothing(words) || NOBODY.has(words) || GROUP.test(words);
}

function partsOf(text: string, atCommas: (piece: string) => string[]): string[] {
  return text
    .split(BETWEEN)
    .flatMap(atCommas)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Smith, John" is one person: a comma divides only what has two words and more on either side. */
function splitFullNames(piece: string): string[] {
  const parts: string[] = [];
  for (const part of piece.split(',')) {
    const before = parts.at(-1);
    if (before === undefined || (isFullName(before) && isFullName(part))) parts.push(part);
    else parts[parts.length - 1] = `${before},${part}`;
  }
  return parts;
}

function isFullName(part: string): boolean {
  return part.trim().split(/\s+/).length > 1;
}

/** How many role words there are in a text. */
function rolesIn(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => ABBREVIATION.test(word) || ROLES.has(word.toLowerCase())).length;
}

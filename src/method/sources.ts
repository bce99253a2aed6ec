/*
 * Title, author and date of each source. Rules and playbooks take over its advice and figures, and say them in their own words.
 * Three chapters come from one book. The known text gives neither the book's title and date, nor the first chapter's title.
 */

/** The source of the playbook `strategic-acts`. */
export const SIXTEEN_ACTIONS =
  '"16 surprising actions to take that you won’t know are strategic", Roy Osing, 2010-07-28';

/** The source of the playbook `serving-officer`. */
export const EXECUTIVE_LEADER = '"Why an executive leader is necessary to support customers", Roy Osing, 2010-07-26';

/** The source of the playbook `service-recovery`. */
export const TWELVE_WAYS = '"12 proven ways to fix a colossal service mistake", Roy Osing, 2010-08-18';

/** The source of the playbook `take-a-punch`. */
export const CUSTOMER_BEATING = '"Why a customer beating is something to be cherished", Roy Osing, 2010-10-14';

/** The source of the playbook `be-remarkable`; it answers a passage of Seth Godin's book "Linchpin". */
export const TRYING_TO_BE_PERFECT =
  '"Why no one notices you if you’re trying to be perfect", Roy Osing, 2010-08-07, on a passage of Seth Godin’s "Linchpin"';

/** The source of the playbook `technology-for-value`. */
export const BREAKTHROUGH_TECHNOLOGIES =
  '"Can new breakthrough technologies make you successful?", Roy Osing, 2010-10-04';

/** The source of the playbook `customer-orientation`. */
export const CHAPTER_ON_CUSTOMERS =
  'The chapter before "Managers as Leaders" (title unknown), from a book whose letter is signed Mallary, date unknown';

/** The source of the playbook `leading`. */
export const MANAGERS_AS_LEADERS =
  '"Managers as Leaders", chapter 11 of a book whose letter is signed Mallary, date unknown';

/** The source of the playbook `resilience`. */
export const PREPARING_FOR_THE_UNKNOWN =
  '"Preparing for the Unknown", chapter 12 of a book whose letter is signed Mallary, date unknown';

/** The source of the playbook `customer-centric`. */
export const THREE_STEPS = '"Three Steps To A Customer-Centric Organization", Vicki Halsey, 2012-01-23';

// Rules cite these.

/** Of rules that no document asks for. */
export const OWN = 'This tool’s own rule';

export const RIGHT_CUSTOMERS =
  '"Why the right customers to target should not be a marketing decision", Roy Osing, 2010-08-20';
export const ONLY_STATEMENT = 'Posts on the ONLY statement, Roy Osing, 2010-01-27 and 2017-07-17';
export const FORMAT = 'The plan format, version 1';
export const PLAN_SIZE = 'Success of plans by their number of elements, a scorecard vendor’s own data';
export const BASE_RATES = 'The Base Rate Book, Michael Mauboussin, 2016';

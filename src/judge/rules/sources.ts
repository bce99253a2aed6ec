/** Where the rules' advice comes from: title, author, date where there is one. */
export const RIGHT_CUSTOMERS =
  '"Why the right customers to target should not be a marketing decision", Roy Osing, 2010-08-20';
export const ONLY_STATEMENT = 'Posts on the ONLY statement, Roy Osing, 2010-01-27 and 2017-07-17';
export const FORMAT = 'The plan format, version 1';
export const PLAN_SIZE = 'Success of plans by their number of elements, a scorecard vendor’s own data';
export const BASE_RATES = 'The Base Rate Book, Michael Mauboussin, 2016';
export const PERT =
  '"Application of a Technique for Research and Development Program Evaluation", D. G. Malcolm and others, 1959';
export const THREE_QUESTIONS =
  'The three questions HOW BIG, WHO and HOW TO WIN, Roy Osing, posts of 2010-01-27, 2010-08-20 and 2017-07-17';
export const PLAN_CARE = 'Owners, readings and reviews in the plans of its customers, a scorecard vendor’s own data';

import { addDays } from '../../values/dates.ts';
import type { Path } from '../../yaml/path.ts';
import type { Facts } from '../facts/facts.ts';

/** Where the latest reading that counts has its value; the list of readings where there is none. */
export function latestReadingPath({ growth, horizon, growthReadings }: Facts): Path {
  const date = horizon && growth.latest && addDays(horizon.start, growth.latest.day);
  const reading = growthReadings.findLast((each) => each.date === date);
  return reading === undefined ? ['howBig', 'readings'] : [...reading.path, 'value'];
}

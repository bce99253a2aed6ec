/** What divides a segment from the others, as written; null where it names nothing of its own. */
export interface Divided {
  readonly dimension: string | null;
  readonly chosen: boolean;
}

/** The segments by what divides them, as positions in the plan. */
export interface Views {
  /** Those that the verdict adds up. */
  readonly judged: readonly number[];
  /** Every further view by its name, as first written. */
  readonly others: readonly { readonly dimension: string; readonly segments: readonly number[] }[];
}

/**
 * Groups the segments into views. The judged view is that of `dimension`; where that is null, the only dimension of the
 * chosen segments. Null where these name two or more: the same customer would be counted twice.
 * @param dimension the plan's own (`who.dimension`), which a segment has where it names none
 */
export function viewsOf(dimension: string | null, segments: readonly Divided[]): Views | null {
  const names = segments.map((segment) => nameOf(segment.dimension ?? dimension));
  const ofChosen = new Set(names.filter((_, index) => segments[index]!.chosen));
  if (dimension === null && ofChosen.size > 1) return null;
  const judgedName = dimension === null ? ([...ofChosen][0] ?? nameOf(null)) : nameOf(dimension);
  const placesOf = (name: string): number[] => names.flatMap((each, index) => (each === name ? [index] : []));
  const others = [...new Set(names)].filter((name) => name !== judgedName);
  return {
    judged: placesOf(judgedName),
    others: others.map((name) => {
      const places = placesOf(name);
      return { dimension: segments[places[0]!]!.dimension?.trim() ?? '', segments: places };
    }),
  };
}

function nameOf(dimension: string | null): string {
  return dimension?.trim().toLowerCase() ?? '';
}

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
  const places = new Map<string, number[]>();
  const ofChosen = new Set<string>();
  segments.forEach((segment, place) => {
    const name = nameOfView(segment.dimension ?? dimension);
    if (segment.chosen) ofChosen.add(name);
    const known = places.get(name);
    if (known === undefined) places.set(name, [place]);
    else known.push(place);
  });
  if (dimension === null && ofChosen.size > 1) return null;
  const judged = dimension === null ? ([...ofChosen][0] ?? nameOfView(null)) : nameOfView(dimension);
  const others = [...places].filter(([name]) => name !== judged);
  return {
    judged: places.get(judged) ?? [],
    others: others.map(([, view]) => ({ dimension: segments[view[0]!]!.dimension?.trim() ?? '', segments: view })),
  };
}

/** What makes two dimensions the same, however they are written; empty where none is named. */
export function nameOfView(dimension: string | null): string {
  return dimension?.trim().toLowerCase() ?? '';
}

import type { Assessment } from '../../judge/assessment.ts';
import { sectionOf } from '../../method/sections.ts';
import { changedPart } from '../diff.ts';
import { headline } from '../headline.ts';
import { overviewPage } from '../overview.ts';
import { wholeParts } from '../report-page.ts';
import type { ChangesSince, RunResult } from '../result.ts';
import type { View } from '../view.ts';
import { documentOf } from './document.ts';
import { countedIds, type Ids } from './figure.ts';
import { bridge, dependence, howBig, standing, units } from './growth.ts';
import { type Html, html, unbroken } from './html.ts';
import { problems } from './problems.ts';
import { measures, practices, scorecard, steps } from './progress.ts';
import { partOf, type Section } from './section.ts';
import { who } from './who.ts';
import { cuts, win } from './win.ts';

/** The sections of the page in their order, each with the parts of the plan that it shows. */
const SECTIONS: readonly { readonly of: readonly string[]; readonly section: Section }[] = [
  { of: ['how-big'], section: howBig },
  { of: ['how-big', 'who'], section: bridge },
  { of: ['who'], section: who },
  { of: ['how-big', 'who'], section: units },
  { of: ['who'], section: dependence },
  { of: ['win'], section: win },
  { of: ['win', 'who'], section: cuts },
];

/**
 * One or more plans as a page that needs nothing else: no script, no request. The same result gives the same bytes. In a
 * view that refreshes, the page loads itself again, and a broken plan shows what it was when it could last be read.
 */
export function renderReportHtml({ assessments, changes, lastRead, run }: RunResult, view: View): string {
  const ids = countedIds();
  const [only] = assessments.length === 1 ? assessments : [];
  const several = `${assessments.length} plans`;
  const title = only === undefined ? several : nameOf(lastRead?.get(only.path) ?? only);
  const running = only === undefined ? `${several} · as of ${run.asOf}` : runningLine(lastRead?.get(only.path) ?? only);
  const body = html`${only === undefined && overview(assessments, ids)}
${assessments.map((assessment) => planOf(assessment, changes?.get(assessment.path), lastRead?.get(assessment.path), view, ids))}`;
  const refreshes = view.refreshes ?? false;
  return documentOf({ title: `${title}: the plan on a page`, about: running, body, refreshes });
}

function nameOf({ organization, path }: Assessment): string {
  return organization ?? path;
}

/** The lines on every page of paper: whose plan it is, for when, and as of which day. */
function runningLine(assessment: Assessment): string {
  const { growth, asOf } = assessment;
  const period = growth?.start && growth.end ? `${growth.start} to ${growth.end} · ` : '';
  return `${nameOf(assessment)} · ${period}as of ${asOf}`;
}

function overview(assessments: readonly Assessment[], ids: Ids): Html {
  const { title, parts } = overviewPage(assessments);
  return html`<h1>${title}</h1>${parts.map((part) => partOf(part, ids))}`;
}

function planOf(
  assessment: Assessment,
  changed: ChangesSince | undefined,
  lastRead: Assessment | undefined,
  view: View,
  ids: Ids,
): Html {
  if (assessment.content !== null) {
    const news = changed && partOf(changedPart(changed.diff, changed.since), ids);
    return html`<article>${headerOf(assessment)}${news}${bodyOf(assessment, view, ids)}</article>
`;
  }
  if (lastRead === undefined) {
    return html`<article>${headerOf(assessment)}<p class="verdict">${headline(assessment)}</p>
${problems(assessment)}</article>
`;
  }
  return html`<article>${headerOf(lastRead)}${problems(assessment)}
<p class="about">Below is the plan as it could last be read.</p>
${bodyOf(lastRead, view, ids)}</article>
`;
}

function headerOf(assessment: Assessment): Html {
  return html`<header><h1>${nameOf(assessment)}</h1>
<p class="about">${unbroken(runningLine(assessment).slice(nameOf(assessment).length + 3))}</p></header>
`;
}

function bodyOf(assessment: Assessment, view: View, ids: Ids): Html {
  const shown = { assessment, content: assessment.content!, view, ids };
  const { section: asked } = view;
  const wanted = SECTIONS.filter(({ of }) => asked === undefined || of.includes(asked));
  const showsMeasures = asked === undefined || asked === 'measures';
  const known = asked === undefined ? undefined : sectionOf(asked);
  const whole = known === undefined ? [] : wholeParts(assessment, known.id).filter(({ items }) => items.length > 0);
  return html`${standing(shown)}${wanted.map(({ section }) => section(shown))}
${whole.map((part) => partOf(part, ids))}
<div class="columns">${showsMeasures && measures(shown)}${scorecard(shown)}</div>
${steps(shown)}${practices(shown)}`;
}

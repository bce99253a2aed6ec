import { html } from './html.ts';

/**
 * How the page looks. One accent colour; what a colour says is also said by a word, a sign or a shape, so that the page is
 * as readable in grey. Sizes follow a scale of 1.25.
 */
export const STYLE = html`<style>
:root{color-scheme:light dark;--paper:#fff;--wash:#f4f6f8;--ink:#18202a;--muted:#55606e;--rule:#d6dbe1;--accent:#0a5a87;--soft:#bcd8e8;--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif","Liberation Serif",serif;--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#13171c;--wash:#1c2229;--ink:#e7eaee;--muted:#a6b0bc;--rule:#38414c;--accent:#79bfe8;--soft:#25506c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.page{max-width:47rem;margin:0 auto;padding:clamp(1rem,4vw,3rem) clamp(1rem,4vw,1.5rem) 3rem}
article+article{margin-top:5rem;border-top:3px solid var(--ink);padding-top:2rem}
h1,h2,h3,p,ul,ol,dl,figure,table{margin:0}
h1{font:600 1.25rem/1.25 var(--sans)}
section{margin-top:3.25rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h2{font:600 1.5625rem/1.2 var(--serif);margin:0 0 .75rem}
h3{font:600 1rem/1.4 var(--sans);margin:1.75rem 0 .4rem}
p{max-width:42rem;text-wrap:pretty}
h1,h2,.verdict{text-wrap:balance}
p+p{margin-top:.5rem}
.muted,figcaption,.about{color:var(--muted)}
.about,figcaption,details,.note{font-size:.875rem}
.verdict{font:400 clamp(1.3rem,4.6vw,1.75rem)/1.3 var(--serif);margin:1.25rem 0 0}
.verdict strong{font-weight:700}
.sign{display:inline-block;width:1.35em;height:1.35em;margin-right:.45em;border-radius:50%;background:var(--accent);color:var(--paper);font:700 .72em/1.35 var(--sans);text-align:center;vertical-align:.12em}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:1rem 1.5rem;margin:1.75rem 0 1.25rem}
.figures div{border-left:2px solid var(--rule);padding-left:.75rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures div:first-child{border-color:var(--accent)}
.figures dd{margin:0;font:600 1.5625rem/1.25 var(--sans)}
.figures dt{color:var(--muted);font-size:.8125rem;line-height:1.35}
.facts{display:grid;grid-template-columns:minmax(5rem,8rem) 1fr;gap:.3rem 1rem;margin:.9rem 0}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
.quote{font:italic 400 1.25rem/1.4 var(--serif);border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem;margin:.5rem 0}
.list{list-style:none;padding:0}
.list>li{padding:.6rem 0;border-top:1px solid var(--rule)}
.list>li:first-child{border-top:0}
.list p{margin:0}
.steps{padding-left:2.25rem}
.steps>li{padding:.25rem 0}
.steps>li::marker{color:var(--muted);font-weight:600}
.steps p{margin:0}
.unbroken{white-space:nowrap}
.alert{border:2px solid var(--ink);background:var(--wash);padding:1rem 1.25rem;margin:1.5rem 0 2rem}
.alert h2{margin:0 0 .5rem}
.alert ul{padding-left:1.1rem}
figure{margin:1.25rem -8px .5rem;padding:0 8px;overflow-x:clip}
figcaption{margin-bottom:.75rem;max-width:42rem}
svg{display:block;overflow:visible;max-width:100%}
svg text{font:13px var(--sans);fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:7px;stroke-linejoin:round}
svg .small{font-size:12px;fill:var(--muted)}
svg .strong{font-weight:600}
svg .grid{stroke:var(--rule)}
svg .rail{stroke:var(--rule);stroke-width:1}
svg .needed{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
svg .day{stroke:var(--muted);stroke-dasharray:1 3;stroke-linecap:round;stroke-width:1.5}
svg .compared{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:5 3}
svg .gap{stroke:var(--muted);stroke-dasharray:1 4;stroke-linecap:round;stroke-width:2}
svg .path{stroke:var(--accent);stroke-width:2.5;stroke-linecap:round}
svg .total{fill:var(--muted)}
svg .bar,svg .part{fill:var(--accent)}
svg .loss{fill:var(--paper);stroke:var(--ink);stroke-dasharray:3 2}
svg .range{fill:var(--soft)}
svg .dot{fill:var(--ink);stroke:var(--paper);stroke-width:2}
svg .ring{fill:var(--paper);stroke:var(--ink);stroke-width:2}
svg .tick{stroke:var(--ink);stroke-width:2.5}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent);width:fit-content;padding:.2rem 0}
summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;margin:.4rem 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule);min-width:4.5rem;overflow-wrap:break-word}
thead th{border-bottom-color:var(--ink);font-weight:600}
tbody th{font-weight:400}
.figure{text-align:right;white-space:nowrap}
.running{margin-top:3.5rem;border-top:1px solid var(--rule);padding-top:.75rem}
@media (max-width:30rem){svg .wide{display:none}
.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}.figures dd{font-size:1.25rem}}
@media screen and (min-width:64rem){
.page{max-width:76rem;padding-left:3rem;padding-right:3rem}
section{display:flow-root;padding-left:14rem}
section>h2{float:left;width:12rem;margin-left:-14rem;font-size:1.25rem}
section.alert{padding-left:1.25rem}
.alert>h2{float:none;width:auto;margin-left:0}
.verdict{max-width:58rem}
.figures{grid-template-columns:repeat(6,minmax(0,1fr))}
section .columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 3rem;align-items:start}
section .columns>div>h3:first-child{margin-top:0}
section .columns>figure,section>h2+figure,section>h2+.facts,.columns>div>.facts:first-child{margin-top:0}
section>figure{max-width:46rem}
.columns .facts{grid-template-columns:5rem 1fr}
.many{columns:2;column-gap:3rem}
.many>h3:first-child,section>h2+h3{margin-top:0}
.steps{break-inside:avoid-column}
.many h3{break-after:avoid-column}
}
@media print{
:root{color-scheme:light;--paper:#fff;--wash:#fff;--ink:#000;--muted:#444;--rule:#bbb;--accent:#0a5a87;--soft:#bcd8e8}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{margin:12mm 11mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444;padding-right:5mm}}
body{font-size:9pt;line-height:1.35}
.page{display:table;table-layout:fixed;width:100%;max-width:none;padding:0 5mm}
.running{display:table-footer-group;break-inside:avoid;font-size:8pt;border:0}
.running>span{display:block;padding-top:3mm}
h1{font-size:12pt}
section{margin-top:4mm;padding-top:1mm;border-top-width:1pt}
h2{font-size:12pt;margin:0 0 1mm;break-after:avoid}
h3{font-size:9pt;margin:2mm 0 .5mm;break-after:avoid}
h2+p{break-after:avoid}
table{font-size:8pt}
.about,figcaption,details,.note{font-size:8pt}
.verdict{font-size:14pt;margin-top:2mm}
.quote{font-size:11pt}
.figures{grid-template-columns:repeat(6,1fr);gap:3mm;margin:3mm 0 2mm}
.figures dd{font-size:12pt;white-space:nowrap}
.figures dt{font-size:7.5pt}
.columns:not(:has(details[open])){display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 9mm;align-items:start}
th,td{min-width:0;padding:.5mm 2mm .5mm 0}
.columns>div>h3:first-child{margin-top:0}
.many{columns:2;column-gap:9mm}
figure,li,tr,.facts,.quote,.columns{break-inside:avoid}
figure{margin-top:1mm;margin-bottom:1mm}
figcaption{margin-bottom:1.5mm}
svg{zoom:.75}
p,figcaption{max-width:none}
p+p{margin-top:.5mm}
.facts{margin:1mm 0;gap:.3mm 4mm}
.columns .facts{grid-template-columns:16mm 1fr}
.on-demand:not(:has(details[open])),details:not([open])>summary{display:none}
summary{list-style:none;color:var(--muted)}
details{margin:0}
.list>li{padding:.8mm 0}
.steps>li{padding:.3mm 0}
article+article{break-before:page;border:0;margin:0;padding:0}
}
</style>`;

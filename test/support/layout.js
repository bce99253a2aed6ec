/**
 * Looks, in a browser, for what is active on a page or beside its box; tests send this file to the browser as text.
 * A table may be wider than the screen, because it scrolls by itself; dots of a chart reach beyond its edges by their
 * radius, and the letters of a sum below it by their foot.
 * @returns {{wrong: string[], words: string[]}} what is wrong, in sentences, and what can be read, word by word
 */
globalThis.examineLayout = () => {
  const ours = new Set(
    [
      'html head meta title style body main article header footer section div span h1 h2 h3 p ul ol li dl dt dd strong',
      'figure figcaption details summary table thead tbody tr th td svg text line circle rect',
    ].flatMap((names) => names.split(' ')),
  );
  const wrong = [];
  const say = (what, element) => {
    if (wrong.length < 5) wrong.push(`${what}: <${element.localName}> ${element.textContent.trim().slice(0, 60)}`);
  };
  const { clientWidth: width, scrollWidth } = document.documentElement;
  if (scrollWidth > width) wrong.push(`the page is ${scrollWidth - width} pixels wider than the screen`);
  const boxes = new Map();
  const boxOf = (element) => {
    if (!boxes.has(element)) boxes.set(element, element.getBoundingClientRect());
    return boxes.get(element);
  };
  for (const element of document.querySelectorAll('*')) {
    if (!ours.has(element.localName)) say('this element is not ours', element);
    for (const { name } of element.attributes)
      if (/^on|^(href|src|style|srcdoc|action)$/.test(name)) say(`it has the attribute ${name}`, element);
    if (element.closest('head, .scroll') !== null || element === document.documentElement) continue;
    // Of what is closed, a browser has no places, or old ones.
    if (element.localName !== 'summary' && element.parentElement.closest('details:not([open])') !== null) continue;
    const box = boxOf(element);
    if (box.width === 0 || box.height === 0) continue;
    const chart = element.closest('svg');
    const isDrawn = chart !== null && element !== chart;
    const outer = boxOf(isDrawn ? chart : element.parentElement);
    const slack = isDrawn || element.localName === 'figure' ? 9 : 1.5;
    if (box.left < outer.left - slack || box.right > outer.right + slack) say('it is wider than its box', element);
    if (isDrawn && (box.top < outer.top - 7 || box.bottom > outer.bottom + 7)) say('it is outside its chart', element);
    if (!isDrawn && box.bottom > outer.bottom + 1.5) say('it is longer than its box', element);
  }
  return { wrong, words: document.body.innerText.split(/\s+/).filter((word) => word !== '') };
};

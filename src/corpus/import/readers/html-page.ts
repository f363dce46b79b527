import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode } from './html-node.ts';

/** What never holds the text of a document. `form` and `header` are judged one by one below. */
const NEVER_CONTENT = [
  'nav, footer, aside, dialog, script, style, noscript, template, iframe, object, svg, canvas, video, audio',
  'button, input, select, textarea, label, [role="navigation"], [role="search"], [role="alertdialog"], [role="dialog"]',
  '[role="banner"], [role="contentinfo"], [role="complementary"]',
].join(', ');

const HIDDEN = '[hidden], [aria-hidden="true"]';
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const HIDING_CLASS = /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader-text|skip-?link)(?:$|[\s_-])/i;

/** A banner about cookies, not a page about them ("cookie-policy") nor a state ("has-cookies"). */
const COOKIE_BANNER =
  /cookie[-_]?(?:banner|bar|notice|consent|message|popup|modal|overlay|alert|control)|(?:^|[\s_-])ccc(?:$|[\s_-])|onetrust|gdpr|consent[-_]?(?:banner|popup|modal)/i;

/** The main element if there is one with text, else the only article, else the body. */
export function mainContent($: CheerioAPI): Cheerio<AnyNode> {
  const main = $('main, [role="main"]').filter((_, node) => $(node).text().trim() !== '');
  if (main.length > 0) return main.first();
  const articles = $('article').filter((_, node) => $(node).parents('article').length === 0);
  return articles.length === 1 && articles.text().trim() !== '' ? articles : $('body');
}

/** Removes navigation, banners, forms and whatever a visitor would not see from inside `main`. */
export function dropPageFurniture($: CheerioAPI, main: Cheerio<AnyNode>): void {
  main.find(NEVER_CONTENT).remove();
  main.find(HIDDEN).remove();
  main
    .find('[style]')
    .filter((_, node) => HIDING_STYLE.test($(node).attr('style') ?? ''))
    .remove();
  main
    .find('[class], [id]')
    .filter((_, node) => isHiddenByClass(names($, node)))
    .remove();
  // The header of a page is furniture; the header of an article holds its title.
  const isArticle = !main.is('body');
  main
    .find('header')
    .filter((_, node) => !(holdsTitle($, node) && (isArticle || inArticle($, node))))
    .remove();
  // ASP.NET puts the whole page in one form: such a form holds headings, and only its controls go.
  main
    .find('form')
    .filter((_, node) => !holdsTitle($, node))
    .remove();
}

function isHiddenByClass(value: string): boolean {
  return HIDING_CLASS.test(value) || COOKIE_BANNER.test(value);
}

function names($: CheerioAPI, node: AnyNode): string {
  return `${$(node).attr('class') ?? ''} ${$(node).attr('id') ?? ''}`;
}

function holdsTitle($: CheerioAPI, node: AnyNode): boolean {
  return $(node).find('h1, h2').length > 0;
}

function inArticle($: CheerioAPI, node: AnyNode): boolean {
  return $(node).closest('article, main').length > 0;
}

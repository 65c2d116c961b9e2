// The one door to hastscript: trees of HTML and SVG, for charts and for pages.
export { h, s } from 'hastscript';

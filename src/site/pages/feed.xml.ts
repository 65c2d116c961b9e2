// The newest incidents as an Atom feed. Relative to nothing: readers need whole addresses, so `site` should be set.
import { Feed } from 'feed';
import { archive, urls } from '../archive.ts';

/** The twenty newest incidents; addresses are whole only when the archive's settings name the site's address. */
export function GET(): Response {
  const { name, description, site = '' } = archive.settings;
  const address = (path: string): string => site + path;
  const newest = archive.incidents.slice(0, 20);
  const feed = new Feed({
    id: address(urls.home()),
    title: name,
    description,
    link: address(urls.home()),
    feedLinks: { atom: address(urls.feed()) },
    copyright: '',
    generator: 'Hindsight',
    updated: new Date(newest[0]?.postmortem.date.instant ?? archive.asOf),
  });
  for (const { id, postmortem } of newest) {
    feed.addItem({
      id: address(urls.incident(id)),
      title: postmortem.title,
      link: address(urls.incident(id)),
      date: new Date(postmortem.date.instant),
      description: postmortem.summary,
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

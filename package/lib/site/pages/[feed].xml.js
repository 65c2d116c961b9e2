// The newest incidents as an Atom feed. Feed readers need whole addresses: no `site` in the settings, no feed.
import { Feed } from 'feed';
import { getSite } from '../data/current-site.js';
/** The one path `feed.xml`, or none. */
export function getStaticPaths() {
    return getSite().archive.settings.site === undefined ? [] : [{ params: { feed: 'feed' } }];
}
/** The twenty newest incidents. */
export function GET() {
    const { archive, urls } = getSite();
    const { name, description, site = '' } = archive.settings;
    const address = (path) => site + path;
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

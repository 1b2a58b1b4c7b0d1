// SPDX-License-Identifier: MIT
// The properties of the element.
import type { Label } from './options.js';

/** The attributes of `<side-rail>` as properties. Each is what the attribute says, and setting null removes it. */
export interface RailProperties {
  /** URL of the articles, as JSON. Without it, the page's own JSON-LD is read. */
  src: string | null;
  /**
   * URL of what `siderail build` wrote, with `?shards=` and their count to spare a request: the rail comes out of it, and
   * neither the module nor articles are fetched.
   */
  index: string | null;
  /** Id or URL of the article to show things for: without it the page's canonical URL, empty for none at all. */
  article: string | null;
  /** Names of widgets, in the order to show them in. Without it, all. */
  show: string | null;
  /** URL of the securities, as JSON, that ticker badges are checked against. */
  securities: string | null;
  /**
   * URL of the quotes, as JSON, that ticker badges show. Bytes can be set, too: they are shown in the place of those at
   * the URL, which stays what it is.
   */
  get quotes(): string | null;
  set quotes(value: string | Uint8Array | ArrayBuffer | null);
  /** Seconds between two looks at the quotes; null for one look only. NaN for no whole number. */
  refresh: number | null;
  /** URL template of a tag's page, e.g. `/tag/{slug}`. */
  tagHref: string | null;
  /** `packed` for a cloud of tags; without it, a list. */
  tagLayout: string | null;
  /** URL template of a security's page, e.g. `/quote/{symbol}`. */
  tickerHref: string | null;
  /** How many items each widget shows at most. NaN for anything but a whole number. */
  limit: number | null;
  /** Selector of the element whose text gets ticker badges after its mentions. */
  for: string | null;
  /** 1 to 6: which of h1 to h6 the headings are; 2 without it. NaN for no whole number. */
  headingLevel: number | null;
  /** Words of your own for headings and the like, as a JSON object: `{"related": "More on this"}`. An object can be set. */
  get labels(): string | null;
  set labels(value: string | Partial<Record<Label, string>> | null);
  /** Whether related articles have their pictures. */
  images: boolean;
  /** `lazy`: nothing is fetched before a reader is near. */
  loading: string | null;
  /** `light`: the widgets are children of the element, for the page's own CSS. Read once. */
  mode: string | null;
}

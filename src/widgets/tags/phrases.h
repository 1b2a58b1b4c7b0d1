// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "article/article.h"
#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tags {

/**
 * Key phrases of articles, for an archive in which no article has a tag: at most five each, the strongest first.
 *
 * Candidates are words of three letters and more and pairs of neighbouring words, without stop words, that occur twice.
 * A text of fewer than 40 words has none. The strength of a candidate is
 *
 *     (times + 3 if in the title) * (3 for a pair)
 *
 * and one article of fifty must share it, of ten articles and more two at least: a tag is to lead somewhere. That finds
 * more of what people tag with than rarity does, as they tag by subjects that come again. A word of a pair that is
 * chosen is not chosen again. tests/bench/phrases.mjs measures it against tags that people gave.
 */
List<List<String>> key_phrases(const List<const Article*>& articles);

/**
 * Gives lower-case names the case in which an article writes them inside its sentences, where the case is the name's
 * own: "san francisco" becomes "San Francisco". Leaves what is not written so.
 */
void write_as_in(const Article& article, std::span<String> names);

}  // namespace siderail::tags

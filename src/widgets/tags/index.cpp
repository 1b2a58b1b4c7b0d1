// SPDX-License-Identifier: MIT
#include "widgets/tags/index.h"

#include <utility>

#include "text/fold.h"
#include "text/names.h"
#include "text/utf8.h"
#include "widgets/tags/phrases.h"

namespace siderail::tags {
namespace {

/** A run-together name or a slug, taken apart; empty for any other. */
String apart(StringView name) {
  if (name.find('-') == StringView::npos || name != lower(name) || name.find(' ') != StringView::npos) {
    return spaced_form(name);
  }
  String spaced(name);
  for (char& c : spaced) c = c == '-' ? ' ' : c;
  return spaced;
}

/** A spelling of a tag, how many articles use it, and what their texts say of it. */
struct Spelling {
  String name;
  String spaced;  ///< see apart(); empty: nothing to take apart
  std::size_t uses = 0;
  NameEvidence evidence;
};

/** A tag while its spellings come in. */
struct Gathered {
  List<Spelling> spellings;
  List<std::uint32_t> articles;
  String url;

  Spelling& spelling_of(StringView name) {
    for (Spelling& spelling : spellings) {
      if (spelling.name == name) return spelling;
    }
    return spellings.emplace_back(String(name), apart(name), std::size_t{0}, NameEvidence{});
  }

  void take(const Tag& tag, std::uint32_t article) {
    ++spelling_of(tag.name).uses;
    if (articles.empty() || articles.back() != article) articles.push_back(article);
    if (url.empty()) url = tag.url;
  }
};

std::size_t count_capitals(StringView name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size();) count += utf8::is_upper(utf8::decode(name, at)) ? 1 : 0;
  return count;
}

String lower_text(const Article& article) {
  String text = lower(article.title.text);
  for (const TextField* field : {&article.summary, &article.text}) text += '\n' + lower(field->matched());
  return text;
}

/** Lets the text of an article speak for its run-together tags and its slugs. `text`: lower_text(), once it was needed.
 */
void read_evidence(const Article& article, Gathered& tag, String& text) {
  for (Spelling& spelling : tag.spellings) {
    if (spelling.spaced.empty()) continue;
    if (text.empty()) text = lower_text(article);
    const String spaced = lower(spelling.spaced);
    spelling.evidence.read(text, spaced, lower(spelling.name));
    if (spelling.spaced == spaced) write_as_in(article, {&spelling.spaced, 1});
  }
}

/** More uses first, then more capitals, then the order of bytes. */
bool is_better(const Spelling& a, const Spelling& b) {
  if (a.uses != b.uses) return a.uses > b.uses;
  const std::size_t capitals = count_capitals(a.name);
  const std::size_t other_capitals = count_capitals(b.name);
  return capitals != other_capitals ? capitals > other_capitals : a.name < b.name;
}

String shown_name(const Gathered& tag) {
  const Spelling* best = &tag.spellings.front();
  for (const Spelling& spelling : tag.spellings) {
    if (spelling.evidence.reads_spaced()) return spelling.spaced;
    if (is_better(spelling, *best)) best = &spelling;
  }
  return best->name;
}

/** Whether a key looks like the plural of another: of "cat" and of "gas", "cats" and not "gass". */
bool looks_plural(StringView key) {
  if (key.size() < 4 || key.back() != 's') return false;
  const char before = key[key.size() - 2];
  return before != 's' && before != 'u' && before != 'i';
}

/** The tags of every article; where none has any, phrases of `phrases`, which is filled with them. */
List<List<Tag>> tags_of_all(const List<const Article*>& articles, List<List<String>>& phrases) {
  List<List<Tag>> all;
  bool any = false;
  for (const Article* article : articles) {
    List<Tag>& tags = all.emplace_back();
    for (const Tag& tag : article->tags) tags.push_back(tag);
    any |= !article->tags.empty();
  }
  if (any) return all;
  phrases = key_phrases(articles);
  for (std::size_t at = 0; at < phrases.size(); ++at) {
    for (const String& phrase : phrases[at]) all[at].push_back({phrase, {}});
  }
  return all;
}

}  // namespace

void TagIndex::refresh(const Archive& archive, const TextMap& aliases) {
  String joined;
  for (const auto& [from, to] : aliases) joined.append(from).append(1, '\n').append(to).append(1, '\n');
  if (revision_ == archive.revision() && aliases_ == joined) return;
  List<const Article*> articles;
  for (const Article& article : archive.articles()) articles.push_back(&article);
  build(articles, aliases);
  revision_ = archive.revision();
  aliases_ = std::move(joined);
}

void TagIndex::build_for(const Article& article, const TextMap& aliases) { build({&article}, aliases); }

void TagIndex::read_aliases(const TextMap& aliases) {
  aliased_ = {};
  targets_ = {};
  for (const auto& [from, to] : aliases) {
    if (aliased_.add(merge_key(from)) == targets_.size()) targets_.push_back(to);
  }
}

String TagIndex::alias_key(StringView name) const {
  String key = merge_key(name);
  const std::uint32_t alias = aliased_.find(key);
  return alias == StringTable::none ? key : merge_key(targets_[alias]);
}

String TagIndex::key_of(StringView name) const {
  String key = alias_key(name);
  const std::uint32_t number = keys_.find(key);
  return number == StringTable::none ? key : String(keys_.text(homes_[number]));
}

void TagIndex::number_keys(const List<List<Tag>>& tags_of) {
  keys_ = {};
  homes_ = {};
  for (const List<Tag>& tags : tags_of) {
    for (const Tag& tag : tags) keys_.add(alias_key(tag.name));
  }
  for (std::uint32_t number = 0; number < keys_.size(); ++number) {
    const StringView key = keys_.text(number);
    const std::uint32_t singular = looks_plural(key) ? keys_.find(key.substr(0, key.size() - 1)) : StringTable::none;
    homes_.push_back(singular == StringTable::none ? number : singular);
  }
}

void TagIndex::build(const List<const Article*>& articles, const TextMap& aliases) {
  read_aliases(aliases);
  List<List<String>> phrases;
  const List<List<Tag>> tags_of = tags_of_all(articles, phrases);
  is_automatic_ = !phrases.empty();
  number_keys(tags_of);
  tags_ = {};
  List<Gathered> gathered;
  while (gathered.size() < keys_.size()) gathered.emplace_back();
  const auto home_of = [&](const Tag& tag) -> Gathered& { return gathered[homes_[keys_.find(alias_key(tag.name))]]; };
  for (std::size_t at = 0; at < articles.size(); ++at) {
    for (const Tag& tag : tags_of[at]) home_of(tag).take(tag, static_cast<std::uint32_t>(at));
  }
  for (std::size_t at = 0; at < articles.size(); ++at) {
    String text;
    for (const Tag& tag : tags_of[at]) read_evidence(*articles[at], home_of(tag), text);
  }
  for (std::uint32_t number = 0; number < gathered.size(); ++number) {
    Gathered& tag = gathered[number];
    if (tag.spellings.empty()) continue;
    String key(keys_.text(number));
    String name = shown_name(tag);
    for (const String& target : targets_) {
      if (merge_key(target) == key) name = target;
    }
    tags_.emplace_back(std::move(key), std::move(name), std::move(tag.url), std::move(tag.articles));
  }
}

}  // namespace siderail::tags

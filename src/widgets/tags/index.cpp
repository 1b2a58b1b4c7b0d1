// SPDX-License-Identifier: MIT
#include "widgets/tags/index.h"

#include <utility>

#include "text/fold.h"
#include "text/names.h"
#include "text/utf8.h"

namespace siderail::tags {
namespace {

/** A spelling of a tag, how many articles use it, and what their texts say of it. */
struct Spelling {
  std::string name;
  std::string spaced;  ///< see spaced_form(); empty: nothing to take apart
  std::size_t uses = 0;
  NameEvidence evidence;
};

/** A tag while its spellings come in. */
struct Gathered {
  List<Spelling> spellings;
  List<std::uint32_t> articles;
  std::string url;

  Spelling& spelling_of(const std::string_view& name) {
    for (Spelling& spelling : spellings) {
      if (spelling.name == name) return spelling;
    }
    return spellings.emplace_back(std::string(name), spaced_form(name), std::size_t{0}, NameEvidence{});
  }
};

std::size_t count_capitals(const std::string_view& name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size();) count += utf8::is_upper(utf8::decode(name, at)) ? 1 : 0;
  return count;
}

std::string lower_text(const Article& article) {
  std::string text = lower(article.title.text);
  for (const TextField* field : {&article.summary, &article.text}) text += '\n' + lower(field->matched());
  return text;
}

/** Lets the text of an article speak for its run-together tags. */
void read_evidence(const Article& article, const StringTable& keys, List<Gathered>& tags) {
  std::string text;
  for (const Tag& tag : article.tags) {
    for (Spelling& spelling : tags[keys.find(merge_key(tag.name))].spellings) {
      if (spelling.spaced.empty()) continue;
      if (text.empty()) text = lower_text(article);
      spelling.evidence.read(text, lower(spelling.spaced), lower(spelling.name));
    }
  }
}

/** More uses first, then more capitals, then the order of bytes. */
bool is_better(const Spelling& a, const Spelling& b) {
  if (a.uses != b.uses) return a.uses > b.uses;
  const std::size_t capitals = count_capitals(a.name);
  const std::size_t other_capitals = count_capitals(b.name);
  return capitals != other_capitals ? capitals > other_capitals : a.name < b.name;
}

std::string shown_name(const Gathered& tag) {
  const Spelling* best = &tag.spellings.front();
  for (const Spelling& spelling : tag.spellings) {
    if (spelling.evidence.reads_spaced()) return spelling.spaced;
    if (is_better(spelling, *best)) best = &spelling;
  }
  return best->name;
}

void gather(const Article& article, std::uint32_t position, StringTable& keys, List<Gathered>& tags) {
  for (const Tag& tag : article.tags) {
    const std::uint32_t number = keys.add(merge_key(tag.name));
    if (number == tags.size()) tags.emplace_back();
    Gathered& entry = tags[number];
    ++entry.spelling_of(tag.name).uses;
    if (entry.articles.empty() || entry.articles.back() != position) entry.articles.push_back(position);
    if (entry.url.empty()) entry.url = tag.url;
  }
}

}  // namespace

void TagIndex::refresh(const Archive& archive) {
  if (revision_ == archive.revision()) return;
  List<const Article*> articles;
  for (const Article& article : archive.articles()) articles.push_back(&article);
  build(articles);
  revision_ = archive.revision();
}

void TagIndex::build_for(const Article& article) { build({&article}); }

void TagIndex::build(const List<const Article*>& articles) {
  keys_ = {};
  tags_ = {};
  List<Gathered> gathered;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    gather(*articles[at], static_cast<std::uint32_t>(at), keys_, gathered);
  }
  for (const Article* article : articles) read_evidence(*article, keys_, gathered);
  for (Gathered& tag : gathered) {
    const auto number = static_cast<std::uint32_t>(tags_.size());
    tags_.emplace_back(std::string(keys_.text(number)), shown_name(tag), std::move(tag.url), std::move(tag.articles));
  }
}

}  // namespace siderail::tags

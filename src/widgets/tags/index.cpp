// SPDX-License-Identifier: MIT
#include "widgets/tags/index.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/fold.h"
#include "text/names.h"
#include "text/utf8.h"

namespace siderail::tags {
namespace {

/** A spelling of a tag, how many articles use it, and what their texts say of it. */
struct Spelling {
  std::size_t uses = 0;
  std::string spaced;  ///< see spaced_form(); empty: nothing to take apart
  NameEvidence evidence;
};

struct Gathered {
  std::map<std::string, Spelling, std::less<>> spellings;
  std::vector<std::uint32_t> articles;
  std::string url;
};

std::size_t count_capitals(std::string_view name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size();) count += utf8::is_upper(utf8::decode(name, at)) ? 1 : 0;
  return count;
}

std::string lower_text(const Article& article) {
  std::string text = lower(article.title.text);
  for (const TextField* field : {&article.summary, &article.text}) text += '\n' + lower(field->text);
  return text;
}

/** Lets the text of an article speak for its run-together tags. */
void read_evidence(const Article& article, std::map<std::string, Gathered>& gathered) {
  std::string text;
  for (const Tag& tag : article.tags) {
    const std::string key = merge_key(tag.name);
    for (auto& [name, spelling] : gathered.at(key).spellings) {
      if (spelling.spaced.empty()) continue;
      if (text.empty()) text = lower_text(article);
      spelling.evidence.read(text, lower(std::string_view(spelling.spaced)), lower(std::string_view(name)));
    }
  }
}

std::string shown_name(const Gathered& tag) {
  const std::string* best_name = nullptr;
  const Spelling* best = nullptr;
  const auto is_better = [&](const std::string& name, const Spelling& spelling) {
    if (best == nullptr || spelling.uses != best->uses) return best == nullptr || spelling.uses > best->uses;
    return count_capitals(name) > count_capitals(*best_name);  // byte order decides by the order of the map
  };
  for (const auto& [name, spelling] : tag.spellings) {
    if (spelling.evidence.reads_spaced()) return spelling.spaced;
    if (is_better(name, spelling)) {
      best_name = &name;
      best = &spelling;
    }
  }
  return *best_name;
}

void gather(const Article& article, std::uint32_t position, std::map<std::string, Gathered>& gathered) {
  for (const Tag& tag : article.tags) {
    Gathered& entry = gathered[merge_key(tag.name)];
    const auto [spelling, is_new] = entry.spellings.try_emplace(std::string(tag.name));
    if (is_new) spelling->second.spaced = spaced_form(tag.name);
    ++spelling->second.uses;
    if (entry.articles.empty() || entry.articles.back() != position) entry.articles.push_back(position);
    if (entry.url.empty()) entry.url = tag.url;
  }
}

}  // namespace

void TagIndex::refresh(const Archive& archive) {
  if (revision_ == archive.revision()) return;
  std::vector<const Article*> articles;
  for (const Article& article : archive.articles()) articles.push_back(&article);
  build(articles);
  revision_ = archive.revision();
}

void TagIndex::build_for(const Article& article) { build({&article}); }

void TagIndex::build(const std::vector<const Article*>& articles) {
  std::map<std::string, Gathered> gathered;
  for (std::size_t at = 0; at < articles.size(); ++at) gather(*articles[at], static_cast<std::uint32_t>(at), gathered);
  for (const Article* article : articles) read_evidence(*article, gathered);
  tags_.clear();
  for (auto& [key, tag] : gathered) {
    std::string name = shown_name(tag);
    tags_.push_back({key, std::move(name), std::move(tag.url), std::move(tag.articles)});
  }
}

const IndexedTag* TagIndex::find(std::string_view key) const {
  const auto found = std::lower_bound(tags_.begin(), tags_.end(), key,
                                      [](const IndexedTag& tag, std::string_view wanted) { return tag.key < wanted; });
  return found != tags_.end() && found->key == key ? &*found : nullptr;
}

}  // namespace siderail::tags

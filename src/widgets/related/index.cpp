// SPDX-License-Identifier: MIT
#include "widgets/related/index.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "numeric/log.h"
#include "text/word_list.h"

namespace siderail::related {
namespace {

constexpr std::uint32_t once_level = 32;
constexpr std::size_t most_waste = 1U << 14;
// Of English news; where there are more, the list grows.
constexpr std::size_t bytes_per_entry = 12;

std::uint32_t rounded(double value) { return static_cast<std::uint32_t>(std::lround(value)); }

}  // namespace

Index::Index() {
  for (std::uint32_t times = 0; times <= Vocabulary::most_times; ++times)
    levels_[times] = rounded(once_level * (1 + natural_log(times)));
}

bool Index::advance(const Archive& archive, std::size_t max_bytes) {
  if (revision_ != archive.revision()) sync(archive);
  const auto articles = archive.articles();
  for (std::size_t bytes = 0; read_ < articles.size(); ++read_) {
    Block& block = blocks_[read_];
    if (block.is_read) continue;
    if (bytes > max_bytes) return false;
    bytes += articles[read_].text.text.size();
    block = read(articles[read_]);
    live_ += block.size;
  }
  if (!is_weighed_) weigh();
  return true;
}

bool Index::refresh(const Archive& archive) {
  if (is_complete(archive)) return false;
  return advance(archive, static_cast<std::size_t>(-1));
}

/** Finds out which articles of the archive are read already. They are in the order in which they were before. */
void Index::sync(const Archive& archive) {
  if (entries_.size() > 2 * live_ + most_waste) {
    this->~Index();
    new (this) Index();
  }
  List<Block> old;
  old.swap(blocks_);
  const Block* known = old.begin();
  const std::uint64_t newest = newest_serial_;
  std::size_t bytes = 0;
  for (const Article& article : archive.articles()) {
    blocks_.push_back({article.serial, 0, 0, false, false});
    newest_serial_ = std::max(newest_serial_, article.serial);
    bytes += article.serial > newest ? article.text.text.size() : 0;
    if (article.serial > newest) continue;
    for (; known->serial != article.serial; ++known) drop(*known);
    blocks_.back() = *known++;
  }
  for (; known != old.end(); ++known) drop(*known);
  entries_.reserve(entries_.size() + bytes / bytes_per_entry);
  read_ = 0;
  is_weighed_ = false;
  marked_ = static_cast<std::size_t>(-1);
  runs_.clear();
  revision_ = archive.revision();
}

void Index::drop(const Block& block) {
  live_ -= block.size;
  for (std::size_t at = block.start; at < block.start + block.size; ++at) --frequencies_[entries_[at].term()];
}

Index::Block Index::read(const Article& article) {
  const std::size_t start = entries_.size();
  terms_.read(article, false);
  const bool reads_german = append_counts();
  frequencies_.resize(terms_.size());
  for (std::size_t at = start; at < entries_.size(); ++at) ++frequencies_[entries_[at].term()];
  const StringView language = article.language;
  return {article.serial, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(entries_.size() - start), true,
          language.empty() ? reads_german : has_word_any_case("de", language.substr(0, 2))};
}

/** Makes entries of what was counted, without stop words. Whether most of those are words that only German has. */
bool Index::append_counts() {
  const std::size_t start = entries_.size();
  entries_.resize(start + terms_.counts().size());
  Entry* end = entries_.data() + start;
  std::uint32_t stop_count = 0;
  std::uint32_t german_count = 0;
  for (const Entry counted : terms_.counts()) {
    const bool is_stop_word = terms_.is_stop_word(counted.term());
    end->packed = counted.term() << 8 | levels_[counted.level()];
    end += is_stop_word ? 0 : 1;
    stop_count += is_stop_word ? counted.level() : 0;
    german_count += terms_.is_german(counted.term()) ? counted.level() : 0;
  }
  entries_.truncate(static_cast<std::size_t>(end - entries_.data()));
  return 2 * german_count > stop_count;
}

void Index::weigh() {
  const auto n = static_cast<double>(blocks_.size());
  const auto german = std::count_if(blocks_.begin(), blocks_.end(), [](const Block& block) { return block.is_german; });
  const bool is_german = 2 * static_cast<std::size_t>(german) > blocks_.size();
  List<std::uint32_t> root_by_frequency;
  root_by_frequency.resize(blocks_.size() + 1);
  roots_.resize(frequencies_.size());
  for (std::size_t term = 0; term < roots_.size(); ++term) {
    const std::uint32_t df = frequencies_[term];
    std::uint32_t& root = root_by_frequency[df];
    if (root == 0) {
      const double soft = std::sqrt(natural_log(1 + (n - df + 0.5) / (df + 0.5)));
      root = rounded(is_german ? 512 * soft * std::sqrt(soft) : 1024 * soft);
    }
    roots_[term] = root;
  }
  scales_.clear();
  for (std::size_t article = 0; article < blocks_.size(); ++article) scales_.push_back(scale_of(entries(article)));
  is_weighed_ = true;
}

double Index::scale_of(std::span<const Entry> entries) const {
  std::uint64_t squares = 0;
  for (const Entry entry : entries) {
    const std::uint64_t weight = std::uint64_t{entry.level()} * roots_[entry.term()];
    squares += weight * weight;
  }
  return squares == 0 ? 0 : 1 / std::sqrt(static_cast<double>(squares));
}

std::span<const Entry> Index::entries(std::size_t article) const {
  return {entries_.data() + blocks_[article].start, blocks_[article].size};
}

void Index::read_pattern(std::size_t article, Pattern& pattern) const {
  set(pattern, entries(article));
  pattern.scale = scales_[article];
}

void Index::read_pattern(const Article& article, Pattern& pattern) {
  const std::size_t start = entries_.size();
  terms_.read(article, true);
  append_counts();
  const std::span<const Entry> own(entries_.data() + start, entries_.size() - start);
  set(pattern, own);
  pattern.scale = scale_of(own);
  entries_.truncate(start);
}

/** Takes back what the pattern was, and no more: there are far more terms than those of an article. */
void Index::set(Pattern& pattern, std::span<const Entry> entries) const {
  for (const Entry entry : pattern.entries) pattern.factors[entry.term()] = 0;
  if (pattern.factors.size() < frequencies_.size()) pattern.factors.resize(frequencies_.size());
  pattern.entries.clear();
  for (const Entry entry : entries) {
    pattern.factors[entry.term()] = entry.level() * roots_[entry.term()] * roots_[entry.term()];
    pattern.entries.push_back(entry);
  }
}

void Index::invert() {
  if (!runs_.empty()) return;
  std::uint32_t start = 0;
  for (const std::uint32_t frequency : frequencies_) {
    runs_.push_back({start, start, start + frequency});
    start += frequency;
  }
  runs_.push_back({start, start, start});
  postings_.resize(start);
  for (std::uint32_t article = 0; article < blocks_.size(); ++article) invert(article);
}

void Index::invert(std::uint32_t article) {
  for (const Entry entry : entries(article)) {
    Run& run = runs_[entry.term()];
    if (entry.level() == once_level) {
      postings_[run.once_end++] = article;
    } else {
      postings_[--run.rest] = article << 8 | entry.level();
    }
  }
}

void Index::compare(const Pattern& pattern, List<double>& scores) {
  scores.resize(blocks_.size());
  if (runs_.empty()) {
    for (std::size_t article = 0; article < blocks_.size(); ++article) scores[article] = compare(pattern, article);
    return;
  }
  sums_.resize(blocks_.size());  // all of them 0
  for (const Entry entry : pattern.entries) add(entry, pattern.factors[entry.term()]);
  for (std::size_t article = 0; article < blocks_.size(); ++article) {
    scores[article] = static_cast<double>(sums_[article]) * pattern.scale * scales_[article];
    sums_[article] = 0;
  }
}

/** Adds what the articles of a term share with a pattern by it. */
void Index::add(Entry entry, std::uint64_t factor) {
  const Run* const run = runs_.data() + entry.term();
  const std::uint32_t* const postings = postings_.data();
  std::uint64_t* const sums = sums_.data();
  const std::uint64_t once = factor * once_level;
  const std::uint32_t* at = postings + run[0].start;
  const std::uint32_t* end = postings + run[0].once_end;
  for (; end - at >= 4; at += 4) {
    sums[at[0]] += once;
    sums[at[1]] += once;
    sums[at[2]] += once;
    sums[at[3]] += once;
  }
  for (; at != end; ++at) sums[*at] += once;
  end = postings + run[1].start;
  for (at = postings + run[0].rest; at != end; ++at) sums[*at >> 8] += factor * (*at & 0xFF);
}

double Index::compare(const Pattern& pattern, std::size_t article) const {
  std::uint64_t sum = 0;
  for (const Entry entry : entries(article)) {
    sum += static_cast<std::uint64_t>(pattern.factors[entry.term()]) * entry.level();
  }
  return static_cast<double>(sum) * pattern.scale * scales_[article];
}

double Index::overlap(std::size_t a, std::size_t b, double least) {
  const auto first = entries(a);
  const auto second = entries(b);
  const auto both = static_cast<double>(first.size() + second.size());
  if (marked_ != a) {
    marked_ = a;
    marks_.resize(frequencies_.size());
    ++mark_;
    for (const Entry entry : first) marks_[entry.term()] = mark_;
  }
  std::size_t shared = 0;
  for (std::size_t at = 0; at < second.size(); ++at) {
    // Hardly any two have so much in common, and half of one says so. Less one, as what is rounded is to decide
    // nothing.
    const auto most = static_cast<double>(shared + second.size() - at);
    if (at % 32 == 0 && most < least * (both - most) - 1) return 0;
    shared += marks_[second[at].term()] == mark_ ? 1U : 0U;
  }
  return shared == 0 ? 0 : static_cast<double>(shared) / (both - static_cast<double>(shared));
}

}  // namespace siderail::related

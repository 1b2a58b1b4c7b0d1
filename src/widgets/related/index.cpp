// SPDX-License-Identifier: MIT
#include "widgets/related/index.h"

#include <algorithm>
#include <cmath>

#include "numeric/log.h"
#include "text/stopwords.h"
#include "text/string.h"
#include "text/tokens.h"
#include "text/word_list.h"

namespace siderail::related {
namespace {

constexpr std::uint32_t most_times = 255;
constexpr std::uint32_t most_terms = 1U << 24;
constexpr std::uint32_t title_times = 2;
constexpr std::uint32_t label_times = 3;

std::uint32_t rounded(double value) { return static_cast<std::uint32_t>(std::lround(value)); }

/** What a tag or ticker is known by: "Elon Musk" and "ElonMusk" are the same. */
String label_term(char mark, StringView name) {
  String term(1, mark);
  for (Tokens tokens(name); tokens.next();) term += tokens.term();
  if (term.size() == 1) term += name;
  return term;
}

}  // namespace

Index::Index() {
  for (std::uint32_t times = 0; times <= most_times; ++times) levels_[times] = rounded(32 * (1 + natural_log(times)));
  for (Tokens tokens(german_stop_words()); tokens.next();) terms_.add(tokens.key(), tokens.term());
  german_words_ = static_cast<std::uint32_t>(terms_.size());
  for (Tokens tokens(stop_words()); tokens.next();) terms_.add(tokens.key(), tokens.term());
  stop_words_ = static_cast<std::uint32_t>(terms_.size());
}

bool Index::advance(const Archive& archive, std::size_t max_bytes) {
  if (revision_ != archive.revision()) sync(archive);
  const auto articles = archive.articles();
  for (std::size_t bytes = 0; read_ < articles.size(); ++read_) {
    Block& block = blocks_[read_];
    if (block.is_read) continue;
    if (bytes > max_bytes) return false;
    bytes += articles[read_].text.text.size();
    read(articles[read_], false);
    block = {block.serial, static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(entries_.size() - first_),
             true, is_german(articles[read_])};
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
  if (entries_.size() > 2 * live_ + most_terms / 1024) *this = Index();
  List<Block> old;
  old.swap(blocks_);
  const Block* known = old.begin();
  const std::uint64_t newest = newest_serial_;
  for (const Article& article : archive.articles()) {
    blocks_.push_back({article.serial, 0, 0, false, false});
    newest_serial_ = std::max(newest_serial_, article.serial);
    if (article.serial > newest) continue;
    for (; known->serial != article.serial; ++known) drop(*known);
    blocks_.back() = *known++;
  }
  for (; known != old.end(); ++known) drop(*known);
  read_ = 0;
  is_weighed_ = false;
  marked_ = static_cast<std::size_t>(-1);
  starts_.clear();
  revision_ = archive.revision();
}

void Index::drop(const Block& block) {
  live_ -= block.size;
  for (std::size_t at = block.start; at < block.start + block.size; ++at) --frequencies_[entries_[at].term()];
}

/** Appends the entries of an article; if asked to, only those of terms that are known. */
void Index::read(const Article& article, bool is_known) {
  first_ = entries_.size();
  count_ = 0;
  const StringView title = article.title_is_from_text ? StringView() : article.title.text;
  count(title, title_times, is_known);
  count(article.summary.text, 1, is_known);
  count(article.text.matched(), 1, is_known);
  for (const Tag& tag : article.tags) count_label(label_term('#', tag.name), is_known);
  for (const Ticker& ticker : article.tickers) count_label(label_term('$', ticker.symbol), is_known);
  finish(is_known);
}

void Index::count(StringView field, std::uint32_t times, bool is_known) {
  for (Tokens tokens(field); tokens.next();) {
    TermTable::Slot* slot = &terms_.slot_of(tokens.key());
    if (slot->number == TermTable::none) {
      if (is_known || terms_.size() == most_terms) continue;
      slot = &terms_.add(tokens.key(), tokens.term());
    }
    count(*slot, times);
  }
}

void Index::count_label(StringView term, bool is_known) {
  const std::uint64_t key = Tokens::key_of(term);
  if (terms_.find(key) == TermTable::none && (is_known || terms_.size() == most_terms)) return;
  count(terms_.add(key, term), label_times);
}

/** Adds to what the article has of a term. Whether it has it already is as good as chance: no branch asks for it. */
void Index::count(TermTable::Slot& slot, std::uint32_t times) {
  if (count_ == counts_.size()) counts_.resize(2 * count_ + 64);
  // What an earlier article has left in `place` does not hold the term there.
  const Entry entry = counts_[slot.place];
  const bool has_it = (slot.place < count_) & (entry.term() == slot.number);
  const std::uint32_t packed = has_it ? entry.packed : slot.number << 8;
  slot.place = has_it ? slot.place : count_;
  counts_[slot.place].packed = packed + std::min(times, most_times - (packed & 0xFF));
  count_ += has_it ? 0 : 1;
}

/** Makes entries of what was counted. Stop words have none: they only tell the language. */
void Index::finish(bool is_known) {
  stop_count_ = german_count_ = 0;
  entries_.resize(first_ + count_);
  frequencies_.resize(terms_.size());
  std::size_t end = first_;
  for (std::size_t at = 0; at < count_; ++at) {
    const Entry counted = counts_[at];
    const std::uint32_t term = counted.term();
    const bool is_stop_word = term < stop_words_;
    stop_count_ += is_stop_word ? counted.level() : 0;
    german_count_ += term < german_words_ ? counted.level() : 0;
    entries_[end].packed = term << 8 | levels_[counted.level()];
    end += is_stop_word ? 0 : 1;
    frequencies_[term] += is_stop_word || is_known ? 0 : 1;
  }
  entries_.truncate(end);
}

/** Whether the article that was read last is in German, by what it says of itself or by its words. */
bool Index::is_german(const Article& article) const {
  if (article.language.empty()) return 2 * german_count_ > stop_count_;
  return has_word_any_case("de", article.language.substr(0, 2));
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
  read(article, true);
  const std::span<const Entry> own(entries_.data() + first_, entries_.size() - first_);
  set(pattern, own);
  pattern.scale = scale_of(own);
  entries_.truncate(first_);
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
  if (!starts_.empty()) return;
  starts_.resize(frequencies_.size() + 1);
  for (std::size_t term = 0; term < frequencies_.size(); ++term) starts_[term + 1] = starts_[term] + frequencies_[term];
  postings_.clear();
  postings_.resize(live_);
  List<std::uint32_t> ends = starts_.copy();
  for (std::uint32_t article = 0; article < blocks_.size(); ++article) {
    for (const Entry entry : entries(article)) postings_[ends[entry.term()]++] = article << 8 | entry.level();
  }
}

void Index::compare(const Pattern& pattern, List<double>& scores) {
  scores.resize(blocks_.size());
  if (starts_.empty()) {
    for (std::size_t article = 0; article < blocks_.size(); ++article) scores[article] = compare(pattern, article);
    return;
  }
  sums_.clear();
  sums_.resize(blocks_.size());
  for (const Entry entry : pattern.entries) {
    const std::uint64_t factor = pattern.factors[entry.term()];
    const std::uint32_t* const end = postings_.data() + starts_[entry.term() + 1];
    for (const std::uint32_t* posting = postings_.data() + starts_[entry.term()]; posting != end; ++posting) {
      sums_[*posting >> 8] += factor * (*posting & 0xFF);
    }
  }
  for (std::size_t article = 0; article < blocks_.size(); ++article) {
    scores[article] = static_cast<double>(sums_[article]) * pattern.scale * scales_[article];
  }
}

double Index::compare(const Pattern& pattern, std::size_t article) const {
  std::uint64_t sum = 0;
  for (const Entry entry : entries(article)) {
    sum += static_cast<std::uint64_t>(pattern.factors[entry.term()]) * entry.level();
  }
  return static_cast<double>(sum) * pattern.scale * scales_[article];
}

double Index::overlap(std::size_t a, std::size_t b) {
  const auto first = entries(a);
  const auto second = entries(b);
  if (first.size() > 3 * second.size() || second.size() > 3 * first.size()) return 0;
  if (marked_ != a) {
    marked_ = a;
    marks_.resize(frequencies_.size());
    ++mark_;
    for (const Entry entry : first) marks_[entry.term()] = mark_;
  }
  std::size_t shared = 0;
  for (const Entry entry : second) shared += marks_[entry.term()] == mark_ ? 1U : 0U;
  return shared == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(first.size() + second.size() - shared);
}

std::uint32_t Index::find_label(char mark, StringView name) const {
  return terms_.find(Tokens::key_of(label_term(mark, name)));
}

}  // namespace siderail::related

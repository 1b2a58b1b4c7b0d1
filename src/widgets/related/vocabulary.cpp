// SPDX-License-Identifier: MIT
#include "widgets/related/vocabulary.h"

#include <algorithm>

#include "text/stopwords.h"
#include "text/string.h"

namespace siderail::related {
namespace {

constexpr std::uint32_t most_terms = 1U << 24;
constexpr std::uint32_t title_times = 2;
constexpr std::uint32_t label_times = 3;
constexpr std::uint32_t all_bits = 0xFFFFFFFF;

/** What a tag or ticker is known by: "Elon Musk" and "ElonMusk" are the same. */
String label_term(char mark, StringView name) {
  String term(1, mark);
  for (Tokens tokens(name); tokens.next();) term += tokens.term();
  if (term.size() == 1) term += name;
  return term;
}

}  // namespace

Vocabulary::Vocabulary() {
  count_field(german_stop_words(), 1, false);
  german_words_ = static_cast<std::uint32_t>(terms_.size());
  count_field(stop_words(), 1, false);
  stop_words_ = static_cast<std::uint32_t>(terms_.size());
}

void Vocabulary::read(const Article& article, bool is_closed) {
  count_ = 0;
  if (!article.title_is_from_text) count_field(article.title.text, title_times, is_closed);
  count_field(article.summary.text, 1, is_closed);
  count_field(article.text.matched(), 1, is_closed);
  for (const Tag& tag : article.tags) count_label('#', tag.name, is_closed);
  for (const Ticker& ticker : article.tickers) count_label('$', ticker.symbol, is_closed);
}

void Vocabulary::count_field(StringView field, std::uint32_t times, bool is_closed) {
  Tokens tokens(field);
  count(tokens, times, is_closed);
}

void Vocabulary::count_label(char mark, StringView name, bool is_closed) {
  Tokens tokens;
  tokens.put(label_term(mark, name));
  count(tokens, label_times, is_closed);
}

/** Counts all of them. Whether the article has had a term before is as good as chance: no branch asks for it. */
void Vocabulary::count(Tokens& tokens, std::uint32_t times, bool is_closed) {
  std::uint32_t count = count_;
  for (auto some = tokens.next_some(); !some.empty(); some = tokens.next_some()) {
    if (count + some.size() > counts_.size()) counts_.resize(2 * (count + some.size()) + 64);
    Entry* const counts = counts_.data();
    for (const Tokens::Token& token : some) {
      TermTable::Slot* slot = &terms_.slot_of(token.key);
      if (slot->number == TermTable::none) {
        if (is_closed || terms_.size() == most_terms) continue;
        slot = &terms_.add(token.key, tokens.term(token));
      }
      // What an earlier article has left in `place` does not hold the term there.
      const Entry before = counts[slot->place];
      const bool has_it = (slot->place < count) & (before.term() == slot->number);
      const std::uint32_t known = has_it ? all_bits : 0;
      const std::uint32_t place = count ^ ((count ^ slot->place) & known);
      counts[place].packed = slot->number << 8 | std::min((before.level() & known) + times, most_times);
      slot->place = place;
      count += known + 1;
    }
  }
  count_ = count;
}

std::uint32_t Vocabulary::find_label(char mark, StringView name) const {
  return terms_.find(Tokens::key_of(label_term(mark, name)));
}

}  // namespace siderail::related

// SPDX-License-Identifier: MIT
#include "widgets/tags/phrases.h"

#include <algorithm>
#include <cstdint>

#include "containers/sort.h"
#include "containers/string_table.h"
#include "text/fold.h"
#include "text/stopwords.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace siderail::tags {
namespace {

constexpr std::size_t most_phrases = 5;
constexpr std::uint32_t title_bonus = 3;
constexpr std::size_t least_words = 40;

struct Candidate {
  std::uint32_t phrase = 0;  ///< its number among all phrases
  std::uint32_t strength = 0;
};

/** Counts the words and the pairs of a field. Returns how many words it has, without stop words. */
std::size_t count(const std::string_view& field, const StringTable& stop_words, StringTable& phrases,
                  List<std::uint32_t>& counts) {
  std::size_t words = 0;
  const auto add = [&](const std::string_view& phrase) {
    const std::uint32_t number = phrases.add(phrase);
    if (number == counts.size()) counts.push_back(0);
    ++counts[number];
  };
  std::string before;
  for (Tokens tokens(field); tokens.next();) {
    const std::string word(tokens.term());
    if (word.size() < 3 || utf8::is_digit(static_cast<unsigned char>(word[0])) ||
        stop_words.find(word) != StringTable::none) {
      before.clear();
      continue;
    }
    ++words;
    add(word);
    if (!before.empty()) add(before.append(1, ' ').append(word));
    before = word;
  }
  return words;
}

bool is_stronger(const Candidate& a, const Candidate& b) {
  return a.strength != b.strength ? a.strength > b.strength : a.phrase < b.phrase;
}

/** Whether one is the beginning or the end of the other. */
bool overlap(const std::string_view& a, const std::string_view& b) {
  return a.starts_with(b) || b.starts_with(a) || a.ends_with(b) || b.ends_with(a);
}

bool is_mid_sentence(const std::string_view& text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at == 0) return false;
  std::size_t before = utf8::previous(text, at);
  return text[at - 1] == ',' || utf8::is_word(utf8::decode(text, before));
}

bool ends_word(const std::string_view& text, std::size_t at) {
  return at >= text.size() || !utf8::is_word(utf8::decode(text, at));
}

}  // namespace

List<List<std::string>> key_phrases(const List<const Article*>& articles) {
  StringTable stop_words;
  for (Tokens words(siderail::stop_words()); words.next();) stop_words.add(words.term());
  StringTable phrases;
  List<std::uint32_t> spread;  // in how many articles each phrase is a candidate
  List<List<Candidate>> candidates;
  for (const Article* article : articles) {
    StringTable own;
    List<std::uint32_t> counts;
    List<Candidate>& list = candidates.emplace_back();
    count(article->title.text, stop_words, own, counts);
    const std::size_t of_title = counts.size();
    if (count(article->summary.text, stop_words, own, counts) + count(article->text.text, stop_words, own, counts) <
        least_words) {
      continue;
    }
    for (std::uint32_t at = 0; at < counts.size(); ++at) {
      if (counts[at] < 2) continue;
      const std::uint32_t phrase = phrases.add(own.text(at));
      if (phrase == spread.size()) spread.push_back(0);
      ++spread[phrase];
      const std::uint32_t of_pair = own.text(at).find(' ') == std::string_view::npos ? 1 : 3;
      list.push_back({phrase, (counts[at] + (at < of_title ? title_bonus : 0)) * of_pair});
    }
  }
  const std::size_t least_spread = articles.size() < 10 ? 1 : std::max<std::size_t>(2, articles.size() / 50);
  List<List<std::string>> result;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    sort(candidates[at], is_stronger);
    List<std::string>& names = result.emplace_back();
    for (const Candidate& candidate : candidates[at]) {
      const std::string_view phrase = phrases.text(candidate.phrase);
      if (names.size() == most_phrases) break;
      const bool is_known =
          std::any_of(names.begin(), names.end(), [&](const std::string& name) { return overlap(phrase, name); });
      if (!is_known && spread[candidate.phrase] >= least_spread) names.push_back(std::string(phrase));
    }
    for (std::string& name : names) name = written_form(*articles[at], name);
  }
  return result;
}

std::string written_form(const Article& article, const std::string_view& lower_name) {
  for (const TextField* field : {&article.text, &article.summary}) {
    const std::string text = lower(field->text);
    // Rare letters change their size with their case: then places in the one text are not those in the other.
    if (text.size() != field->text.size()) continue;
    for (std::size_t at = text.find(lower_name); at != std::string::npos; at = text.find(lower_name, at + 1)) {
      if (is_mid_sentence(text, at) && text[at - 1] == ' ' && ends_word(text, at + lower_name.size())) {
        return std::string(field->text.substr(at, lower_name.size()));
      }
    }
  }
  return std::string(lower_name);
}

}  // namespace siderail::tags

// SPDX-License-Identifier: MIT
#include "widgets/tags/phrases.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "containers/sort.h"
#include "containers/string_table.h"
#include "text/fold.h"
#include "text/stopwords.h"
#include "text/term_table.h"
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

/** A word, or a pair of neighbouring words, of an article. */
struct Phrase {
  std::uint32_t first;   ///< the number of a word
  std::uint32_t second;  ///< the number of the word behind it, or TermTable::none
  std::uint32_t times;
};

/** The words and the pairs of one article, in the order of first sight. */
class Phrases {
 public:
  explicit Phrases(const TermTable& stop_words) : stop_words_(stop_words) {}

  /** Counts those of a field. Returns how many words it has, without stop words. */
  std::size_t read(StringView field) {
    std::size_t words = 0;
    std::uint32_t before = TermTable::none;
    std::uint64_t key_before = 0;
    for (Tokens tokens(field); tokens.next();) {
      const StringView word = tokens.term();
      const bool is_word = word.size() >= 3 && !utf8::is_digit(static_cast<unsigned char>(word[0])) &&
                           stop_words_.find(tokens.key()) == TermTable::none;
      if (!is_word) {
        before = TermTable::none;
        continue;
      }
      ++words;
      const std::uint32_t number = count(tokens.key(), word, TermTable::none, TermTable::none);
      if (before != TermTable::none) count(key_of_pair(key_before, tokens.key()), {}, before, number);
      before = number;
      key_before = tokens.key();
    }
    return words;
  }

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] std::uint32_t times(std::uint32_t number) const { return all_[number].times; }
  [[nodiscard]] bool is_pair(std::uint32_t number) const { return all_[number].second != TermTable::none; }
  [[nodiscard]] String text(std::uint32_t number) const {
    const Phrase& phrase = all_[number];
    String words(terms_.text(phrase.first));
    if (is_pair(number)) words.append(1, ' ').append(terms_.text(phrase.second));
    return words;
  }

 private:
  /** Any number that two other keys hardly ever give. */
  static std::uint64_t key_of_pair(std::uint64_t first, std::uint64_t second) {
    return (first ^ first >> 32) * 0x9E3779B97F4A7C15 + second;
  }

  std::uint32_t count(std::uint64_t key, StringView term, std::uint32_t first, std::uint32_t second) {
    const std::uint32_t number = terms_.add(key, term).number;
    if (number == all_.size()) all_.push_back({second == TermTable::none ? number : first, second, 0});
    ++all_[number].times;
    return number;
  }

  const TermTable& stop_words_;
  TermTable terms_;   // pairs are there without a text
  List<Phrase> all_;  // by number in terms_
};

bool is_stronger(const Candidate& a, const Candidate& b) {
  return a.strength != b.strength ? a.strength > b.strength : a.phrase < b.phrase;
}

/** Whether one is the beginning or the end of the other. */
bool overlap(StringView a, StringView b) {
  return a.starts_with(b) || b.starts_with(a) || a.ends_with(b) || b.ends_with(a);
}

bool is_mid_sentence(StringView text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at == 0) return false;
  std::size_t before = utf8::previous(text, at);
  return text[at - 1] == ',' || utf8::is_word(utf8::decode(text, before));
}

bool ends_word(StringView text, std::size_t at) { return at >= text.size() || !utf8::is_word(utf8::decode(text, at)); }

/** A name as a text writes it inside its sentences, or empty. `lower_text` is as long as the text. */
StringView written_form(StringView text, const String& lower_text, const String& name) {
  for (std::size_t at = lower_text.find(name); at != String::npos; at = lower_text.find(name, at + 1)) {
    if (is_mid_sentence(lower_text, at) && lower_text[at - 1] == ' ' && ends_word(lower_text, at + name.size()))
      return text.substr(at, name.size());
  }
  return {};
}

}  // namespace

List<List<String>> key_phrases(const List<const Article*>& articles) {
  TermTable stop_words;
  for (Tokens words(siderail::stop_words()); words.next();) stop_words.add(words.key(), words.term());
  StringTable phrases;
  List<std::uint32_t> spread;  // in how many articles each phrase is a candidate
  List<List<Candidate>> candidates;
  for (const Article* article : articles) {
    Phrases own(stop_words);
    List<Candidate>& list = candidates.emplace_back();
    own.read(article->title.text);
    const std::size_t of_title = own.size();
    if (own.read(article->summary.text) + own.read(article->text.text) < least_words) continue;
    for (std::uint32_t at = 0; at < own.size(); ++at) {
      if (own.times(at) < 2) continue;
      const std::uint32_t phrase = phrases.add(own.text(at));
      if (phrase == spread.size()) spread.push_back(0);
      ++spread[phrase];
      list.push_back({phrase, (own.times(at) + (at < of_title ? title_bonus : 0)) * (own.is_pair(at) ? 3 : 1)});
    }
  }
  const std::size_t least_spread = articles.size() < 10 ? 1 : std::max<std::size_t>(2, articles.size() / 50);
  List<List<String>> result;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    sort(candidates[at], is_stronger);
    List<String>& names = result.emplace_back();
    for (const Candidate& candidate : candidates[at]) {
      const StringView phrase = phrases.text(candidate.phrase);
      if (names.size() == most_phrases) break;
      const bool is_known =
          std::any_of(names.begin(), names.end(), [&](const String& name) { return overlap(phrase, name); });
      if (!is_known && spread[candidate.phrase] >= least_spread) names.push_back(String(phrase));
    }
    write_as_in(*articles[at], {names.data(), names.size()});
  }
  return result;
}

void write_as_in(const Article& article, std::span<String> names) {
  List<String> written;
  written.resize(names.size());
  for (const TextField* field : {&article.summary, &article.text}) {
    const String text = names.empty() ? String() : lower(field->text);
    // Rare letters change their size with their case: then places in the one text are not those in the other.
    if (text.size() != field->text.size()) continue;
    for (std::size_t at = 0; at < names.size(); ++at) {
      const StringView form = written_form(field->text, text, names[at]);
      if (!form.empty()) written[at] = form;
    }
  }
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (!written[at].empty()) names[at] = std::move(written[at]);
  }
}

}  // namespace siderail::tags

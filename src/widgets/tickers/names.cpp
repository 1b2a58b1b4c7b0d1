// SPDX-License-Identifier: MIT
#include "widgets/tickers/names.h"

#include <algorithm>

#include "part_data.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/candidates.h"
#include "widgets/tickers/name_run.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

/** What shares do and companies have, in the words of the business pages; people say, plan and report, too. */
SIDERAIL_PART_DATA(rest)
constexpr char business_words[] =
    "climbed dropped earnings fell gained jumped posted profit revenue rose sales shares slid slipped stock traded "
    "tumbled unveiled";

/** Words that begin a sentence, not a name. */
SIDERAIL_PART_DATA(rest)
constexpr char opening_words[] =
    "A After An And As At Before But By For From If In Like On Shares Since The When While With of the";

bool is_list_joint(StringView between) {
  return between == ", " || between == " and " || between == ", and " || between == " or ";
}

/** Whether a name begins with a small letter, and the list, where it knows small letters, writes it with a large one.
 */
bool begins_otherwise(StringView name, const Security& security) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!is_small(name.front()) || is_small(security.name.front())) return false;
  if (std::none_of(security.name.begin(), security.name.end(), is_small)) return false;
  return std::find(security.aliases.begin(), security.aliases.end(), name) == security.aliases.end();
}

struct Candidate {
  Named named;
  bool is_sure = false;
};

class Finder {
 public:
  Finder(StringView text, const Listings& listings, const List<const Security*>& has_badge)
      : text_(text), listings_(listings), has_badge_(has_badge) {}

  List<Named> run() {
    for (std::size_t at = 0; at < text_.size();) at = read_run(at);
    // "Apple, Microsoft and Nvidia rose": one that is sure vouches for its neighbours in a list.
    for (std::size_t at = found_.size(); at-- > 1;) vouch(found_[at], found_[at - 1]);
    for (std::size_t at = 1; at < found_.size(); ++at) vouch(found_[at - 1], found_[at]);
    List<Named> sure;
    for (const Candidate& candidate : found_) {
      if (candidate.is_sure) sure.push_back(candidate.named);
    }
    return sure;
  }

 private:
  /** Reads the run of words that begins at or behind `at`; gives its end. */
  std::size_t read_run(std::size_t at) {
    const Span word = name_word(text_, at);
    if (word.is_empty()) return word.end;
    Span run = word;
    std::size_t part = word.start;  // of the run, behind its last "and"
    bool is_whole = true;           // the parts so far are names, too
    for (Span next = next_name_word(text_, run.end); !next.is_empty(); next = next_name_word(text_, run.end)) {
      run.end = next.end;
    }
    if (take({skip_opening(run), run.end})) return run.end;
    const std::size_t first = found_.size();
    for (std::size_t end = run.start; end < run.end && is_whole;) {
      end = std::min(text_.find(" and ", part), run.end);
      is_whole = take({part == run.start ? skip_opening(run) : part, end});
      part = end + 5;
    }
    if (!is_whole) found_.truncate(first);
    return run.end;
  }

  /** Where a run begins without "The", "Shares of"... at its beginning. */
  [[nodiscard]] std::size_t skip_opening(Span run) const {
    for (;;) {
      const StringView words = run.of(text_);
      const std::size_t end = words.find(' ');
      if (end == StringView::npos || !has_word(opening_words, words.substr(0, end))) return run.start;
      run.start += end + 1;
    }
  }

  /** Keeps a span that is the name of a security; false if it is not. */
  bool take(Span name) {
    const StringView bare = without_possessive(name.of(text_));
    name.end = name.start + bare.size();
    const Security* security = listings_.names.called(bare);
    if (security == nullptr || is_index(*security) || begins_otherwise(bare, *security)) return false;
    if (!is_listed_at(*security, nullptr, listings_.date)) return false;
    const bool is_known = std::find(has_badge_.begin(), has_badge_.end(), security) != has_badge_.end();
    found_.push_back({{name, security}, is_known || is_sure_name(bare) || is_in_business(name)});
    return true;
  }

  /** Whether a name is no word of the language: several words that say something, a legal form, a capital inside. */
  static bool is_sure_name(StringView name) {
    const std::size_t blank = name.rfind(' ');
    if (blank == StringView::npos) return has_inner_capital(name);
    const bool is_short = name_words(name).find(' ') < 3 && is_general(name_words(name.substr(blank)));
    return !is_short;
  }

  /** Whether a word of the business pages stands beside a name. */
  [[nodiscard]] bool is_in_business(Span name) const {
    const StringView before = text_.substr(0, name.start);
    if (before.ends_with("hares of ") || before.ends_with("stake in ")) return true;
    std::size_t start = name.end;
    if (text_.substr(start).starts_with("'s ")) start += 2;
    if (text_.substr(start).starts_with("\u2019s ")) start += 4;
    if (start == text_.size() || text_[start] != ' ') return false;
    const std::size_t end = std::min(text_.find_first_of(" .,;:", start + 1), text_.size());
    return has_word(business_words, text_.substr(start + 1, end - start - 1));
  }

  void vouch(const Candidate& sure, Candidate& other) const {
    const auto [first, last] = std::minmax(sure.named.name.end, other.named.name.end);
    const std::size_t start = std::max(sure.named.name.start, other.named.name.start);
    const StringView between = text_.substr(first, start - std::min(first, start));
    if (sure.is_sure && last > start && is_list_joint(between)) other.is_sure = true;
  }

  StringView text_;
  const Listings& listings_;
  const List<const Security*>& has_badge_;
  List<Candidate> found_;
};

}  // namespace

List<Named> find_names(StringView text, const Listings& listings, const List<const Security*>& has_badge) {
  return Finder(text, listings, has_badge).run();
}

}  // namespace siderail::tickers

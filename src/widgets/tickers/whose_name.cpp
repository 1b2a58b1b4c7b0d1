// SPDX-License-Identifier: MIT
#include "widgets/tickers/whose_name.h"

#include <algorithm>

#include "text/fold.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/letters.h"
#include "widgets/tickers/name_run.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

/** Whether a single word is enough with such a symbol behind it: "Oxy (NYSE: OXY)", "United (UAL)". */
bool is_borne_out(StringView word, StringView symbol, const Security& security, bool is_prefixed) {
  if (word == symbol) return is_prefixed;
  return begins_name(word, security) && (is_prefixed || abbreviates(symbol, words_of(security)));
}

/** Where a name begins that would say too little, but for the symbol behind it, in the words before it; or npos. */
std::size_t borne_out_start(const Written& written, StringView text, const Security& security) {
  const bool is_prefixed = written.form == Form::prefixed;
  if (!is_prefixed && written.form != Form::bracketed) return StringView::npos;
  const StringView run = written.name.of(text);
  const StringView written_symbol = written.symbol.of(text);
  const String symbol = fold(written_symbol);
  const String words = name_words(run);
  if (is_one_word(words)) return is_borne_out(words, symbol, security, is_prefixed) ? 0 : StringView::npos;
  // "GE Aerospace (GE)"
  const std::size_t start = run.rfind(written_symbol);
  if (start >= run.size() || (start > 0 && run[start - 1] != ' ') || symbol.size() < 2) return StringView::npos;
  const bool is_word = run.substr(start + symbol.size()).starts_with(' ');
  return is_word && initials_of(words_of(security)) == symbol ? start : StringView::npos;
}

/** Where a run ends with a registered name as it is, but for the case of its letters; or npos. */
std::size_t registered_start(StringView run, StringView name) {
  const std::size_t start = run.size() - name.size();
  if (start > run.size() || (start > 0 && run[start - 1] != ' ')) return StringView::npos;
  if (!is_same_but_for_case(run.substr(start), name)) return StringView::npos;
  return run.substr(0, start).ends_with("The ") ? start - 4 : start;
}

}  // namespace

std::size_t name_start(const Written& written, StringView text, const Security& security) {
  if (!written.name.is_empty()) {
    std::size_t start = registered_start(written.name.of(text), security.name);
    if (start == StringView::npos) start = agreeing_start(written.name.of(text), security);
    if (start == StringView::npos) start = borne_out_start(written, text, security);
    if (start != StringView::npos) return written.name.start + start;
  }
  const StringView words = words_of(security);
  const std::size_t start = words.empty() ? StringView::npos : exact_name_start(text, written.name.end, words);
  // "K mart" and "abrdn", but not "waste management".
  return start != StringView::npos && text[start] == security.name[0] ? start : StringView::npos;
}

bool is_name_of_another(const Written& written, StringView text, Span name, const Security& security,
                        NameIndex& names) {
  if (name.is_empty() || name.start < written.name.start) return false;
  for (std::size_t at = written.name.start; at < name.start;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), name.start);
    const bool is_small = is_connector(text.substr(at, end - at));
    if (!is_small && names.is_name_of_another(text.substr(at, name.end - at), security)) return true;
    at = end + 1;
  }
  if (registered_start(name.of(text), security.name) != StringView::npos) return false;
  const String words = name_words(name.of(text));
  const bool begins = is_one_word(words) && begins_name(words, security);
  if (words == words_of(security) || (begins && abbreviates(fold(written.symbol.of(text)), words))) return false;
  const bool is_alias = std::any_of(security.aliases.begin(), security.aliases.end(),
                                    [&words](const String& alias) { return name_words(alias) == words; });
  const Security* owner = is_alias ? nullptr : names.called(name.of(text));
  return owner != nullptr && !is_same_name(*owner, security);
}

}  // namespace siderail::tickers

// SPDX-License-Identifier: MIT
#pragma once

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * Where a run-together name would be taken apart: "ElonMusk" gives "Elon Musk", "SECFiling" "SEC Filing", "GPT4Turbo"
 * "GPT4 Turbo". Empty where there is nothing to part: blanks or punctuation in the name, or one hump only. A proposal;
 * whether it is how readers write it is for reads_spaced() to say.
 */
String spaced_form(StringView joined);

/** Counts how often a text writes a name one way and the other. */
struct NameEvidence {
  std::size_t spaced = 0;
  std::size_t joined = 0;

  /** Adds what a text says: occurrences as whole words. All three in lower(): writers vary in case, tags do more so. */
  void read(StringView lower_text, StringView lower_spaced, StringView lower_joined);
  /** The rule: taken apart only if the spaced form is written and the joined one never is. */
  [[nodiscard]] bool reads_spaced() const { return spaced > 0 && joined == 0; }
};

/** How often `word` stands in `text` with no letter or digit directly before or behind it. */
std::size_t count_whole(StringView text, StringView word);

/**
 * What two spellings of one tag share: lower case, without blanks, hyphens, underscores, full stops and apostrophes.
 * '+' and '#' stay: C, C++ and C# are three languages. The lower-case name itself where nothing else would remain.
 */
String merge_key(StringView name);

/**
 * The form of a name for a URL path: folded letters and digits of any script, hyphens between them; '+', '#' and '&' as
 * "plus", "sharp" and "and". "Smith & Co." gives "smith-and-co". In UTF-8, not percent-encoded.
 */
String slug(StringView name);

}  // namespace siderail

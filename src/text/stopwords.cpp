// SPDX-License-Identifier: MIT
#include "text/stopwords.h"

#include <algorithm>
#include <array>

namespace siderail {
namespace {

/** Articles, pronouns, auxiliaries, prepositions, conjunctions; sorted by bytes, since they are searched by halving. */
constexpr std::array<std::string_view, 159> english = {
    "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "around", "as",
    "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "cannot",
    "could", "did", "do", "does", "doing", "done", "dont", "down", "during", "each", "either", "else", "even",
    "ever", "every", "few", "for", "from", "further", "get", "got", "had", "has", "have", "having", "he", "her",
    "here", "hers", "herself", "him", "himself", "his", "how", "however", "if", "in", "into", "is", "it", "its",
    "itself", "just", "like", "may", "me", "might", "more", "most", "much", "must", "my", "neither", "no", "nor",
    "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "other", "our", "ours", "out", "over",
    "own", "per", "rather", "said", "same", "say", "says", "she", "should", "since", "so", "some", "still", "such",
    "than", "that", "thats", "the", "their", "theirs", "them", "then", "there", "these", "they", "this", "those",
    "though", "through", "to", "too", "two", "under", "until", "up", "upon", "us", "very", "was", "we", "well",
    "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with",
    "within", "without", "would", "yet", "you", "your", "yours", "yourself"};
static_assert(std::is_sorted(english.begin(), english.end()));

}  // namespace

bool is_stop_word(std::string_view term) { return std::binary_search(english.begin(), english.end(), term); }

}  // namespace siderail

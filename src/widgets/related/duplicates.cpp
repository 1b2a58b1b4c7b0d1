// SPDX-License-Identifier: MIT
#include "widgets/related/duplicates.h"

#include "text/term_table.h"
#include "text/tokens.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_bytes = 6000;
// Headlines alone prove nothing: a column has the same one every week.
constexpr std::size_t least_runs = 8;

/** Adds the runs of an article; how many of them a first article, with `first` runs, has put there. */
std::size_t add_runs(const Article& article, TermTable& runs, std::size_t first) {
  std::size_t shared = 0;
  std::uint64_t keys[2] = {0, 0};
  const std::string_view text = article.text.text.empty() ? article.summary.text : article.text.text;
  for (const std::string_view& field : {article.title.text, text.substr(0, max_bytes)}) {
    for (Tokens tokens(field); tokens.next();) {
      TermTable::Slot& slot = runs.add(keys[0] * 3 + keys[1] * 7 + tokens.key(), {});
      keys[0] = keys[1];
      keys[1] = tokens.key();
      if (slot.number < first && slot.place == 0) {
        slot.place = 1;
        ++shared;
      }
    }
  }
  return shared;
}

}  // namespace

bool are_duplicates(const Article& a, const Article& b) {
  TermTable runs;
  add_runs(a, runs, 0);
  const std::size_t shared = add_runs(b, runs, runs.size());
  return shared >= least_runs && shared * 2 >= runs.size();
}

}  // namespace siderail::related

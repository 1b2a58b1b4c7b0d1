// SPDX-License-Identifier: MIT
#include "widgets/related/duplicates.h"

#include <algorithm>

#include "text/tokens.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_bytes = 6000;
constexpr std::size_t least_slots = 512;
// Headlines alone prove nothing: a column has the same one every week.
constexpr std::size_t least_runs = 8;

}  // namespace

Runs::Runs(const Article& article) {
  slots_.resize(least_slots);
  std::uint64_t keys[2] = {0, 0};
  const StringView text = article.text.text.empty() ? article.summary.text : article.text.text;
  for (StringView field : {article.title.text, text.substr(0, max_bytes)}) {
    for (Tokens tokens(field); tokens.next();) {
      add(keys[0] * 3 + keys[1] * 7 + tokens.key());
      keys[0] = keys[1];
      keys[1] = tokens.key();
    }
  }
}

std::size_t Runs::shared_with(const Runs& other) const {
  return static_cast<std::size_t>(std::count_if(slots_.begin(), slots_.end(), [&other](std::uint64_t key) {
    return key != 0 && other.slots_[other.slot_of(key)] == key;
  }));
}

void Runs::add(std::uint64_t key) {
  key += key == 0 ? 1 : 0;
  std::uint64_t& slot = slots_[slot_of(key)];
  if (slot == key) return;
  slot = key;
  if (++size_ * 2 > slots_.size()) grow();
}

void Runs::grow() {
  List<std::uint64_t> old;
  old.swap(slots_);
  slots_.resize(old.size() * 2);
  for (const std::uint64_t key : old) {
    if (key != 0) slots_[slot_of(key)] = key;
  }
}

std::size_t Runs::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key ^ key >> 32) & mask;
  while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) & mask;
  return at;
}

bool are_duplicates(const Runs& a, const Runs& b) {
  const std::size_t shared = a.shared_with(b);
  return shared >= least_runs && shared * 2 >= a.size() + b.size() - shared;
}

}  // namespace siderail::related

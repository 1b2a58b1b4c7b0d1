// SPDX-License-Identifier: MIT
#include "widgets/related/terms.h"

namespace siderail::related {
namespace {

/** FNV-1a, 32 bits, with a last mix so that the low bits depend on all characters. */
std::uint32_t hash_of(std::string_view term) {
  std::uint32_t hash = 2166136261U;
  for (const char c : term) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ hash >> 15;
}

}  // namespace

std::uint32_t TermTable::number_of(std::string_view term) {
  if (terms_.size() * 2 >= buckets_.size()) grow();
  const std::uint32_t hash = hash_of(term);
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = hash & mask;
  for (; buckets_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t number = buckets_[at] - 1;
    if (terms_[number].hash == hash && this->term(number) == term) return number;
  }
  terms_.push_back({hash, static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(term.size())});
  text_ += term;
  buckets_[at] = static_cast<std::uint32_t>(terms_.size());
  return buckets_[at] - 1;
}

std::string_view TermTable::term(std::uint32_t number) const {
  const Term& term = terms_[number];
  return std::string_view(text_).substr(term.start, term.size);
}

void TermTable::grow() {
  buckets_.assign(buckets_.empty() ? 1024 : buckets_.size() * 2, 0);
  const std::size_t mask = buckets_.size() - 1;
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    std::size_t at = terms_[number].hash & mask;
    while (buckets_[at] != 0) at = (at + 1) & mask;
    buckets_[at] = number + 1;
  }
}

}  // namespace siderail::related

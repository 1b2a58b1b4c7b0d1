// SPDX-License-Identifier: MIT
#include "containers/hash_index.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

using siderail::HashIndex;

namespace {

std::vector<std::uint32_t> found(const HashIndex& index, std::uint32_t hash) {
  std::vector<std::uint32_t> positions;
  for (const std::uint32_t position : index.find(hash)) positions.push_back(position);
  return positions;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hash_indexes)

BOOST_AUTO_TEST_CASE(an_empty_index_finds_nothing) {
  BOOST_TEST(found(HashIndex(), 0).empty());
  BOOST_TEST(!HashIndex().has(0));
  HashIndex index;
  index.reserve(100);
  BOOST_TEST(found(index, 0).empty());
}

BOOST_AUTO_TEST_CASE(positions_of_a_hash_keep_their_order_however_the_index_grows) {
  // Hashes that meet in few buckets, the last ones of every size among them, whose runs go on at the beginning.
  HashIndex index;
  std::map<std::uint32_t, std::vector<std::uint32_t>> wanted;
  std::uint32_t state = 1;
  for (std::uint32_t position = 0; position < 3000; ++position) {
    state = state * 1664525U + 1013904223U;
    const std::uint32_t hash = (state >> 24) % 40 == 0 ? state : 0xFFFFFFFFU - (state >> 24) % 7;
    index.add(hash, position);
    wanted[hash].push_back(position);
    if (position % 500 != 0) continue;
    for (const auto& [known, positions] : wanted) BOOST_REQUIRE((found(index, known) == positions));
    BOOST_REQUIRE(index.has(hash) && !index.has(12345));
  }
  for (const auto& [known, positions] : wanted) BOOST_TEST((found(index, known) == positions));
}

BOOST_AUTO_TEST_SUITE_END()

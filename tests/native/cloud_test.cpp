// SPDX-License-Identifier: MIT
#include "cloud/cloud.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using namespace siderail::cloud;

namespace {

using Cells = std::set<std::pair<int, int>>;

/** The channel of a pixel that ink is in. */
constexpr int alpha = 3;
constexpr std::uint32_t half_opaque = 0x80000000;

/** A mask of rows of text: '#' is ink. The anchor is the left end of the last row. */
Mask mask_of(const std::vector<std::string>& rows, const Padding& padding = {}) {
  MaskBuilder builder;
  const int height = static_cast<int>(rows.size());
  builder.begin({0, -height + 1, static_cast<int>(rows.front().size()), 1});
  std::vector<std::uint8_t> rgba;
  for (const std::string& row : rows) {
    for (const char c : row) {
      for (int channel = 0; channel < 4; ++channel) rgba.push_back(c == '#' && channel == alpha ? 255 : 0);
    }
  }
  builder.add_picture({rgba.data(), static_cast<int>(rows.front().size()) * 4, 1, half_opaque});
  return builder.finish(padding);
}

Mask box_of(int width, int height, const Padding& padding = {}) {
  MaskBuilder builder;
  builder.begin({-width / 2, -height, width - width / 2, 0});
  builder.add_box();
  return builder.finish(padding);
}

Word word_of(Mask mask) {
  Word word;
  word.upright = std::move(mask);
  return word;
}

/** The cells of a mask with its centre there. */
Cells cells_of(const Mask& mask, int x = 0, int y = 0) {
  Cells cells;
  for (const Mask::Probe& probe : mask.probes) {
    for (int at = 0; at < probe.tail + (1 << probe.level); ++at) cells.insert({x + probe.x + at, y + probe.y});
  }
  return cells;
}

Cells cells_of(const Word& word) {
  return cells_of(word.mask(), word.x - word.mask().anchor_x, word.y - word.mask().anchor_y);
}

/** How many cells words have in common. */
std::size_t count_overlap(const Cloud& cloud) {
  Cells taken;
  std::size_t all = 0;
  for (const Word& word : cloud.words()) {
    const Cells cells = cells_of(word);
    all += cells.size();
    taken.insert(cells.begin(), cells.end());
  }
  return all - taken.size();
}

void pack(Cloud& cloud) {
  while (cloud.pack(1000) > 0) {
  }
}

/** Words of random forms, the widest first. */
void add_random(Cloud& cloud, unsigned seed, int count) {
  support::Random random(seed);
  for (int at = 0; at < count; ++at) {
    const int width = 4 + (count - at) * 30 / count + static_cast<int>(random.below(12));
    std::vector<std::string> rows(3 + random.below(8), std::string(static_cast<std::size_t>(width), '.'));
    for (std::string& row : rows) {
      for (char& c : row) c = random.below(3) == 0 ? '.' : '#';
    }
    cloud.add(word_of(mask_of(rows, {1, 0, 1, 1})));
  }
}

std::string places(const Cloud& cloud) {
  std::string text;
  for (const Word& word : cloud.words()) text += std::to_string(word.x) + ',' + std::to_string(word.y) + ' ';
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cloud)

BOOST_AUTO_TEST_CASE(a_grid_fills_and_finds_runs_across_words) {
  BitGrid grid;
  grid.reset(200, 2);
  grid.fill(60, 1, 70);
  grid.fill(190, 1, 50);
  const BitGrid::Run first = grid.next_run(0, 1);
  BOOST_CHECK_EQUAL(first.x, 60);
  BOOST_CHECK_EQUAL(first.length, 70);
  const BitGrid::Run second = grid.next_run(130, 1);
  BOOST_CHECK_EQUAL(second.x, 190);
  BOOST_CHECK_EQUAL(second.length, 10);
  BOOST_CHECK_EQUAL(grid.next_run(200, 1).length, 0);
  BOOST_CHECK_EQUAL(grid.next_run(0, 0).length, 0);
}

BOOST_AUTO_TEST_CASE(a_mask_has_the_cells_of_its_ink_and_padding) {
  const Mask mask = mask_of({"#..#", "####"}, {1, 0, 2, 0});
  BOOST_CHECK_EQUAL(mask.box.width(), 7);
  BOOST_CHECK_EQUAL(mask.ink.width(), 4);
  // Row 0: two cells, each with one before and two behind it, which meet. Row 1: four cells, one before, two behind.
  BOOST_CHECK_EQUAL(cells_of(mask).size(), 7 + 7);
  BOOST_CHECK_EQUAL(cells_of(mask_of({"#...#", "#...#"})).size(), 4);
}

BOOST_AUTO_TEST_CASE(gaps_between_letters_close_but_not_those_between_words) {
  MaskBuilder builder;
  builder.begin({0, 0, 16, 1});
  std::vector<std::uint8_t> rgba(16 * 4, 0);
  for (const std::size_t x : std::initializer_list<std::size_t>{0, 3, 15}) rgba[x * 4 + alpha] = 255;
  builder.add_picture({rgba.data(), 16 * 4, 1, half_opaque});
  builder.close_gaps(2);
  BOOST_CHECK_EQUAL(cells_of(builder.finish({})).size(), 5);
}

BOOST_AUTO_TEST_CASE(gaps_between_turned_letters_close_in_columns) {
  MaskBuilder builder;
  builder.begin({0, 0, 1, 16});
  std::vector<std::uint8_t> rgba(16 * 4, 0);
  for (const std::size_t y : std::initializer_list<std::size_t>{1, 4, 15}) rgba[y * 4 + alpha] = 255;
  builder.add_picture({rgba.data(), 4, 1, half_opaque});
  builder.close_gaps_down(2);
  BOOST_CHECK_EQUAL(cells_of(builder.finish({})).size(), 5);
}

BOOST_AUTO_TEST_CASE(one_faint_pixel_makes_its_whole_cell_ink) {
  // 140 pixels, seven to a cell, so that cells do not end where words of the grid do.
  std::vector<std::uint8_t> rgba(140 * 7 * 4, 0);
  for (const std::size_t x : std::initializer_list<std::size_t>{0, 13, 139}) rgba[(6 * 140 + x) * 4 + alpha] = 1;
  BitGrid grid;
  read_picture(grid, {rgba.data(), 140 * 4, 7, 0xff000000}, 20, 1);
  for (int x = 0; x < 20; ++x) BOOST_CHECK_EQUAL(grid.is_set(x, 0), x == 0 || x == 1 || x == 19);
  // Words drawn in other colours have the other channels.
  read_picture(grid, {rgba.data(), 140 * 4, 7, 0x000000ff}, 20, 1);
  BOOST_CHECK_EQUAL(grid.next_run(0, 0).length, 0);
}

BOOST_AUTO_TEST_CASE(a_search_finds_the_nearest_free_place) {
  Board board;
  board.reset({-100, -50, 100, 50});
  const Mask mask = box_of(10, 6);
  const Spot first = board.search(mask, 1000);
  BOOST_CHECK_EQUAL(first.ring, 0);
  board.lay(mask, first);
  BOOST_CHECK(!board.is_free(mask, first.x, first.y));
  const Spot second = board.search(mask, 1000);
  // 10 cells to the side are as near as 5 up or down, and 6 up or down are free.
  BOOST_CHECK_EQUAL(second.y, 0);
  BOOST_CHECK_EQUAL(std::abs(second.x - first.x), 10);
  BOOST_CHECK(board.is_free(mask, second.x, second.y));
  BOOST_CHECK(!board.search(mask, 4).is_found());
}

BOOST_AUTO_TEST_CASE(a_search_finds_a_place_if_there_is_one_and_none_much_nearer_is_free) {
  support::Random random(7);
  for (int round = 0; round < 20; ++round) {
    Board board;
    board.reset({-90, -40, 90, 40});
    for (int at = 0; at < 60; ++at) {
      board.take(static_cast<int>(random.below(180)) - 90, static_cast<int>(random.below(80)) - 40,
                 1 + static_cast<int>(random.below(20)));
    }
    const Mask mask = box_of(9, 7);
    int nearest = 1000;
    for (int y = -40; y < 40; ++y) {
      for (int x = -90; x < 90; ++x) {
        if (board.is_free(mask, x, y)) nearest = std::min(nearest, board.ring_of(x, y));
      }
    }
    const Spot found = board.search(mask, 1000);
    BOOST_CHECK_EQUAL(found.is_found(), nearest < 1000);
    if (found.is_found()) BOOST_CHECK_LE(found.ring - nearest, board.ring_of(BitGrid::load_width, 0));
  }
}

BOOST_AUTO_TEST_CASE(every_word_is_laid_and_none_overlap) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    Cloud cloud(160, 100);
    add_random(cloud, seed, 120);
    pack(cloud);
    BOOST_CHECK_EQUAL(count_overlap(cloud), 0U);
    for (const Word& word : cloud.words()) BOOST_CHECK(word.is_laid);
  }
}

BOOST_AUTO_TEST_CASE(the_same_words_give_the_same_cloud_in_slices_of_any_size) {
  Cloud whole(160, 100);
  Cloud sliced(160, 100);
  add_random(whole, 3, 80);
  add_random(sliced, 3, 80);
  whole.pack(1000000000);
  while (sliced.pack(1) > 0) {
  }
  BOOST_CHECK_EQUAL(places(whole), places(sliced));
}

BOOST_AUTO_TEST_CASE(words_that_fit_stay_in_the_box_and_more_make_the_board_grow) {
  Cloud small(200, 100);
  for (int at = 0; at < 10; ++at) small.add(word_of(box_of(20, 10)));
  pack(small);
  BOOST_CHECK_EQUAL(small.half_width(), 100);
  Cloud large(200, 100);
  for (int at = 0; at < 200; ++at) large.add(word_of(box_of(20, 10)));
  pack(large);
  BOOST_CHECK_GT(large.half_width(), 140);
  BOOST_CHECK_LT(large.half_width(), 180);
  BOOST_CHECK_EQUAL(count_overlap(large), 0U);
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_the_box_makes_the_board_as_wide) {
  Cloud cloud(100, 100);
  cloud.add(word_of(box_of(300, 10)));
  pack(cloud);
  BOOST_CHECK_EQUAL(cloud.half_width(), 150);
}

BOOST_AUTO_TEST_CASE(a_kept_word_stays_where_it_was_and_a_larger_one_goes_around_it) {
  Cloud cloud(200, 100);
  cloud.add(word_of(box_of(60, 30)));
  Word kept = word_of(box_of(20, 10));
  kept.is_kept = true;
  kept.x = 3;
  kept.y = 4;
  cloud.add(std::move(kept));
  pack(cloud);
  BOOST_CHECK_EQUAL(cloud.words()[1].x, 3);
  BOOST_CHECK_EQUAL(cloud.words()[1].y, 4);
  BOOST_CHECK_EQUAL(count_overlap(cloud), 0U);
}

BOOST_AUTO_TEST_CASE(two_words_kept_at_one_place_part) {
  Cloud cloud(200, 100);
  for (int at = 0; at < 2; ++at) {
    Word kept = word_of(box_of(20, 10));
    kept.is_kept = true;
    cloud.add(std::move(kept));
  }
  pack(cloud);
  BOOST_CHECK_EQUAL(count_overlap(cloud), 0U);
}

BOOST_AUTO_TEST_CASE(a_word_turns_where_that_brings_it_nearer) {
  Cloud cloud(200, 60);
  for (int at = 0; at < 6; ++at) {
    Word word = word_of(box_of(50, 8));
    word.turned = box_of(8, 50);
    cloud.add(std::move(word));
  }
  pack(cloud);
  bool any_turned = false;
  for (const Word& word : cloud.words()) any_turned |= word.is_turned;
  BOOST_CHECK(any_turned);
  BOOST_CHECK_EQUAL(count_overlap(cloud), 0U);
}

BOOST_AUTO_TEST_CASE(words_keep_to_a_shape) {
  BitGrid left_half;
  left_half.reset(2, 1);
  left_half.fill(0, 0, 1);
  Cloud cloud(200, 100);
  cloud.set_shape(std::move(left_half));
  for (int at = 0; at < 60; ++at) cloud.add(word_of(box_of(20, 10)));
  pack(cloud);
  BOOST_CHECK_GT(cloud.half_width(), 100);
  for (const Word& word : cloud.words()) {
    for (const auto& cell : cells_of(word)) BOOST_CHECK_LT(cell.first, 0);
  }
  BOOST_CHECK_EQUAL(count_overlap(cloud), 0U);
}

BOOST_AUTO_TEST_SUITE_END()

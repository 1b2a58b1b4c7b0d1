// SPDX-License-Identifier: MIT
#include "widgets/related/semantic.h"

#include <cmath>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail::related {
namespace {

constexpr std::size_t size = Semantic::dimensions;
constexpr std::uint32_t no_row = 0xFFFFFFFF;
constexpr std::uint32_t least_frequency = 3;
constexpr double unit = 16384;
// What the vectors say counts twice as much as the words.
constexpr double share = 2.0 / 3;

// So many articles have a say in what another one is on, each so much of what that has itself.
constexpr std::size_t advisers = 3;
constexpr float voice = 0.5F / advisers;
// What is less like an article than half of the last of them is not looked at again.
constexpr double closeness = 0.5;

/** What a pass over the articles does. The first three make a round. */
enum Kind : std::size_t { products, spreading, gathering, solving, centring };

constexpr std::size_t rounds = 3;
constexpr std::size_t product_pass = 3 * rounds;

constexpr Kind kind_of(std::size_t pass) {
  if (pass < product_pass) return static_cast<Kind>(pass % 3);
  return pass == product_pass ? products : static_cast<Kind>(pass - product_pass + gathering);
}

// Multiplications until the page may do something else: some milliseconds.
constexpr std::size_t slice = 8'000'000;

/** D. Lea and S. Vigna's SplitMix64: 64 bits that look random. */
std::uint64_t random_bits(std::uint64_t seed) {
  seed = (seed + 1) * 0x9E3779B97F4A7C15;
  seed = (seed ^ seed >> 30) * 0xBF58476D1CE4E5B9;
  seed = (seed ^ seed >> 27) * 0x94D049BB133111EB;
  return seed ^ seed >> 31;
}

void normalize(float* row) {
  double squares = 0;
  for (std::size_t at = 0; at < size; ++at) squares += static_cast<double>(row[at]) * row[at];
  const double scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  for (std::size_t at = 0; at < size; ++at) row[at] = static_cast<float>(row[at] * scale);
}

/** Makes a row one of length `unit`, in whole numbers. */
void round(float* row, std::int16_t* rounded) {
  normalize(row);
  for (std::size_t at = 0; at < size; ++at) rounded[at] = static_cast<std::int16_t>(row[at] * unit);
}

std::int32_t product_of(const std::int16_t* a, const std::int16_t* b) {
#ifdef __SSE2__
  __m128i sums = _mm_setzero_si128();
  for (std::size_t at = 0; at < size; at += 8) {
    const __m128i eight_a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + at));
    const __m128i eight_b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + at));
    sums = _mm_add_epi32(sums, _mm_madd_epi16(eight_a, eight_b));
  }
  sums = _mm_add_epi32(sums, _mm_unpackhi_epi64(sums, sums));
  return _mm_cvtsi128_si32(_mm_add_epi32(sums, _mm_shuffle_epi32(sums, 1)));
#else
  std::int32_t sum = 0;
  for (std::size_t at = 0; at < size; ++at) sum += a[at] * b[at];
  return sum;
#endif
}

/** How alike two vectors are: 0 to 1. */
double likeness(const std::int16_t* a, const std::int16_t* b) {
  const std::int32_t product = product_of(a, b);
  return product > 0 ? product / (unit * unit) : 0;
}

/** The articles of the highest scores but one, best first; equal ones in their order. */
struct Closest {
  std::size_t positions[advisers];
  std::size_t count = 0;

  Closest(const List<double>& scores, std::size_t but) {
    for (std::size_t article = 0; article < scores.size(); ++article) {
      if (article != but) insert(scores, article);
    }
  }

  void insert(const List<double>& scores, std::size_t article) {
    if (count == advisers && scores[article] <= scores[positions[advisers - 1]]) return;
    count += count < advisers ? 1 : 0;
    std::size_t at = count - 1;
    for (; at > 0 && scores[article] > scores[positions[at - 1]]; --at) positions[at] = positions[at - 1];
    positions[at] = article;
  }
};

/**
 * Adds a row by a factor to another, 16 bytes at a time: from the number at `first` on, or from the one before, as that
 * is never read again where it makes a difference.
 */
template <typename Number>
void add_scaled(Number* sum, const Number* row, Number factor, std::size_t first = 0) {
  constexpr std::size_t count = 16 / sizeof(Number);
  using Some [[gnu::vector_size(16)]] = Number;
  for (std::size_t at = first - first % count; at < size; at += count) {
    Some sums;
    Some numbers;
    std::memcpy(&sums, sum + at, sizeof sums);
    std::memcpy(&numbers, row + at, sizeof numbers);
    sums += numbers * factor;
    std::memcpy(sum + at, &sums, sizeof sums);
  }
}

}  // namespace

void Semantic::reset() { *this = Semantic(); }

bool Semantic::advance(const Index& index) {
  if (is_ready() || index.size() < least_articles) return true;
  if (basis_.empty()) start(index);
  for (std::size_t work = 0; next_ < index.size(); ++next_) {
    if (work > slice) return false;
    work += work_on(index, next_);
  }
  end_pass(index.size());
  return is_ready();
}

void Semantic::start(const Index& index) {
  std::uint32_t row_count = 0;
  for (std::uint32_t term = 0; term < index.term_count(); ++term) {
    const bool counts = index.articles_with(term) >= least_frequency && !is_label(index.terms().text(term));
    rows_.push_back(counts ? row_count++ : no_row);
  }
  terms_.resize(row_count * size);
  gram_.resize(size * size);
  mean_.resize(size);
  images_.resize(index.size() * size);
  basis_.reserve(index.size() * size);
  for (std::size_t article = 0; article < index.size(); ++article) {
    const std::uint64_t bits = random_bits(article);
    for (std::size_t at = 0; at < size; ++at) basis_.push_back((bits >> at & 1) != 0 ? 1.0F : -1.0F);
  }
}

/** Does an article's part of the pass; returns about how many multiplications that was. */
std::size_t Semantic::work_on(const Index& index, std::size_t article) {
  float* const basis = basis_.data() + article * size;
  float* const image = images_.data() + article * size;
  switch (kind_of(pass_)) {
    case products:
      add_gram(basis, pass_ == product_pass ? image : basis);
      break;
    case spreading:
      solve(basis);
      multiply(index, article, basis, true);
      break;
    case gathering:
      multiply(index, article, image, false);
      break;
    case solving:
      solve(image);
      normalize(image);
      for (std::size_t at = 0; at < size; ++at) mean_[at] += image[at];
      break;
    case centring:
      for (std::size_t at = 0; at < size; ++at) image[at] -= static_cast<float>(mean_[at]);
      normalize(image);
      break;
  }
  return (index.entries(article).size() + size) * size;
}

/** Adds an article's row to those of its terms, or makes it the sum of them, by weight. */
void Semantic::multiply(const Index& index, std::size_t article, float* row, bool spreads) {
  float own[size] = {};  // here, since the compiler cannot see that `row` is not in terms_
  for (std::size_t at = 0; spreads && at < size; ++at) own[at] = row[at];
  for (const Entry entry : index.entries(article)) {
    if (rows_[entry.term()] == no_row) continue;
    const auto weight = static_cast<float>(entry.level() * index.root(entry.term()) * index.scale(article));
    float* const term = terms_.data() + rows_[entry.term()] * size;
    if (spreads) {
      add_scaled(term, own, weight);
    } else {
      add_scaled(own, term, weight);
    }
  }
  for (std::size_t at = 0; !spreads && at < size; ++at) row[at] = own[at];
}

void Semantic::end_pass(std::size_t article_count) {
  next_ = 0;
  const Kind kind = kind_of(pass_);
  if (kind == products) {
    factorize();
    for (float& value : terms_) value = 0;
  } else if (kind == gathering) {
    for (double& value : gram_) value = 0;
    if (pass_ + 1 < product_pass) basis_.swap(images_);
  } else if (kind == solving) {
    for (double& value : mean_) value /= static_cast<double>(article_count);
  } else if (kind == centring) {
    List<std::int16_t> vectors;
    for (const float value : images_) vectors.push_back(static_cast<std::int16_t>(value * unit));
    reset();
    vectors_ = std::move(vectors);
    return;
  }
  ++pass_;
}

/** Adds the products of two rows' numbers. */
void Semantic::add_gram(const float* a, const float* b) {
  double row[size];
  for (std::size_t at = 0; at < size; ++at) row[at] = b[at];
  for (std::size_t at = 0; at < size; ++at) {
    const double factor = a[at];
    add_scaled(gram_.data() + at * size, row, factor, at);
  }
}

/** Cholesky's factor of the matrix, in its place, with the inverse of its diagonal; 0 for what depends on the rest. */
void Semantic::factorize() {
  for (std::size_t at = 0; at < size; ++at) {
    double* const row = gram_.data() + at * size;
    const double inverse = row[at] > 1e-9 ? 1 / std::sqrt(row[at]) : 0;
    for (std::size_t other = at; other < size; ++other) row[other] *= inverse;
    for (std::size_t below = at + 1; below < size; ++below) {
      double* const next = gram_.data() + below * size;
      add_scaled(next, row, -row[below], below);
    }
    row[at] = inverse;
  }
}

/** Multiplies a row with the inverse of the factor. */
void Semantic::solve(float* row) const {
  double rest[size];
  for (std::size_t at = 0; at < size; ++at) rest[at] = row[at];
  for (std::size_t at = 0; at < size; ++at) {
    const double* const factors = gram_.data() + at * size;
    const double value = rest[at] * factors[at];
    row[at] = static_cast<float>(value);
    add_scaled(rest, factors, -value, at + 1);
  }
}

void Semantic::compare(const std::int16_t* own, List<double>& scores) const {
  const std::int16_t* vector = vectors_.data();
  for (double& score : scores) {
    score += share * (likeness(own, vector) - score);
    vector += size;
  }
}

void Semantic::compare(std::size_t article, List<double>& scores) const {
  const std::int16_t* const own = vector_of(article);
  compare(own, scores);
  const Closest closest(scores, article);
  if (closest.count == 0) return;
  float sum[size];
  for (std::size_t at = 0; at < size; ++at) sum[at] = own[at];
  for (std::size_t rank = 0; rank < closest.count; ++rank) {
    const std::int16_t* const vector = vector_of(closest.positions[rank]);
    for (std::size_t at = 0; at < size; ++at) sum[at] += voice * vector[at];
  }
  std::int16_t advised[size];
  round(sum, advised);
  const double least = closeness * scores[closest.positions[closest.count - 1]];
  for (std::size_t other = 0; other < scores.size(); ++other) {
    if (scores[other] < least) continue;
    scores[other] += share * (likeness(advised, vector_of(other)) - likeness(own, vector_of(other)));
  }
}

void Semantic::compare(List<double>& scores) const {
  float sum[size] = {};
  for (std::size_t article = 0; article < scores.size(); ++article) {
    const auto weight = static_cast<float>(scores[article] * scores[article]);
    for (std::size_t at = 0; at < size; ++at) sum[at] += weight * vectors_[article * size + at];
  }
  std::int16_t own[size];
  round(sum, own);
  compare(own, scores);
}

}  // namespace siderail::related

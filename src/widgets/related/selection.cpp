// SPDX-License-Identifier: MIT
#include "widgets/related/selection.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "apart.h"
#include "html/url.h"
#include "text/names.h"

namespace siderail::related {
namespace {

constexpr std::size_t default_limit = 5;
// Articles with a smaller part of their terms in common are not compared word for word.
constexpr double least_overlap = 0.4;

/** Newer first, those without a date last, then by id: no two articles are equal. */
bool is_newer(const Article& a, const Article& b) {
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  const int order = a.published ? compare(*a.published, *b.published) : 0;
  return order != 0 ? order > 0 : a.id < b.id;
}

}  // namespace

String link_to(const Article& article, const Options& options) {
  if (options.href.empty()) return String(article.url);
  const String title_slug = slug(article.title.text);
  return html::fill_template(options.href, {{"id", article.id}, {"slug", title_slug}});
}

Selection::Selection(const Context& context, const Options& options, const Subject& subject, Index& index)
    : articles_(context.archive.articles()), options_(options), subject_(subject), index_(index) {
  is_open_.resize(articles_.size(), 1);
  limit_ = options.limit > 0 ? static_cast<std::size_t>(options.limit) : default_limit;
  if (subject.position) is_open_[*subject.position] = 0;
  close(context.archive, options.exclude);
  add_pinned(context.archive);
  close(context.archive, options.shown);
}

void Selection::close(const Archive& archive, const List<String>& keys) {
  for (const String& key : keys) {
    if (const auto position = archive.find(key)) is_open_[*position] = 0;
  }
}

void Selection::add_pinned(const Archive& archive) {
  for (const String& key : options_.pinned) {
    const auto position = archive.find(key);
    if (!position || is_open_[*position] == 0 || chosen_.size() == limit_ || !may_show(articles_[*position])) continue;
    is_open_[*position] = 0;
    chosen_.push_back({*position, 0});
  }
  pinned_count_ = chosen_.size();
}

bool Selection::may_show(const Article& article) const {
  const bool is_safe =
      options_.href.empty() ? html::is_safe_url(article.url) : html::is_safe_url(link_to(article, options_));
  if (!is_safe || !is_visible(article, options_.now)) return false;
  const bool has_bounds = options_.before || options_.after || options_.age != Age::any;
  return !has_bounds || is_in_bounds(article);
}

SIDERAIL_APART bool Selection::is_in_bounds(const Article& article) const {
  const bool is_dated = article.published.has_value();
  if (options_.before && !(is_dated && compare(*article.published, *options_.before) < 0)) return false;
  if (options_.after && !(is_dated && compare(*article.published, *options_.after) >= 0)) return false;
  if (options_.age == Age::any || subject_.article == nullptr || !subject_.article->published) return true;
  const int order = is_dated ? compare(*article.published, *subject_.article->published) : 0;
  return options_.age == Age::older ? order < 0 : order > 0;
}

void Selection::add_related(const List<double>& scores, double min_score) {
  for (bool is_done = false; !is_done && chosen_.size() < limit_;) {
    List<Candidate> candidates = best(&scores, min_score);
    is_done = candidates.empty();
    add_from(candidates);
  }
}

void Selection::add_recent() {
  const List<Candidate> candidates = best(nullptr, 0);
  for (std::size_t at = 0; at < candidates.size() && chosen_.size() < limit_; ++at) chosen_.push_back(candidates[at]);
}

bool Selection::is_better(const Candidate& a, const Candidate& b) const {
  return a.score != b.score ? a.score > b.score : is_newer(articles_[a.position], articles_[b.position]);
}

/** The best of those that may be shown, more than fit, as some may be passed over. */
List<Candidate> Selection::best(const List<double>* scores, double min_score) {
  // What is to differ is chosen among more.
  const std::size_t most = options_.diversity == 0 ? limit_ + 3 : 2 * limit_ + 10;
  while (true) {
    List<Candidate> list = best_open(scores, min_score, most);
    const std::size_t found = list.size();
    // Few articles come so far, so it is only here that they are looked at.
    std::size_t kept = 0;
    for (const Candidate& candidate : list) {
      list[kept] = candidate;
      const bool may = may_show(articles_[candidate.position]);
      is_open_[candidate.position] = may ? 1 : 0;
      kept += may ? 1 : 0;
    }
    list.truncate(kept);
    if (kept == found || found < most) return list;
  }
}

List<Candidate> Selection::best_open(const List<double>* scores, double min_score, std::size_t most) const {
  List<Candidate> list;
  list.reserve(most + 1);
  double least = scores == nullptr ? 0 : std::max(min_score, std::numeric_limits<double>::denorm_min());
  for (std::size_t at = 0; at < articles_.size(); ++at) {
    const double score = scores == nullptr ? 0 : (*scores)[at];
    if (score < least || is_open_[at] == 0) continue;
    insert(list, {at, score}, most);
    if (list.size() == most) least = list.back().score;
  }
  return list;
}

void Selection::insert(List<Candidate>& list, const Candidate& candidate, std::size_t most) const {
  if (list.size() == most && !is_better(candidate, list.back())) return;
  if (list.size() == most) list.pop_back();
  list.push_back(candidate);
  Candidate* at = list.end() - 1;
  for (; at != list.begin() && (candidate.score > at[-1].score || is_better(candidate, at[-1])); --at) *at = at[-1];
  *at = candidate;
}

/** Adds candidates, best first, up to the limit, and closes all that were considered. */
void Selection::add_from(List<Candidate>& candidates) {
  List<double> likeness;  // of each candidate to the chosen one that it is most like
  likeness.resize(candidates.size());
  while (!candidates.empty() && chosen_.size() < limit_) {
    const std::size_t next = most_diverse(candidates, likeness);
    const Candidate candidate = candidates[next];
    for (std::size_t at = next; at + 1 < candidates.size(); ++at) {
      candidates[at] = candidates[at + 1];
      likeness[at] = likeness[at + 1];
    }
    candidates.pop_back();
    is_open_[candidate.position] = 0;
    if (options_.duplicates == Duplicates::hide && repeats(candidate.position)) continue;
    chosen_.push_back(candidate);
    if (options_.diversity == 0) continue;
    index_.read_pattern(candidate.position, pattern_);
    for (std::size_t at = 0; at < candidates.size(); ++at)
      likeness[at] = std::max(likeness[at], index_.compare(pattern_, candidates[at].position));
  }
}

/** The candidate of maximal marginal relevance (J. Carbonell and J. Goldstein, 1998). */
std::size_t Selection::most_diverse(const List<Candidate>& candidates, const List<double>& likeness) const {
  std::size_t best = 0;
  double most = -2;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const double relevance = (1 - options_.diversity) * candidates[at].score - options_.diversity * likeness[at];
    if (relevance > most) {
      most = relevance;
      best = at;
    }
  }
  return best;
}

/** Whether an article says the same as the one of the call, or as one that is chosen. */
bool Selection::repeats(std::size_t position) {
  const auto is_same = [&](std::size_t other) {
    return index_.overlap(position, other, least_overlap) >= least_overlap &&
           are_same(articles_[position], articles_[other]);
  };
  if (subject_.article != nullptr) {
    const bool is_inline = !subject_.position || subject_.article != &articles_[*subject_.position];
    if (is_inline ? are_same(articles_[position], *subject_.article) : is_same(*subject_.position)) return true;
  }
  return std::any_of(chosen_.begin(), chosen_.end(), [&](const Candidate& other) { return is_same(other.position); });
}

bool Selection::are_same(const Article& a, const Article& b) {
  const std::size_t first = runs_of(a);
  const std::size_t second = runs_of(b);
  return are_duplicates(runs_[first], runs_[second]);
}

/** The position in runs_ of the runs of an article, which is read only once. */
std::size_t Selection::runs_of(const Article& article) {
  const std::size_t known = static_cast<std::size_t>(std::find(read_.begin(), read_.end(), &article) - read_.begin());
  if (known < read_.size()) return known;
  read_.push_back(&article);
  runs_.emplace_back(article);
  return known;
}

}  // namespace siderail::related

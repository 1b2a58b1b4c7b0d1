// SPDX-License-Identifier: MIT
#include "widgets/related/related.h"

#include <algorithm>
#include <utility>

#include "html/url.h"
#include "text/names.h"
#include "text/word_list.h"
#include "widgets/related/why.h"

namespace siderail::related {
namespace {

constexpr std::size_t default_limit = 5;

/** An article of the archive and its likeness to the one of the call. */
struct Candidate {
  std::size_t position;
  double score;
};

std::string link_to(const Article& article, const Options& options) {
  if (options.href.empty()) return std::string(article.url);
  const std::string title_slug = slug(article.title.text);
  return html::fill_template(options.href, {{"id", article.id}, {"slug", title_slug}});
}

/** Newer first, those without a date last, then by id: no two articles are equal. */
bool is_newer(const Article& a, const Article& b) {
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  const int order = a.published ? compare(*a.published, *b.published) : 0;
  return order != 0 ? order > 0 : a.id < b.id;
}

/** Chooses and orders what is shown. */
class Selection {
 public:
  Selection(const Context& context, const Options& options, const Subject& subject)
      : articles_(context.archive.articles()), options_(options), is_open_() {
    is_open_.resize(articles_.size(), 1);
    limit_ = options.limit > 0 ? static_cast<std::size_t>(options.limit) : default_limit;
    if (subject.position) is_open_[*subject.position] = 0;
    close(context.archive, options.exclude);
    for (std::size_t at = 0; at < articles_.size(); ++at)
      if (!may_show(articles_[at])) is_open_[at] = 0;
    add_pinned(context.archive);
    close(context.archive, options.shown);
  }

  /** Adds the candidates that are still open, best first, up to the limit. */
  void add(const List<Candidate>& candidates) {
    const std::size_t first = chosen_.size();
    for (const Candidate& candidate : candidates) {
      if (is_open_[candidate.position] != 0) insert(candidate, first);
    }
  }

  [[nodiscard]] const List<Candidate>& chosen() const { return chosen_; }
  [[nodiscard]] std::size_t pinned_count() const { return pinned_count_; }

 private:
  void close(const Archive& archive, const List<std::string>& keys) {
    for (const std::string& key : keys) {
      if (const auto position = archive.find(key)) is_open_[*position] = 0;
    }
  }

  [[nodiscard]] bool is_better(const Candidate& a, const Candidate& b) const {
    return a.score != b.score ? a.score > b.score : is_newer(articles_[a.position], articles_[b.position]);
  }

  /** Puts a candidate in its place among those chosen from position `first` on, if there is one for it. */
  void insert(const Candidate& candidate, std::size_t first) {
    if (chosen_.size() == limit_) {
      if (first == limit_ || !is_better(candidate, chosen_.back()) || !may_show(articles_[candidate.position])) return;
      chosen_.pop_back();
    } else if (!may_show(articles_[candidate.position])) {
      return;
    }
    chosen_.push_back(candidate);
    for (std::size_t at = chosen_.size() - 1; at > first && is_better(chosen_[at], chosen_[at - 1]); --at) {
      std::swap(chosen_[at], chosen_[at - 1]);
    }
  }

  [[nodiscard]] bool may_show(const Article& article) const {
    if (!html::is_safe_url(link_to(article, options_)) || !is_visible(article, options_.now)) return false;
    const bool is_dated = article.published.has_value();
    if (options_.before && !(is_dated && compare(*article.published, *options_.before) < 0)) return false;
    return !options_.after || (is_dated && compare(*article.published, *options_.after) >= 0);
  }

  void add_pinned(const Archive& archive) {
    for (const std::string& key : options_.pinned) {
      const auto position = archive.find(key);
      if (!position || is_open_[*position] == 0 || chosen_.size() == limit_ || !may_show(articles_[*position]))
        continue;
      is_open_[*position] = 0;
      chosen_.push_back({*position, 0});
    }
    pinned_count_ = chosen_.size();
  }

  std::span<const Article> articles_;
  const Options& options_;
  std::size_t limit_;
  List<std::uint8_t> is_open_;  // by position: may still be chosen
  List<Candidate> chosen_;
  std::size_t pinned_count_ = 0;
};

List<Candidate> related_candidates(const List<double>& scores, double min_score) {
  List<Candidate> candidates;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    if (scores[at] > 0 && scores[at] >= min_score) candidates.push_back({at, scores[at]});
  }
  return candidates;
}

List<Candidate> recent_candidates(std::size_t count) {
  List<Candidate> candidates;
  for (std::size_t at = 0; at < count; ++at) candidates.push_back({at, 0});
  return candidates;
}

void write_texts(json::Writer& json, const char* name, const List<std::string>& texts) {
  json.key(name).begin_array();
  for (const std::string& text : texts) json.string(text);
  json.end_array();
}

}  // namespace

void Options::list(OptionList& options) {
  CommonOptions::list(options);
  options.choice("whenEmpty", when_empty, "hide recent");
  options.decimal("minScore", min_score, 0, 1);
  options.moment("before", before);
  options.moment("after", after);
  options.texts("pinned", pinned);
  options.texts("exclude", exclude);
  options.texts("shown", shown);
}

Expected<Result> Related::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  index_.refresh(context.archive);
  const auto articles = context.archive.articles();
  List<double> weight_by_term;
  List<double> scores;
  scores.resize(articles.size());
  if (subject->article != nullptr) {
    const List<TermWeight> weights =
        options.article.inlined ? index_.weights_of(*subject->article) : index_.weights(*subject->position);
    scores = index_.similarities(weights);
    weight_by_term.resize(index_.term_count());
    for (const TermWeight& entry : weights) weight_by_term[entry.term] = entry.weight;
  }
  Selection selection(context, options, *subject);
  selection.add(related_candidates(scores, options.min_score));
  Result result;
  result.basis = selection.chosen().empty() ? Basis::none : Basis::related;
  if (result.basis == Basis::none && options.when_empty == WhenEmpty::recent) {
    selection.add(recent_candidates(articles.size()));
    if (!selection.chosen().empty()) result.basis = Basis::recent;
  }
  for (const Candidate& candidate : selection.chosen()) {
    const Article& article = articles[candidate.position];
    const bool is_pinned = result.items.size() < selection.pinned_count();
    const double score = result.basis == Basis::recent ? 0 : std::min(scores[candidate.position], 1.0);
    Why why;
    if (score > 0)
      why = explain(*subject->article, weight_by_term, article, index_.weights(candidate.position), index_);
    result.items.emplace_back(&article, link_to(article, options), score, is_pinned, std::move(why));
  }
  return result;
}

void Related::write(const Result& result, json::Writer& json) {
  const std::string_view basis = word_at("none related recent", static_cast<std::size_t>(result.basis));
  json.begin_object().key("basis").string(basis).key("items").begin_array();
  for (const Item& item : result.items) {
    const Article& article = *item.article;
    json.begin_object().key("id").string(article.id).key("url").string(item.href);
    json.key("title").string(article.title.text);
    json.optional("published", article.published ? article.published->iso() : std::string());
    json.optional("image", article.image).optional("section", article.section);
    json.key("score").decimal(round_to(item.score, 4)).key("pinned").boolean(item.is_pinned);
    json.key("why").begin_object();
    write_texts(json, "terms", item.why.terms);
    write_texts(json, "tags", item.why.tags);
    write_texts(json, "tickers", item.why.tickers);
    json.end_object().end_object();
  }
  json.end_array().end_object();
}

void Related::render(const Result& result, const Options& options, html::Writer& html) {
  if (result.items.empty()) return;
  const bool is_recent = result.basis == Basis::recent;
  const std::string_view heading =
      is_recent ? options.label("recent", "Recent articles") : options.label("related", "Related articles");
  html.open("nav", "related").attribute("aria-label", heading);
  write_heading(html, options.heading_level, heading);
  html.open("ul", "list").attribute("role", "list");
  for (const Item& item : result.items) {
    html.open("li", "item");
    open_link(html, "link", item.href).text(item.article->title.text).close();
    if (item.article->published) {
      const Moment published = item.article->published->in_zone(options.zone);
      html.text(" ").open("time", "date").attribute("datetime", published.iso_day());
      html.text(readable_day(published, options.locale)).close();
    }
    html.close();
  }
  html.close().close();
}

}  // namespace siderail::related

namespace siderail {

std::unique_ptr<Widget> make_related_widget() { return std::make_unique<WidgetOf<related::Related>>("related"); }

}  // namespace siderail

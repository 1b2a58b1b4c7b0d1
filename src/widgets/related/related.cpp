// SPDX-License-Identifier: MIT
#include "widgets/related/related.h"

#include <cmath>
#include <utility>

#include "text/word_list.h"
#include "widgets/related/likelihood.h"
#include "widgets/related/selection.h"
#include "widgets/related/why.h"

namespace siderail::related {
namespace {

void write_texts(json::Writer& json, const char* name, const List<StringView>& texts) {
  json.key(name).begin_array();
  for (const StringView text : texts) json.string(text);
  json.end_array();
}

}  // namespace

void Options::list(OptionList& options) {
  CommonOptions::list(options);
  options.choice("whenEmpty", when_empty, "hide recent");
  options.decimal("minScore", min_score, 0, 1);
  options.moment("before", before);
  options.moment("after", after);
  options.choice("age", age, "any older newer");
  options.texts("pinned", pinned);
  options.texts("exclude", exclude);
  options.texts("shown", shown);
  options.texts("ignoreTags", ignore_tags);
  options.decimal("cardinality", cardinality, 0, 1);
  options.decimal("diversity", diversity, 0, 1);
  options.decimal("recency", recency, 0, 1);
  options.choice("duplicates", duplicates, "hide show");
}

Expected<Result> Related::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  // The first answer does without: turning the index about takes longer than one look at all of it.
  if (index_.refresh(context.archive)) {
    semantic_.reset();
  } else {
    index_.invert();
  }
  Selection selection(context, options, *subject, index_);
  if (subject->article == nullptr) scores_.clear();
  scores_.resize(index_.size());
  Likelihood likelihood(0, false);
  if (subject->article != nullptr) {
    options.article.inlined ? index_.read_pattern(*subject->article, pattern_)
                            : index_.read_pattern(*subject->position, pattern_);
    ignore(options);
    index_.compare(pattern_, scores_);
    if (semantic_.is_ready()) {
      options.article.inlined ? semantic_.compare(scores_) : semantic_.compare(*subject->position, scores_);
    }
    if (options.recency > 0) fade(context, options, *subject->article);
    likelihood = Likelihood(pattern_.entries.size(), semantic_.is_ready());
    selection.add_related(scores_, options.min_score < 0 ? likelihood.usual() : likelihood.likeness(options.min_score));
  }
  Result result;
  result.basis = selection.chosen().empty() ? Basis::none : Basis::related;
  if (result.basis == Basis::none && options.when_empty == WhenEmpty::recent) {
    selection.add_recent();
    if (!selection.chosen().empty()) result.basis = Basis::recent;
  }
  for (const Candidate& candidate : selection.chosen()) {
    const Article& article = context.archive.articles()[candidate.position];
    const bool is_pinned = result.items.size() < selection.pinned_count();
    const double score = result.basis == Basis::recent ? 0 : likelihood.score(scores_[candidate.position]);
    Why why;
    if (score > 0) why = explain(*subject->article, pattern_, article, candidate.position, index_);
    result.items.emplace_back(&article, link_to(article, options), score, is_pinned, std::move(why));
  }
  return result;
}

bool Related::prepare(const Context& context) {
  constexpr std::size_t slice_bytes = 500'000;
  if (!index_.is_complete(context.archive)) {
    semantic_.reset();
    if (!index_.advance(context.archive, slice_bytes)) return false;
  }
  index_.invert();
  return semantic_.advance(index_);
}

/** Takes out of the pattern what is to relate nothing. */
void Related::ignore(const Options& options) {
  for (const String& tag : options.ignore_tags) {
    const std::uint32_t term = index_.terms().find_label('#', tag);
    if (term < pattern_.factors.size()) pattern_.factors[term] = 0;
  }
  if (options.cardinality == 1) return;
  const double most = options.cardinality * static_cast<double>(index_.size());
  for (const Entry entry : pattern_.entries) {
    if (index_.articles_with(entry.term()) > most) pattern_.factors[entry.term()] = 0;
  }
}

/** Lowers the scores of articles by their distance in time: a year takes the part of a half that `recency` says. */
void Related::fade(const Context& context, const Options& options, const Article& subject) {
  const auto articles = context.archive.articles();
  const std::optional<Moment>& centre = options.now ? options.now : subject.published;
  for (std::size_t at = 0; centre && at < scores_.size(); ++at) {
    constexpr double year = 365.0 * 24 * 60 * 60;
    const auto& published = articles[at].published;
    const double distance = published ? std::abs(static_cast<double>(published->utc_s - centre->utc_s)) : year;
    scores_[at] *= 1 - options.recency * distance / (distance + year);
  }
}

void Related::write(const Result& result, json::Writer& json) {
  const StringView basis = word_at("none related recent", static_cast<std::size_t>(result.basis));
  json.begin_object().key("basis").string(basis).key("items").begin_array();
  for (const Item& item : result.items) {
    const Article& article = *item.article;
    json.begin_object().key("id").string(article.id).key("url").string(item.href);
    json.key("title").string(article.title.text);
    json.optional("published", article.published ? article.published->iso() : String());
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
  const StringView heading =
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

// SPDX-License-Identifier: MIT
#include "input/articles.h"

#include <algorithm>
#include <utility>

#include "input/article_reader.h"
#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr std::size_t max_title_bytes = 10'000;
constexpr int max_container_depth = 8;

/** Not every object of a long list needs to be an article. */
constexpr std::size_t most_reserved = 10'000;

/** What NewsAPI leaves of an article that its publisher has taken back. */
constexpr char removed[] = "[Removed]";

/** The last part of a type: "NewsArticle" of "schema:NewsArticle", "page" of "node--page". */
StringView last_part(JsonValue type) {
  const StringView name = type.raw();
  return name.substr(name.find_last_of(":/-") + 1);
}

bool is_article_type(JsonValue type) {
  if (type.is_array()) {
    for (const JsonValue element : type.elements()) {
      if (is_article_type(element)) return true;
    }
    return false;
  }
  const StringView name = last_part(type);
  return name.ends_with("Article") || name == "Report" || name == "ListItem" ||
         (name.ends_with("Posting") && name != "JobPosting");
}

/** What `type` may say of things that a feed lists beside its articles. */
bool is_other_kind(JsonValue kind) {
  return has_word_any_case(
      "attachment audio author category comment event file gallery graphic image nav_menu_item page picture tag user "
      "video",
      last_part(kind));
}

bool is_withheld(StringView word) {
  return has_word_any_case(
      "auto-draft canceled cancelled deleted draft future inherit pending private scheduled sent trash unpublished "
      "withheld",
      word);
}

/** Not for readers: a draft, scheduled, withdrawn, private or behind a password. */
bool is_draft(const SlotValues& slots) {
  const StringView flag = plain_value(slots[Slot::draft]).raw();
  const JsonValue status = plain_value(slots[Slot::status]);
  return flag == "true" || flag == "1" || status.raw() == "false" || status.raw() == "0" || is_withheld(flag) ||
         is_withheld(status.raw()) || slots.has(Slot::password) || slots.is_unreleased() ||
         slots[Slot::body]["protected"].raw() == "true" || slots[Slot::id].raw().starts_with("drafts.");
}

/** Things have names, and many a list of them is no list of articles: one without a type must be more than that. */
bool is_only_named(const SlotValues& slots) {
  const bool is_dated_link = slots.has(Slot::url) && slots.has(Slot::published);
  return slots.trait(Slot::title) == Trait::weak && !slots.has(Slot::schema_type) && !slots.has(Slot::body) &&
         !is_dated_link;
}

StringView reason_to_skip(const SlotValues& slots) {
  const bool is_typed = slots.has(Slot::schema_type);
  if (is_typed && !is_article_type(slots[Slot::schema_type])) return "not-an-article";
  if (slots.has(Slot::foreign) || is_other_kind(slots[Slot::kind])) return "not-an-article";
  if (is_draft(slots)) return "draft";
  if (is_only_named(slots)) return "not-an-article";
  if (!slots.has(Slot::title) && !slots.has(Slot::body) && !slots.has(Slot::summary)) return "empty";
  return slots[Slot::title].raw().size() > max_title_bytes ? "too-large" : "";
}

/** An object with the title of an article, or a list of such. */
bool holds_articles(JsonValue value) {
  for (const JsonValue element : value.elements()) {
    if (!element.is_array() && holds_articles(element)) return true;
  }
  if (!value.is_object()) return false;
  const SlotValues slots(value);
  return slots.has(Slot::title) && slots.trait(Slot::title) != Trait::weak;
}

/** Converters from XML make an object of what is a list in every feed with two items. */
bool is_only_item(const SlotValues& slots) {
  const JsonValue item = slots[Slot::container];
  return item.is_object() && has_word("entry item", slots.name(Slot::container).raw()) && !slots.has(Slot::body) &&
         holds_articles(item);
}

StringView format_of(const SlotValues& root) {
  if (root[Slot::version].text().find("jsonfeed.org/version/") != StringView::npos) return "json-feed";
  return root.has(Slot::context) || root.has(Slot::schema_type) ? "json-ld" : "articles";
}

/** Where a value stands: the way to it, which is only written out for those that are skipped. */
struct Place {
  const Place* around = nullptr;
  JsonValue name;            ///< of a member; missing for an element
  std::size_t position = 0;  ///< of an element

  [[nodiscard]] String pointer() const {
    if (around == nullptr) return {};
    return around->pointer() + pointer_step(name.is_given() ? name.text() : StringView(to_string(position)));
  }
};

/** Goes through a document and collects its articles. */
class Collector {
 public:
  Collector(const ArticleRules& rules, Report& report)
      : max_articles_(rules.max_articles),
        share_(new Sheet, 0),
        reader_(rules.offset_minutes, sheet()),
        report_(report) {}

  void read_document(JsonValue root) {
    const JsonValue first = first_of(root);
    report_.format = first.is_object() ? format_of(SlotValues(first)) : "articles";
    if (root.is_array()) {
      reader_.joins().collect(root);
      read_list(root, {}, 0);
    } else if (root.is_object()) {
      read(root, {}, 0);
    }
  }

  [[nodiscard]] Sheet* sheet() const { return share_.sheet(); }
  List<Article> take() { return std::move(articles_); }
  [[nodiscard]] bool has_too_many() const { return articles_.size() > max_articles_; }
  [[nodiscard]] bool only_too_large() const { return too_large_ > 0 && too_large_ == report_.skipped_count; }

 private:
  void read_list(JsonValue list, const Place& place, int depth) {
    std::size_t count = 0;
    for (const JsonValue element : list.elements()) count += element.is_object() ? 1U : 0U;
    articles_.reserve(articles_.size() + std::min(count, most_reserved));
    std::size_t position = 0;
    for (const JsonValue element : list.elements()) {
      if (has_too_many()) return;
      read(element, {&place, {}, position++}, depth);
    }
  }

  /** Reads an object as what holds articles if it does so, else as an article. */
  void read(JsonValue object, const Place& place, int depth) {
    const bool is_list = first_of(object).is_object() && object.is_array();
    if (is_list && depth < max_container_depth) return read_list(object, place, depth + 1);
    if (!object.is_object()) return skip(place, "not-an-object");
    const SlotValues slots(object);
    const bool is_trail = slots[Slot::schema_type].equals("BreadcrumbList");
    if (depth >= max_container_depth || is_trail || !read_inside(object, slots, place, depth + 1)) {
      read_article(slots, place);
    }
  }

  /** Reads the articles inside an object; false if it holds none, but may be one. */
  bool read_inside(JsonValue object, const SlotValues& slots, const Place& place, int depth) {
    const bool is_other = slots.has(Slot::schema_type) && !is_article_type(slots[Slot::schema_type]);
    const bool may_be_article = slots.has(Slot::title) && !is_other;
    const JsonValue container = slots[Slot::container];
    const bool is_list =
        container.is_array() && !(may_be_article && slots.has(Slot::body) && !holds_articles(container));
    if (is_list || is_only_item(slots)) {
      const Place inside{&place, slots.name(Slot::container), 0};
      reader_.joins().collect(object);
      reader_.set_defaults(slots);
      if (is_list) read_list(container, inside, depth);
      if (!is_list) read(container, inside, depth);
      reader_.set_defaults(SlotValues());
      return true;
    }
    if (may_be_article) return false;
    // An envelope, an item of a list, a single article under "content", a collection under "content_elements".
    const bool is_around = container.is_object() && !slots.has(Slot::body);
    if (!is_around && !holds_articles(slots[Slot::body])) return read_map(object, slots, place, depth);
    const Slot inside = is_around ? Slot::container : Slot::body;
    reader_.joins().collect(object);
    read(slots[inside], {&place, slots.name(inside)}, depth);
    return true;
  }

  /** Reads articles that an object keeps by names of its own; false if it does not. */
  bool read_map(JsonValue object, const SlotValues& slots, const Place& place, int depth) {
    if (slots.has(Slot::body) || slots.has(Slot::summary)) return false;
    bool has_any = false;
    for (const JsonMember member : object.members()) {
      const StringView name = member.name.raw();
      const bool is_ours = meaning_of(name).is_known() || has_word("pages menu menus nav navigation", name);
      if (is_ours || !holds_articles(member.value)) continue;
      read(member.value, {&place, member.name}, depth);
      has_any = true;
    }
    return has_any;
  }

  void read_article(const SlotValues& slots, const Place& place) {
    if (const StringView reason = reason_to_skip(slots); !reason.empty()) return skip(place, reason);
    Article& article = articles_.emplace_back();
    reader_.read(slots, article);
    if (article.title.text.empty() || article.title.text == removed) {
      articles_.pop_back();
      return skip(place, "empty");
    }
    if (article.text.text.size() > TextField::max_matched_bytes) {
      report_.warnings.push_back(
          {"long-text", "no more than the first 200,000 bytes of the text are matched", place.pointer()});
    }
    ++index_;
  }

  void skip(const Place& place, StringView reason) {
    too_large_ += reason == "too-large" ? 1U : 0U;
    report_.skip(index_++, place.pointer(), reason);
  }

  std::size_t max_articles_;
  Share share_;  // until the articles have theirs
  ArticleReader reader_;
  Report& report_;
  List<Article> articles_;
  std::size_t index_ = 0;
  std::size_t too_large_ = 0;
};

Failure nothing_found(const Report& report, bool only_too_large) {
  if (report.skipped.empty()) return fail(ErrorCode::no_articles, "no article in the document");
  const Skipped& first = report.skipped.front();
  const String count = to_string(report.skipped_count);
  String message = "no article among ";
  message.append(count).append(" items; the first was skipped as \"").append(first.reason).append("\"");
  return fail(only_too_large ? ErrorCode::too_large : ErrorCode::no_articles, std::move(message), Error::no_offset,
              first.pointer);
}

}  // namespace

Expected<List<Article>> read_articles(Payload& payload, const ArticleRules& rules, Report& report) {
  Collector collector(rules, report);
  collector.read_document(payload.document.root());
  if (collector.has_too_many()) {
    return fail(ErrorCode::too_large, "more than " + to_string(rules.max_articles) + " articles");
  }
  List<Article> articles = collector.take();
  if (articles.empty()) return nothing_found(report, collector.only_too_large());
  collector.sheet()->take(std::move(payload.block), payload.size);
  return articles;
}

Article read_inline_article(JsonValue object, const ArticleRules& rules) {
  const Share share(new Sheet, 0);
  Article article;
  ArticleReader(rules.offset_minutes, share.sheet()).read(SlotValues(object), article);
  move_to_new_sheet({&article, 1}, share.sheet());
  return article;
}

}  // namespace siderail::input

// SPDX-License-Identifier: MIT
#include "input/articles.h"

#include <string>
#include <utility>

#include "input/article_reader.h"
#include "text/fold.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr std::size_t max_title_bytes = 10'000;
constexpr int max_container_depth = 6;

bool is_article_type(JsonValue type) {
  if (type.is_array()) {
    for (const JsonValue element : type.elements()) {
      if (is_article_type(element)) return true;
    }
    return false;
  }
  const std::string name = type.text();
  return name.ends_with("Article") || name == "Report" || (name.ends_with("Posting") && name != "JobPosting");
}

/** What `type` may say of things that a feed lists beside its articles. */
bool is_other_kind(JsonValue kind) {
  return has_word("attachment audio event page picture video nav_menu_item", kind.text());
}

bool is_draft(const SlotValues& slots) {
  const JsonValue flag = slots[Slot::draft];
  if (flag.raw() == "true" || flag.raw() == "1") return true;
  return has_word("auto-draft draft future inherit pending private trash scheduled", lower(slots[Slot::status].text()));
}

std::string_view format_of(const SlotValues& root) {
  if (root[Slot::version].text().find("jsonfeed.org/version/") != std::string::npos) return "json-feed";
  return root.has(Slot::context) || root.has(Slot::schema_type) ? "json-ld" : "articles";
}

/** Goes through a document and collects its articles. */
class Collector {
 public:
  Collector(const ArticleRules& rules, Report& report) : reader_(rules.offset_minutes), report_(report) {}

  void read_document(JsonValue root) {
    report_.format = root.is_object() ? format_of(SlotValues(root)) : "articles";
    for (const JsonValue first : root.elements()) {
      if (first.is_object()) report_.format = format_of(SlotValues(first));
      break;
    }
    if (root.is_array()) {
      read_list(root, {}, 0);
    } else if (root.is_object()) {
      read_object(root, {}, 0);
    }
  }

  List<Article> take() { return std::move(articles_); }
  [[nodiscard]] bool only_too_large() const { return too_large_ > 0 && too_large_ == report_.skipped_count; }

 private:
  void read_list(JsonValue list, const std::string& pointer, int depth) {
    std::size_t position = 0;
    for (const JsonValue element : list.elements())
      read_object(element, pointer + '/' + std::to_string(position++), depth);
  }

  /** Reads an object as what holds articles if it does so, else as an article. */
  void read_object(JsonValue object, const std::string& pointer, int depth) {
    if (!object.is_object()) return skip(pointer, "not-an-object");
    const SlotValues slots(object);
    const JsonValue container = slots[Slot::container];
    if (container.is_array() && depth < max_container_depth) {
      if (slots.container_name() == "@graph") reader_.set_graph(container);
      reader_.set_defaults(slots);
      read_list(container, pointer + pointer_step(slots.container_name()), depth + 1);
      reader_.set_defaults(SlotValues());
    } else {
      read_article(slots, pointer);
    }
  }

  void read_article(const SlotValues& slots, const std::string& pointer) {
    if (const std::string_view reason = reason_to_skip(slots); !reason.empty()) return skip(pointer, reason);
    Article article = reader_.read(slots);
    if (article.title.text.empty()) return skip(pointer, "empty");
    ++index_;
    articles_.push_back(std::move(article));
  }

  static std::string_view reason_to_skip(const SlotValues& slots) {
    if (slots.has(Slot::schema_type) && !is_article_type(slots[Slot::schema_type])) return "not-an-article";
    if (is_other_kind(slots[Slot::kind])) return "not-an-article";
    if (is_draft(slots)) return "draft";
    if (!slots.has(Slot::title) && !slots.has(Slot::body) && !slots.has(Slot::summary)) return "empty";
    return slots[Slot::title].raw().size() > max_title_bytes ? "too-large" : "";
  }

  void skip(const std::string& pointer, const std::string_view& reason) {
    too_large_ += reason == "too-large" ? 1U : 0U;
    report_.skip(index_++, pointer, reason);
  }

  ArticleReader reader_;
  Report& report_;
  List<Article> articles_;
  std::size_t index_ = 0;
  std::size_t too_large_ = 0;
};

Failure nothing_found(const Report& report, bool only_too_large) {
  if (report.skipped.empty()) return fail(ErrorCode::no_articles, "no article in the document");
  const Skipped& first = report.skipped.front();
  const std::string count = std::to_string(report.skipped_count);
  std::string message = "no article among ";
  message.append(count).append(" items; the first was skipped as \"").append(first.reason).append("\"");
  return fail(only_too_large ? ErrorCode::too_large : ErrorCode::no_articles, std::move(message), Error::no_offset,
              first.pointer);
}

}  // namespace

Expected<List<Article>> read_articles(const JsonDocument& document, const ArticleRules& rules, Report& report) {
  Collector collector(rules, report);
  collector.read_document(document.root());
  List<Article> articles = collector.take();
  if (articles.empty()) return nothing_found(report, collector.only_too_large());
  return articles;
}

Article read_inline_article(JsonValue object, const ArticleRules& rules) {
  return ArticleReader(rules.offset_minutes).read(SlotValues(object));
}

}  // namespace siderail::input

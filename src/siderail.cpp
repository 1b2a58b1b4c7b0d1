// SPDX-License-Identifier: MIT
#include "siderail.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "apart.h"
#include "html/writer.h"
#include "input/articles.h"
#include "input/json.h"
#include "input/payload.h"
#include "input/quotes.h"
#include "input/read_options.h"
#include "input/report.h"
#include "input/securities.h"
#include "input/securities_table.h"
#include "json/writer.h"
#include "options.h"
#include "siderail_json.h"
#include "text/word_list.h"
#include "widgets/widget.h"

namespace siderail {
namespace {

using input::JsonDocument;
using input::JsonValue;
using input::Report;

/** The options of add(). */
struct AddOptions {
  std::optional<int> zone;
  bool strict = true;  // every document is checked throughout: asking for it changes nothing
  int max_bytes = 1 << 28;
  int max_depth = 500;
  int max_articles = 1'000'000;
  OptionList limits;

  void list(OptionList& options) {
    options.zone("timeZone", zone);
    options.flag("strict", strict);
    limits.integer("bytes", max_bytes, 1, 0x7FFFFFFF);
    limits.integer("depth", max_depth, 1, 1000);
    limits.integer("articles", max_articles, 1, 10'000'000);
    options.group("limits", limits);
  }
};

Failure unknown_name(ErrorCode code, StringView what, StringView name, const List<StringView>& known) {
  String message = "unknown " + String(what) + " \"" + name + '"';
  const StringView nearest = input::nearest_name(name, known);
  if (!nearest.empty()) message += "; did you mean \"" + String(nearest) + "\"?";
  return fail(code, std::move(message));
}

constexpr char kinds[] = "articles securities quotes";

Failure unknown_kind(StringView kind) {
  return unknown_name(ErrorCode::unknown_kind, "kind", kind, {"articles", "securities", "quotes"});
}

}  // namespace

Engine::Engine() : widgets_(make_widgets()) {}
Engine::~Engine() = default;

Reply Engine::call(StringView request, StringView payload) {
  const std::size_t size = request.size() + payload.size();
  Block<char> block = make_block<char>(size + JsonDocument::padding);
  if (!block) std::abort();
  char* const end = std::copy(request.begin(), request.end(), block.get());
  std::fill_n(std::copy(payload.begin(), payload.end(), end), JsonDocument::padding, '\0');
  return call(StringView(block.get(), size), request.size(), block);
}

Reply Engine::call(StringView bytes, std::size_t request_size, Block<char>& block) {
  const StringView request = bytes.substr(0, request_size);
  const StringView payload = bytes.substr(request_size);
  auto document = JsonDocument::parse(request);
  if (!document) {
    const Failure failure = document.failure();  // its place is one in the request, of which the caller knows nothing
    return {true, error_json({failure->code, failure->message, Error::no_offset, {}}, {})};
  }
  Outcome outcome = dispatch(document->root(), payload, block);
  if (!outcome) return {true, error_json(*outcome.failure(), payload)};
  return {false, std::move(*outcome)};
}

Engine::Outcome Engine::dispatch(JsonValue request, StringView payload, Block<char>& block) {
  const StringView call = request["call"].text();
  if (call == "add") return add(request, payload, block);
  if (call == "query") return ask(request, false);
  if (call == "render") return ask(request, true);
  if (call == "article") return article(request["key"].text());
  if (call == "ids") return ids();
  if (call == "clear") return clear(request["kind"].text(), request["key"].text());
  if (call == "prepare") return prepare();
  if (call == "widgets") return widget_names();
  if (call == "securities") return input::write_securities_table(market_);
  return unknown_name(ErrorCode::unknown_call, "call", call,
                      {"add", "query", "render", "article", "ids", "clear", "prepare", "widgets", "securities"});
}

Engine::Outcome Engine::add(JsonValue request, StringView payload, Block<char>& block) {
  AddOptions options;
  OptionList list;
  options.list(list);
  if (Failure failure = input::read_options(request["options"], list)) return failure;
  Report report;
  const std::size_t position = find_word(kinds, request["kind"].text());
  if (position == StringView::npos) return unknown_kind(request["kind"].text());
  const StringView kind = report.kind = word_at(kinds, position);  // the request may go with its block
  const input::JsonLimits limits{static_cast<std::size_t>(options.max_bytes),
                                 static_cast<std::size_t>(options.max_depth)};
  if (kind != "articles") return add_to_market(payload, block, limits, report);
  auto read = input::read_payload(payload, limits);
  if (!read) return read.failure();
  const bool is_block_read = !read->block;
  if (is_block_read) read->block.swap(block), read->size = payload.size();
  auto articles =
      input::read_articles(*read, {options.zone.value_or(0), static_cast<std::size_t>(options.max_articles)}, report);
  if (!articles) {
    if (is_block_read) read->block.swap(block);  // what is left of the call stands there
    return articles.failure();
  }
  const std::size_t taken = articles->size();
  report.replaced = archive_.add(std::move(*articles)).replaced;
  report.added = taken - report.replaced;
  return report_json(report);
}

SIDERAIL_APART Engine::Outcome Engine::add_to_market(StringView payload, Block<char>& block,
                                                     const input::JsonLimits& limits, input::Report& report) {
  const bool is_quotes = report.kind == "quotes";
  if (!is_quotes && input::is_securities_table(payload)) {
    return add_securities(input::read_securities_table(payload, block, report), report);
  }
  auto read = input::read_payload(payload, limits);
  if (!read) return read.failure();
  if (!is_quotes) return add_securities(input::read_securities(read->document, report), report);
  auto quotes = input::read_quotes(read->document, report);
  if (!quotes) return quotes.failure();
  const std::size_t taken = quotes->size();
  report.replaced = market_.add_quotes(std::move(*quotes));
  report.added = taken - report.replaced;
  return report_json(report);
}

Engine::Outcome Engine::add_securities(Expected<Securities> securities, input::Report& report) {
  if (!securities) return securities.failure();
  const std::size_t before = market_.security_count();
  report.replaced = market_.add_securities(std::move(*securities));
  report.added = market_.security_count() - before;
  return report_json(report);
}

Engine::Outcome Engine::ask(JsonValue request, bool as_html) {
  const StringView name = request["widget"].text();
  List<StringView> names;
  for (const auto& widget : widgets_) names.push_back(widget->name());
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return unknown_name(ErrorCode::unknown_widget, "widget", name, names);
  const auto call = widgets_[static_cast<std::size_t>(found - names.begin())]->call();
  OptionList options;
  call->list(options);
  if (Failure failure = input::read_options(request["options"], options)) return failure;
  if (Failure failure = call->run({archive_, market_})) return failure;
  if (as_html) {
    html::Writer html;
    call->render(html);
    return html.take();
  }
  json::Writer json;
  call->write(json);
  return json.take();
}

Engine::Outcome Engine::article(StringView key) const {
  const auto position = archive_.find(key);
  return position ? article_json(archive_.articles()[*position]) : String("null");
}

Engine::Outcome Engine::ids() const {
  json::Writer json;
  json.begin_array();
  for (const Article& article : archive_.articles()) json.string(article.id);
  json.end_array();
  return json.take();
}

Engine::Outcome Engine::clear(StringView kind, StringView key) {
  if (!kind.empty() && !has_word(kinds, kind)) return unknown_kind(kind);
  if (kind == "articles" && !key.empty()) {
    archive_.remove(key);
  } else if (kind.empty() || kind == "articles") {
    archive_.clear();
  }
  if (kind.empty() || kind == "securities") market_.clear_securities();
  if (kind.empty() || kind == "quotes") market_.clear_quotes();
  return String("null");
}

Engine::Outcome Engine::prepare() {
  bool is_done = true;
  for (const auto& widget : widgets_) is_done = widget->prepare({archive_, market_}) && is_done;
  return String(is_done ? "null" : "true");
}

Engine::Outcome Engine::widget_names() const {
  json::Writer json;
  json.begin_array();
  for (const auto& widget : widgets_) json.string(widget->name());
  json.end_array();
  return json.take();
}

}  // namespace siderail

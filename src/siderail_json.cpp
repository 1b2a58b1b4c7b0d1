// SPDX-License-Identifier: MIT
#include "siderail_json.h"

#include <cstdint>
#include <optional>

#include "json/writer.h"

namespace siderail {
namespace {

std::int64_t to_integer(std::size_t value) { return static_cast<std::int64_t>(value); }

void write_warning(json::Writer& json, StringView code, StringView message, StringView pointer) {
  json.begin_object().key("code").string(code).key("message").string(message);
  if (!pointer.empty()) json.key("pointer").string(pointer);
  json.end_object();
}

String iso(const std::optional<Moment>& moment) { return moment ? moment->iso() : String(); }

}  // namespace

String error_json(const Error& error, StringView payload) {
  json::Writer json;
  json.begin_object().key("code").string(error_name(error.code)).key("message").string(error.message);
  if (error.offset != Error::no_offset) {
    const LineColumn place = locate(payload, error.offset);
    json.key("offset").integer(to_integer(error.offset));
    json.key("line").integer(to_integer(place.line)).key("column").integer(to_integer(place.column));
  }
  if (!error.pointer.empty()) json.key("pointer").string(error.pointer);
  json.end_object();
  return json.take();
}

String report_json(const input::Report& report) {
  json::Writer json;
  json.begin_object().key("kind").string(report.kind).key("format").string(report.format);
  json.key("added").integer(to_integer(report.added)).key("replaced").integer(to_integer(report.replaced));
  json.key("skipped").begin_array();
  for (const input::Skipped& item : report.skipped) {
    json.begin_object().key("index").integer(to_integer(item.index)).key("pointer").string(item.pointer);
    json.key("reason").string(item.reason).end_object();
  }
  json.end_array().key("warnings").begin_array();
  for (const input::Warning& warning : report.warnings)
    write_warning(json, warning.code, warning.message, warning.pointer);
  if (report.skipped_count > report.skipped.size()) {
    const String rest = to_string(report.skipped_count - report.skipped.size());
    write_warning(json, "more-skipped", rest + " more items were skipped", {});
  }
  json.end_array().end_object();
  return json.take();
}

String article_json(const Article& article) {
  json::Writer json;
  json.begin_object().key("id").string(article.id).optional("url", article.url);
  json.key("title").string(article.title.text).optional("summary", article.summary.text);
  json.optional("text", article.text.text);
  json.optional("published", iso(article.published)).optional("updated", iso(article.updated));
  json.key("authors").begin_array();
  for (const StringView author : article.authors) json.string(author);
  json.end_array().optional("section", article.section).key("tags").begin_array();
  for (const Tag& tag : article.tags) json.string(tag.name);
  json.end_array().key("tickers").begin_array();
  for (const Ticker& ticker : article.tickers) json.string(ticker.symbol);
  json.end_array().optional("image", article.image).optional("lang", article.language).end_object();
  return json.take();
}

}  // namespace siderail

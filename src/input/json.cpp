// SPDX-License-Identifier: MIT
#include "input/json.h"

#include <simdjson.h>

#include <new>
#include <span>
#include <utility>

#include "input/json_check.h"
#include "text/utf8.h"

namespace siderail::input {

/**
 * simdjson finds the structural characters and checks the UTF-8 (its stage 1, the part that runs at SIMD speed); we walk
 * its index ourselves. That checks everything for little more than On-Demand's skipping, makes every value reachable in
 * any order, and leaves the number tables and stage 2 out of the module.
 */
struct JsonDocument::Index {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  std::unique_ptr<std::uint32_t[]> closers;

  [[nodiscard]] std::span<const std::uint32_t> structurals() const {
    return {parser->structural_indexes.get(), parser->n_structural_indexes};
  }
};

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Error out_of_memory() { return {ErrorCode::too_large, "not enough memory to read the document", Error::no_offset, {}}; }

Error not_json(std::string_view text, std::size_t first) {
  if (first == std::string_view::npos) return {ErrorCode::not_json, "the input is empty", 0, {}};
  const bool markup = text[first] == '<';
  return {ErrorCode::not_json, markup ? "the input is not JSON but looks like HTML or XML" : "the input is not JSON", first,
          {}};
}

Error describe(simdjson::error_code code, std::string_view text) {
  switch (code) {
    case simdjson::UTF8_ERROR: {
      const std::size_t offset = utf8::find_invalid(text);
      return {ErrorCode::json_utf8, "not UTF-8", offset, {}};
    }
    case simdjson::MEMALLOC: return out_of_memory();
    default: return describe_bad_string(text);
  }
}

}  // namespace

JsonDocument::JsonDocument() = default;
JsonDocument::~JsonDocument() = default;
JsonDocument::JsonDocument(JsonDocument&& other) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&& other) noexcept = default;

Expected<JsonDocument> JsonDocument::parse(std::string_view text, const JsonLimits& limits) {
  JsonDocument document;
  if (text.starts_with(byte_order_mark)) document.first_offset_ = byte_order_mark.size();
  document.text_ = text.substr(document.first_offset_);
  Failure failure = document.read(limits);
  if (!failure) return document;
  if (failure->offset != Error::no_offset) failure->offset += document.first_offset_;
  return *std::move(failure);
}

Failure JsonDocument::read(const JsonLimits& limits) {
  if (text_.size() > limits.max_bytes) {
    return Error{ErrorCode::too_large, "larger than " + std::to_string(limits.max_bytes) + " bytes", limits.max_bytes, {}};
  }
  const std::size_t first = text_.find_first_not_of(" \t\n\r");
  if (first == std::string_view::npos || std::string_view("{[\"-0123456789tfn").find(text_[first]) == std::string_view::npos) {
    return not_json(text_, first);
  }
  index_ = std::make_unique<Index>();
  const simdjson::error_code created =
      simdjson::get_active_implementation()->create_dom_parser_implementation(text_.size(), 1, index_->parser);
  if (created != simdjson::SUCCESS) return out_of_memory();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
  const simdjson::error_code indexed = index_->parser->stage1(bytes, text_.size(), simdjson::stage1_mode::regular);
  if (indexed != simdjson::SUCCESS) return describe(indexed, text_);
  const auto structurals = index_->structurals();
  index_->closers.reset(new (std::nothrow) std::uint32_t[structurals.size()]);
  if (!index_->closers) return out_of_memory();
  Failure failure =
      check_structure(text_, structurals, {index_->closers.get(), structurals.size()}, limits.max_depth);
  if (!failure) failure = check_escapes(text_);
  const bool is_container = text_[first] == '{' || text_[first] == '[';
  if (failure && !is_container) return not_json(text_, first);
  return failure;
}

char JsonValue::first_byte() const { return document_->text_[document_->index_->structurals()[at_]]; }

std::uint32_t JsonValue::closer() const { return document_->index_->closers[at_]; }

std::uint32_t JsonValue::behind() const {
  const char c = first_byte();
  return (c == '{' || c == '[' ? closer() : at_) + 1;
}

JsonValue::Kind JsonValue::kind() const {
  if (document_ == nullptr) return Kind::missing;
  switch (first_byte()) {
    case '{': return Kind::object;
    case '[': return Kind::array;
    case '"': return Kind::string;
    case 't':
    case 'f': return Kind::boolean;
    case 'n': return Kind::null;
    default: return Kind::number;
  }
}

std::string_view JsonValue::source() const {
  if (document_ == nullptr) return {};
  const auto structurals = document_->index_->structurals();
  const char c = first_byte();
  const std::size_t start = structurals[at_];
  if (c == '{' || c == '[') return document_->text_.substr(start, structurals[closer()] + 1 - start);
  const std::size_t next = at_ + 1 < structurals.size() ? structurals[at_ + 1] : document_->text_.size();
  return scalar_text(document_->text_, start, next);
}

std::string_view JsonValue::raw() const {
  if (kind() > Kind::string) return {};
  const std::string_view whole = source();
  return kind() == Kind::string ? whole.substr(1, whole.size() - 2) : whole;
}

void JsonValue::append_to(std::string& out) const {
  if (kind() != Kind::string) return;
  const std::string_view text = raw();
  if (text.find('\\') == std::string_view::npos) {
    out += text;
    return;
  }
  const std::size_t before = out.size();
  out.resize(before + text.size() + JsonDocument::padding);  // simdjson writes whole vectors
  auto* start = reinterpret_cast<std::uint8_t*>(out.data()) + before;
  const auto* source = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::uint8_t* end = document_->index_->parser->parse_string(source, start, true);
  out.resize(end == nullptr ? before : before + static_cast<std::size_t>(end - start));
}

std::string JsonValue::string() const {
  std::string text;
  append_to(text);
  return text;
}

bool JsonValue::equals(std::string_view text) const {
  if (kind() != Kind::string) return false;
  const std::string_view own = raw();
  return own.find('\\') == std::string_view::npos ? own == text : string() == text;
}

std::size_t JsonValue::offset() const {
  return document_ == nullptr ? Error::no_offset : document_->index_->structurals()[at_] + document_->first_offset_;
}

JsonValue::Members JsonValue::members() const { return Members(is(Kind::object) ? *this : JsonValue()); }

JsonValue::Elements JsonValue::elements() const { return Elements(is(Kind::array) ? *this : JsonValue()); }

JsonValue JsonValue::operator[](std::string_view key) const {
  for (const JsonMember member : members()) {
    if (member.key == key) return member.value;
  }
  return {};
}

JsonValue::Members::Iterator JsonValue::Members::begin() const {
  if (object_.document_ == nullptr) return end();
  const bool is_empty = object_.closer() == object_.at_ + 1;
  return is_empty ? end() : Iterator({object_.document_, object_.at_ + 1}, object_.closer());
}

JsonValue::Members::Iterator JsonValue::Members::end() const {
  const std::uint32_t end = object_.document_ == nullptr ? 0 : object_.closer();
  return {{object_.document_, end}, end};
}

JsonMember JsonValue::Members::Iterator::operator*() {
  std::string_view key = key_.raw();
  if (key.find('\\') != std::string_view::npos) {
    unescaped_ = key_.string();
    key = unescaped_;
  }
  return {key, value()};
}

JsonValue::Members::Iterator& JsonValue::Members::Iterator::operator++() {
  const std::uint32_t behind = value().behind();  // a comma or the closing bracket
  key_.at_ = behind == end_ ? end_ : behind + 1;
  return *this;
}

JsonValue::Elements::Iterator JsonValue::Elements::begin() const {
  if (array_.document_ == nullptr) return end();
  const bool is_empty = array_.closer() == array_.at_ + 1;
  return is_empty ? end() : Iterator({array_.document_, array_.at_ + 1}, array_.closer());
}

JsonValue::Elements::Iterator JsonValue::Elements::end() const {
  const std::uint32_t end = array_.document_ == nullptr ? 0 : array_.closer();
  return {{array_.document_, end}, end};
}

JsonValue::Elements::Iterator& JsonValue::Elements::Iterator::operator++() {
  const std::uint32_t behind = element_.behind();
  element_.at_ = behind == end_ ? end_ : behind + 1;
  return *this;
}

}  // namespace siderail::input

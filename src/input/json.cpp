// SPDX-License-Identifier: MIT
#include "input/json.h"

#include <simdjson.h>

#include <new>
#include <utility>

#include "input/unescape.h"
#include "text/find_byte.h"

namespace siderail::input {
namespace {

constexpr char byte_order_mark[] = "\xEF\xBB\xBF";

Failure out_of_memory() { return fail(ErrorCode::too_large, "not enough memory to read the document"); }

Failure not_json(StringView text, std::size_t first) {
  if (first == StringView::npos) return fail(ErrorCode::not_json, "the input is empty", 0);
  const bool is_markup = text[first] == '<';
  return fail(ErrorCode::not_json, is_markup ? "the input is not JSON but HTML or XML" : "the input is not JSON",
              first);
}

}  // namespace

Expected<JsonDocument> JsonDocument::parse(StringView text, const JsonLimits& limits) {
  JsonDocument document;
  const std::size_t start = text.starts_with(byte_order_mark) ? sizeof(byte_order_mark) - 1 : 0;
  const Failure failure = document.read(text.substr(start), limits);
  if (failure == nullptr) return document;
  const std::size_t offset = failure->offset == Error::no_offset ? failure->offset : failure->offset + start;
  return fail(failure->code, failure->message, offset);
}

/**
 * simdjson finds the structural characters and checks the UTF-8 (its stage 1, the part that runs at SIMD speed); we
 * walk its index ourselves. That checks everything for little more than On-Demand's skipping, makes every value
 * reachable in any order, and leaves the number tables and stage 2 out of the module.
 */
Failure JsonDocument::read(StringView text, const JsonLimits& limits) {
  if (text.size() > limits.max_bytes) {
    return fail(ErrorCode::too_large, "larger than " + to_string(limits.max_bytes) + " bytes", limits.max_bytes);
  }
  const std::size_t first = text.find_first_not_of(" \t\n\r");
  const bool starts_value =
      first != StringView::npos && StringView("{[\"-0123456789tfn").find(text[first]) != StringView::npos;
  if (!starts_value) return not_json(text, first);
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  const auto* implementation = simdjson::get_active_implementation().operator->();
  if (implementation->create_dom_parser_implementation(text.size(), 1, parser) != simdjson::SUCCESS)
    return out_of_memory();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const simdjson::error_code indexed = parser->stage1(bytes, text.size(), simdjson::stage1_mode::regular);
  if (indexed == simdjson::MEMALLOC) return out_of_memory();
  const std::size_t count = indexed == simdjson::SUCCESS ? parser->n_structural_indexes : 0;
  nodes_.reset(new (std::nothrow) JsonNode[count + 1]);
  if (!nodes_) return out_of_memory();
  for (std::size_t at = 0; at < count; ++at) {
    nodes_[at] = {text.data() + parser->structural_indexes[at], &nodes_[at] + 1};
  }
  nodes_[count].start = text.data() + text.size();
  const bool is_valid = indexed == simdjson::SUCCESS &&
                        !check_structure(text, {nodes_.get(), count + 1}, limits.max_depth) && !check_escapes(text);
  if (is_valid) return nullptr;
  const bool is_container = text[first] == '{' || text[first] == '[';
  return is_container ? describe_invalid(text, limits.max_depth) : not_json(text, first);
}

JsonValue::Kind JsonValue::kind() const {
  if (node_ == nullptr) return Kind::missing;
  switch (*node_->start) {
    case '{':
      return Kind::object;
    case '[':
      return Kind::array;
    case '"':
      return Kind::string;
    case 't':
    case 'f':
      return Kind::boolean;
    case 'n':
      return Kind::null;
    default:
      return Kind::number;
  }
}

StringView JsonValue::raw() const {
  const Kind kind = this->kind();
  if (kind == Kind::missing || kind > Kind::string) return {};
  const StringView whole = scalar_text(node_);
  return kind == Kind::string ? whole.substr(1, whole.size() - 2) : whole;
}

String JsonValue::text() const {
  const Kind kind = this->kind();
  return kind == Kind::string || kind == Kind::number ? unescape(raw()) : String();
}

bool JsonValue::equals(StringView text) const {
  if (!is_string()) return false;
  const StringView raw = this->raw();
  // An escape is longer than its character, and nearly all names differ from the one looked for at once.
  if (raw.size() < text.size() || (raw.substr(0, 1) != text.substr(0, 1) && !raw.starts_with('\\'))) return false;
  return find_byte(raw, '\\') == StringView::npos ? raw == text : this->text() == text;
}

JsonValue JsonValue::operator[](const char* key) const {
  for (const JsonMember member : members()) {
    if (member.name.equals(key)) return member.value;
  }
  return {};
}

const JsonNode* JsonValue::following() const {
  const JsonNode* behind = node_->next;
  return *behind->start == ',' ? behind + 1 : nullptr;
}

const JsonNode* JsonValue::first_inside(char opener, char closer) const {
  return starts(opener) && *node_[1].start != closer ? node_ + 1 : nullptr;
}

JsonValue::Members JsonValue::members() const { return Members(first_inside('{', '}')); }

JsonValue::Elements JsonValue::elements() const { return Elements(first_inside('[', ']')); }

}  // namespace siderail::input

// SPDX-License-Identifier: MIT
#include "input/json.h"

#include <simdjson.h>

#include <utility>

#include "apart.h"
#include "input/json_pieces.h"

namespace siderail::input {
namespace {

constexpr char byte_order_mark[] = "\xEF\xBB\xBF";

Failure out_of_memory() { return fail(ErrorCode::too_large, "not enough memory to read the document"); }

SIDERAIL_APART Failure too_large(const JsonLimits& limits) {
  return fail(ErrorCode::too_large, "larger than " + to_string(limits.max_bytes) + " bytes", limits.max_bytes);
}

SIDERAIL_APART Failure not_json(StringView text, std::size_t first) {
  if (first == StringView::npos) return fail(ErrorCode::not_json, "the input is empty", 0);
  const bool is_markup = text[first] == '<';
  return fail(ErrorCode::not_json, is_markup ? "the input is not JSON but HTML or XML" : "the input is not JSON",
              first);
}

/** What is wrong with a text that stands `start` bytes behind the beginning. */
SIDERAIL_APART Failure moved_by(std::size_t start, const Error& error) {
  const std::size_t offset = error.offset == Error::no_offset ? error.offset : error.offset + start;
  return fail(error.code, error.message, offset);
}

/** The walk of the document that is being read: simdjson knows nothing of it. */
JsonWalk* receiver = nullptr;

/** Runs simdjson's stage 1 over a text, and has the walk take what it finds. False: there is no memory. */
bool take_tokens(StringView text, JsonWalk& walk, bool& is_indexed) {
  // The scalar kernel hands nothing over before the end.
  const std::size_t room = SIMDJSON_IMPLEMENTATION_FALLBACK ? text.size() : siderail_piece + siderail_piece_slack;
  const auto index = make_block<std::uint32_t>(room + siderail_index_end);
  if (!index) return false;
  std::uint32_t left = 0;
  receiver = &walk;
  is_indexed =
      siderail_find_tokens(reinterpret_cast<const unsigned char*>(text.data()), text.size(), index.get(), &left) == 0;
  receiver = nullptr;
  if (is_indexed) walk.take(index.get(), left);
  return true;
}

}  // namespace

Expected<JsonDocument> JsonDocument::parse(StringView text, const JsonLimits& limits) {
  JsonDocument document;
  const std::size_t start = text.starts_with(byte_order_mark) ? sizeof(byte_order_mark) - 1 : 0;
  const Failure failure = document.read(text.substr(start), limits);
  if (failure == nullptr) return document;
  return moved_by(start, *failure);
}

/**
 * simdjson finds the structural characters and checks the UTF-8 (its stage 1, the part that runs at SIMD speed); we
 * walk its index ourselves. That checks everything for little more than On-Demand's skipping, makes every value
 * reachable in any order, and leaves the number tables and stage 2 out of the module.
 */
Failure JsonDocument::read(StringView text, const JsonLimits& limits) {
  if (text.size() > limits.max_bytes) return too_large(limits);
  const std::size_t first = text.find_first_not_of(" \t\n\r");
  const bool starts_value =
      first != StringView::npos && StringView("{[\"-0123456789tfn").find(text[first]) != StringView::npos;
  if (!starts_value) return not_json(text, first);
  JsonWalk walk(text, limits.max_depth);
  bool is_indexed = false;
  if (!take_tokens(text, walk, is_indexed) || walk.is_out_of_memory()) return out_of_memory();
  if (is_indexed && walk.finish()) {
    walk.unescape();
    nodes_ = walk.take_nodes();
    return nullptr;
  }
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
    case read_mark:
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
  return {node_->start + (kind == Kind::string ? 1 : 0), node_->end};
}

StringView JsonValue::text() const {
  const Kind kind = this->kind();
  return kind == Kind::string || kind == Kind::number ? raw() : StringView();
}

bool JsonValue::equals(StringView text) const { return is_string() && raw() == text; }

void JsonValue::end_at(const char* end) const {
  *const_cast<char*>(node_->start) = read_mark;
  node_->end = end;
}

JsonValue JsonValue::operator[](const char* key) const {
  for (const JsonMember member : members()) {
    if (member.name.raw() == key) return member.value;
  }
  return {};
}

JsonNode* JsonValue::following() const {
  const bool is_container = *node_->start == '{' || *node_->start == '[';
  JsonNode* behind = node_ + (is_container ? node_->skip : 1);
  return *behind->start == '}' || *behind->start == ']' ? nullptr : behind;
}

JsonNode* JsonValue::first_inside(char opener) const { return starts(opener) && node_->skip > 2 ? node_ + 1 : nullptr; }

JsonValue::Members JsonValue::members() const { return Members(first_inside('{')); }

JsonValue::Elements JsonValue::elements() const { return Elements(first_inside('[')); }

}  // namespace siderail::input

/** The last token stays: where it ends is known when the next one is. */
std::uint32_t* siderail_hand_over(std::uint32_t* first, std::uint32_t* end) {
  if (siderail::input::receiver != nullptr)
    siderail::input::receiver->take(first, static_cast<std::size_t>(end - first) - 1);
  *first = end[-1];
  return first + 1;
}

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "error.h"
#include "input/json_check.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * A value of a JsonDocument: one pointer into it, valid as long as the document. A value that is missing answers like
 * null, so that chains of look-ups need no checks in between.
 */
class JsonValue {
 public:
  enum class Kind : std::uint8_t { missing, null, boolean, number, string, array, object };

  JsonValue() = default;

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool is(Kind kind) const { return this->kind() == kind; }
  [[nodiscard]] bool is_string() const { return is(Kind::string); }
  [[nodiscard]] bool is_array() const { return starts('['); }
  [[nodiscard]] bool is_object() const { return starts('{'); }
  /** Neither missing nor null. */
  [[nodiscard]] bool is_given() const { return node_ != nullptr && !starts('n'); }
  /** What a scalar says: a string's characters (a lone surrogate is U+FFFD), "true", "-1.5e3"; empty for other kinds.
   */
  [[nodiscard]] StringView raw() const;
  /** The same for strings and numbers only. */
  [[nodiscard]] StringView text() const;
  /** A string that equals `text`. */
  [[nodiscard]] bool equals(StringView text) const;
  /** The first member of that name, or missing. For readers of one or two names; loop over members() for more. */
  [[nodiscard]] JsonValue operator[](const char* key) const;

  /** Says that the string was read, and written over by what it means: from now on it ends at `end`. */
  void end_at(const char* end) const;
  /** Whether end_at() was called. */
  [[nodiscard]] bool was_read() const { return starts(read_mark); }

  class Members;
  class Elements;
  /** The members of an object in their order; nothing for other kinds. */
  [[nodiscard]] Members members() const;
  /** The elements of an array in their order; nothing for other kinds. */
  [[nodiscard]] Elements elements() const;

 private:
  friend class JsonDocument;
  explicit JsonValue(JsonNode* node) : node_(node) {}

  /** Stands for the quote before a string that was read. */
  static constexpr char read_mark = '\'';

  [[nodiscard]] bool starts(char c) const { return node_ != nullptr && *node_->start == c; }
  /** The node behind the value; nullptr behind the last of a container. */
  [[nodiscard]] JsonNode* following() const;
  [[nodiscard]] JsonNode* first_inside(char opener) const;

  JsonNode* node_ = nullptr;
};

/** A name and a value of an object. */
struct JsonMember {
  JsonValue name;  ///< a string
  JsonValue value;
};

/** The members of an object, for a range-based for. */
class JsonValue::Members {
 public:
  class Iterator {
   public:
    explicit Iterator(JsonNode* key) : key_(key) {}
    JsonMember operator*() const { return {JsonValue(key_), JsonValue(key_ + 1)}; }
    Iterator& operator++() {
      key_ = JsonValue(key_ + 1).following();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return key_ != other.key_; }

   private:
    JsonNode* key_;
  };

  explicit Members(JsonNode* first) : first_(first) {}
  [[nodiscard]] Iterator begin() const { return Iterator(first_); }
  [[nodiscard]] static Iterator end() { return Iterator(nullptr); }

 private:
  JsonNode* first_;
};

/** The elements of an array, for a range-based for. */
class JsonValue::Elements {
 public:
  class Iterator {
   public:
    explicit Iterator(JsonNode* element) : element_(element) {}
    JsonValue operator*() const { return JsonValue(element_); }
    Iterator& operator++() {
      element_ = JsonValue(element_).following();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return element_ != other.element_; }

   private:
    JsonNode* element_;
  };

  explicit Elements(JsonNode* first) : first_(first) {}
  [[nodiscard]] Iterator begin() const { return Iterator(first_); }
  [[nodiscard]] static Iterator end() { return Iterator(nullptr); }

 private:
  JsonNode* first_;
};

/** Bounds on what is read at all. */
struct JsonLimits {
  std::size_t max_bytes = std::size_t{1} << 28;
  std::size_t max_depth = 500;
};

/** A JSON text (RFC 8259) that has been read and found valid throughout. */
class JsonDocument {
 public:
  /** Bytes that must be readable behind the text. */
  static constexpr std::size_t padding = 64;

  /** A document without a value. */
  JsonDocument() = default;

  /**
   * Reads a text.
   *
   * ## Lifetime
   * Nothing is copied: `text` must outlive the document, and `padding` bytes behind it must be readable. The characters
   * of strings are written over their escapes, so that the text of a valid document must not be a constant.
   *
   * ## Errors
   * - not_json: the first character starts no JSON value (an HTML error page), or there is none at all;
   * - json_utf8: at the offset, a byte that is not part of well-formed UTF-8;
   * - json_syntax: at the offset, what RFC 8259 does not allow, wherever in the document;
   * - too_deep, too_large: over the limits, or not enough memory.
   */
  static Expected<JsonDocument> parse(StringView text, const JsonLimits& limits = {});

  /** The value of the whole text; missing in a document without one. */
  [[nodiscard]] JsonValue root() const { return JsonValue(nodes_.get()); }

 private:
  Failure read(StringView text, const JsonLimits& limits);

  Block<JsonNode> nodes_;
};

}  // namespace siderail::input

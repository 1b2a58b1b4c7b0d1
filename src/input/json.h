// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"

namespace siderail::input {

class JsonDocument;

/**
 * A value of a JsonDocument: a place in it, cheap to copy, valid as long as the document. A value that is missing
 * answers like null, so that chains of look-ups need no checks in between.
 */
class JsonValue {
 public:
  enum class Kind : std::uint8_t { missing, null, boolean, number, string, array, object };

  JsonValue() = default;

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool is(Kind kind) const { return this->kind() == kind; }
  /** Neither missing nor null. */
  [[nodiscard]] bool is_given() const { return kind() > Kind::null; }
  /** The source text of a scalar: "true", "-1.5e3"; of a string, what stands between its quotes, escapes untouched. */
  [[nodiscard]] std::string_view raw() const;
  /** Appends a string's characters, unescaped; a lone surrogate becomes U+FFFD. Other kinds append nothing. */
  void append_to(std::string& out) const;
  /** A string's characters; empty for other kinds. */
  [[nodiscard]] std::string string() const;
  /** A string that equals `text`. */
  [[nodiscard]] bool equals(std::string_view text) const;
  /** The offset of the value's first byte in the bytes that were given. */
  [[nodiscard]] std::size_t offset() const;
  /** The source text of the whole value. */
  [[nodiscard]] std::string_view source() const;

  class Members;
  class Elements;
  /** The members of an object in their order; nothing for other kinds. */
  [[nodiscard]] Members members() const;
  /** The elements of an array in their order; nothing for other kinds. */
  [[nodiscard]] Elements elements() const;
  /** The first member of that name. For readers of one or two names; loop over members() for more. */
  [[nodiscard]] JsonValue operator[](std::string_view key) const;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t at) : document_(document), at_(at) {}

  [[nodiscard]] char first_byte() const;
  /** The position behind the value in the structural index. */
  [[nodiscard]] std::uint32_t behind() const;
  [[nodiscard]] std::uint32_t closer() const;

  const JsonDocument* document_ = nullptr;
  std::uint32_t at_ = 0;
};

/** A name and a value of an object. */
struct JsonMember {
  std::string_view key;  ///< unescaped; valid until the next step of the loop
  JsonValue value;
};

/** The members of an object, for a range-based for. */
class JsonValue::Members {
 public:
  class Iterator {
   public:
    Iterator(JsonValue key, std::uint32_t end) : key_(key), end_(end) {}
    JsonMember operator*();
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return key_.at_ != other.key_.at_; }

   private:
    [[nodiscard]] JsonValue value() const { return {key_.document_, key_.at_ + 2}; }

    JsonValue key_;
    std::uint32_t end_;
    std::string unescaped_;
  };

  explicit Members(JsonValue object) : object_(object) {}
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

 private:
  JsonValue object_;
};

/** The elements of an array, for a range-based for. */
class JsonValue::Elements {
 public:
  class Iterator {
   public:
    Iterator(JsonValue element, std::uint32_t end) : element_(element), end_(end) {}
    JsonValue operator*() const { return element_; }
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return element_.at_ != other.element_.at_; }

   private:
    JsonValue element_;
    std::uint32_t end_;
  };

  explicit Elements(JsonValue array) : array_(array) {}
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

 private:
  JsonValue array_;
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

  /**
   * Reads a text.
   *
   * ## Lifetime
   * Nothing is copied: `text` must outlive the document, and `padding` bytes behind it must be readable.
   *
   * ## Errors
   * - not_json: the first character starts no JSON value (an HTML error page), or there is none at all;
   * - json_utf8: at the offset, a byte that is not part of well-formed UTF-8;
   * - json_syntax: at the offset, what RFC 8259 does not allow, wherever in the document;
   * - too_deep, too_large: over the limits, or not enough memory.
   */
  static Expected<JsonDocument> parse(std::string_view text, const JsonLimits& limits = {});

  [[nodiscard]] JsonValue root() const { return {this, 0}; }

  JsonDocument(JsonDocument&& other) noexcept;
  JsonDocument& operator=(JsonDocument&& other) noexcept;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  ~JsonDocument();

 private:
  friend class JsonValue;
  struct Index;  // simdjson's, and where each bracket closes

  JsonDocument();
  Failure read(const JsonLimits& limits);

  std::string_view text_;          // without a byte order mark
  std::size_t first_offset_ = 0;   // of text_ in what was given
  std::unique_ptr<Index> index_;
};

}  // namespace siderail::input

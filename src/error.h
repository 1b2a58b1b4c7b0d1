// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** What went wrong, one value per kind of failure. error_name() gives the spelling that JavaScript and the CLI show. */
enum class ErrorCode : std::uint8_t {
  json_syntax,      ///< the bytes are JSON up to an offset and wrong there
  json_utf8,        ///< a byte sequence is not UTF-8 (RFC 3629)
  not_json,         ///< the first character starts neither an object nor an array: an HTML error page, say
  no_articles,      ///< valid JSON in which nothing can be shown as an article
  no_securities,    ///< valid JSON in which no {symbol, name} pair was found
  no_quotes,        ///< valid JSON in which no {symbol, price} pair was found
  too_large,        ///< over a size limit, or memory ran out
  too_deep,         ///< arrays and objects nested deeper than the limit
  unknown_call,     ///< the boundary was asked for something that this version does not have
  unknown_kind,     ///< add() or clear() of something that is not articles, securities or quotes
  unknown_widget,   ///< no widget of that name is registered
  unknown_article,  ///< no article has that id or URL
  bad_option,       ///< an option is unknown, or its value is out of range or of the wrong type
};

/** The documented spelling of a code, e.g. "json-syntax". */
StringView error_name(ErrorCode code);

/** A failure, ready to be shown to a developer. */
struct Error {
  static constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

  ErrorCode code = ErrorCode::json_syntax;
  String message;                  ///< one English sentence in UTF-8, without a final full stop
  std::size_t offset = no_offset;  ///< bytes from the start of the input that was given
  String pointer;                  ///< JSON Pointer (RFC 6901) of the value concerned; empty if there is none
};

/** A step of a JSON Pointer (RFC 6901): "/" and a name, in which "~" and "/" are escaped. */
String pointer_step(StringView name);

/** Where an offset is in a text, as editors count: both from 1; columns in UTF-16 code units. */
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

/** Finds the line and column of byte `offset` in UTF-8 `text`. Lines end at LF; an offset past the end means the end.
 */
LineColumn locate(StringView text, std::size_t offset);

/**
 * The outcome of something that has no value to give: nothing, or the failure. One pointer wide, as most calls succeed.
 */
using Failure = std::unique_ptr<const Error>;

/** A failure with its reason. `offset` and `pointer` where the error concerns a place or a value. */
Failure fail(ErrorCode code, String message, std::size_t offset = Error::no_offset, String pointer = {});

/** A value, or the reason why there is none. The core throws no exceptions: every fallible function returns this. */
template <typename T>
class [[nodiscard]] Expected {
 public:
  Expected(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;`
  Expected(Failure failure)
      : failure_(std::move(failure)) {}  // NOLINT(google-explicit-constructor): `return fail(...);`

  explicit operator bool() const { return failure_ == nullptr; }
  T& operator*() { return value_; }
  const T& operator*() const { return value_; }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }
  /** Takes the failure out. Only when there is no value. */
  Failure failure() { return std::move(failure_); }

 private:
  T value_{};
  Failure failure_;
};

}  // namespace siderail

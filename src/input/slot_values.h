// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "input/json.h"
#include "input/slots.h"
#include "text/string_view.h"

namespace siderail::input {

/** Of the members of an object that are called one of `names` (with blanks between), the one whose name comes first. */
JsonValue any_of(JsonValue object, const char* names);

/** An array's first element; anything else is its own. */
JsonValue first_of(JsonValue value);

/**
 * The plain value inside the forms that formats wrap one in: of several the first, or the one that says it is the main
 * one or HTML; of an object what it holds under "rendered", "value", "basic", "raw" and the like.
 */
JsonValue plain_value(JsonValue value);

/** The members of one object by what they mean; of several that mean the same, the best. */
class SlotValues {
 public:
  SlotValues() = default;
  /** Reads an object's members once, in whatever order they come, and those of the objects that extend it. */
  explicit SlotValues(JsonValue object) { read(object, 0); }

  [[nodiscard]] JsonValue operator[](Slot slot) const { return entry(slot).value; }
  [[nodiscard]] bool has(Slot slot) const { return entry(slot).value.is_given(); }
  /** What the name under which a slot was found says besides. */
  [[nodiscard]] Trait trait(Slot slot) const { return entry(slot).meaning.trait; }
  /** The name under which a slot was found. */
  [[nodiscard]] JsonValue name(Slot slot) const { return entry(slot).name; }
  /** It says in some way that it has not been released. */
  [[nodiscard]] bool is_unreleased() const { return is_unreleased_; }

 private:
  struct Entry {
    JsonValue name;
    JsonValue value;
    Meaning meaning;
  };

  void read(JsonValue object, int depth);
  void take(JsonMember member, Meaning meaning);
  [[nodiscard]] const Entry& entry(Slot slot) const { return entries_[static_cast<std::size_t>(slot)]; }

  std::array<Entry, static_cast<std::size_t>(Slot::count)> entries_;
  bool is_unreleased_ = false;
};

}  // namespace siderail::input

// SPDX-License-Identifier: MIT
#pragma once

#include "input/json.h"
#include "text/string.h"

namespace siderail::input {

/**
 * The text of a body that is a tree: rich text of Contentful, Strapi and Slate, portable text of Sanity, blocks of ANS
 * and the Guardian. Text stands under "text", "value", "content", "body" and the like, as HTML or plain, and what is
 * inside under "children", "content" and so on. One line for each block; empty for anything that is no tree.
 */
String rich_text(JsonValue tree);

}  // namespace siderail::input

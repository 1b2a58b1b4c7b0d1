// SPDX-License-Identifier: MIT
#pragma once

#include "article/article.h"

namespace siderail::related {

/**
 * Whether two articles say the same in the same words: at least half of the runs of three terms that either has in the
 * title and the first 6,000 bytes of the text are in both (A. Broder, "On the resemblance and containment of
 * documents", 1997), and these are 8 or more.
 */
bool are_duplicates(const Article& a, const Article& b);

}  // namespace siderail::related

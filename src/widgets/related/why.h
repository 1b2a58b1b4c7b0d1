// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "widgets/related/related.h"

namespace siderail::related {

/** The terms, tags and tickers that `article` shares with `other`. `weights` and `other_weights` are theirs, by term. */
Why explain(const Article& article, const std::vector<TermWeight>& weights, const Article& other,
            const std::vector<TermWeight>& other_weights, const Index& index);

}  // namespace siderail::related

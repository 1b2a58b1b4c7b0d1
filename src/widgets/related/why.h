// SPDX-License-Identifier: MIT
#pragma once

#include "containers/list.h"
#include "widgets/related/related.h"

namespace siderail::related {

/** The terms, tags and tickers that `article` shares with `other`. `weights` and `other_weights` are theirs. */
Why explain(const Article& article, const List<TermWeight>& weights, const Article& other,
            const List<TermWeight>& other_weights, const Index& index);

}  // namespace siderail::related

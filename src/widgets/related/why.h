// SPDX-License-Identifier: MIT
#pragma once

#include "containers/list.h"
#include "widgets/related/related.h"

namespace siderail::related {

/**
 * The terms, tags and tickers that `article` shares with `other`. Their weights: `weight_by_term` has one for every
 * term of the index, 0 for those that `article` has not.
 */
Why explain(const Article& article, const List<double>& weight_by_term, const Article& other,
            const List<TermWeight>& other_weights, const Index& index);

}  // namespace siderail::related

// SPDX-License-Identifier: MIT
#pragma once

#include "containers/list.h"
#include "widgets/related/related.h"

namespace siderail::related {

/** The terms, tags and tickers that `article`, which has that pattern, shares with the one at `position`. */
Why explain(const Article& article, const Pattern& pattern, const Article& other, std::size_t position,
            const Index& index);

}  // namespace siderail::related

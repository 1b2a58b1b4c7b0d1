# SPDX-License-Identifier: MIT
# What pages run, to compile for: the module is shipped in parts, and the first holds only what all pages run
# (ARCHITECTURE.md, "Parts"). A function that runs may hold much that does not. So a module is built with clang's
# counters in it (SIDERAIL_COUNT), web/build/split/counters.mjs has it do what pages do, and the modules that are shipped
# are compiled with what was counted (SIDERAIL_PAGE_PROFILE): then LLVM takes code that never ran out of functions that
# did.
#
# Nothing else is to follow from the counts, so that nothing is "hot": inlining for speed would make the module larger by
# a ninth. What ran counts 200 at least, see counters.mjs, and what LLVM estimates of branches never taken is less than 40.
set(siderail_profile_compile "")
set(siderail_profile_link "")
if(SIDERAIL_COUNT)
  set(siderail_profile_compile "SHELL:-Xclang -fprofile-instrument=clang" "SHELL:-mllvm -enable-name-compression=false")
elseif(SIDERAIL_PAGE_PROFILE)
  if(NOT EXISTS "${SIDERAIL_PAGE_PROFILE}")
    message(FATAL_ERROR "${SIDERAIL_PAGE_PROFILE} is missing: `npm run build` makes it")
  endif()
  set(siderail_profile_compile
    "-fprofile-instr-use=${SIDERAIL_PAGE_PROFILE}" -Wno-profile-instr-unprofiled -Wno-profile-instr-out-of-date
    "SHELL:-mllvm -profile-summary-hot-count=2000000000" "SHELL:-mllvm -profile-summary-cold-count=40")
  set(siderail_profile_link
    -Wl,-mllvm,-profile-summary-hot-count=2000000000 -Wl,-mllvm,-profile-summary-cold-count=40
    -Wl,-mllvm,-hot-cold-split -Wl,-mllvm,-hotcoldsplit-threshold=0)
endif()

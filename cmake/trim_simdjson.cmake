# SPDX-License-Identifier: MIT
# Writes OUTPUT, a copy of simdjson's amalgamated source INPUT in which the DOM builder, the minifier
# and the stand-alone UTF-8 validator do nothing. The core only uses On-Demand, whose first stage has
# its own UTF-8 check; but these four are virtual, so no linker can drop them, and they are half of
# the WebAssembly module.
#
#   cmake -DINPUT=simdjson.cpp -DOUTPUT=simdjson_trimmed.cpp -P trim_simdjson.cmake
cmake_minimum_required(VERSION 3.25)

# The amalgamation holds one body of each function for every kernel of simdjson 3.9.4.
set(kernels 8)

file(READ "${INPUT}" source)

# Replaces each body of the function whose definition begins with `signature` by `return value;`.
# A body ends at the first closing brace in column 0.
function(stub signature value)
  set(rest "${source}")
  set(done "")
  set(found 0)
  string(FIND "${rest}" "${signature}" at)
  while(NOT at EQUAL -1)
    string(LENGTH "${signature}" length)
    math(EXPR body "${at} + ${length}")
    string(SUBSTRING "${rest}" 0 ${body} head)
    string(SUBSTRING "${rest}" ${body} -1 rest)
    string(FIND "${rest}" "\n}\n" end)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    string(APPEND done "${head}\n  return ${value};")
    math(EXPR found "${found} + 1")
    string(FIND "${rest}" "${signature}" at)
  endwhile()
  if(NOT found EQUAL kernels)
    message(FATAL_ERROR "${INPUT} holds ${found} definitions of `${signature}`, not ${kernels}: "
                        "is it simdjson 3.9.4? A new version needs this script read again.")
  endif()
  set(source "${done}${rest}" PARENT_SCOPE)
endfunction()

stub("error_code dom_parser_implementation::stage2(dom::document &_doc) noexcept {" UNSUPPORTED_ARCHITECTURE)
stub("error_code dom_parser_implementation::stage2_next(dom::document &_doc) noexcept {" UNSUPPORTED_ARCHITECTURE)
stub("error_code implementation::minify(const uint8_t *buf, size_t len, uint8_t *dst, size_t &dst_len) const noexcept {"
     UNSUPPORTED_ARCHITECTURE)
stub("bool implementation::validate_utf8(const char *buf, size_t len) const noexcept {" false)

file(WRITE "${OUTPUT}" "${source}")

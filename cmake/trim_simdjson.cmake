# SPDX-License-Identifier: MIT
# Writes OUTPUT, a copy of simdjson's amalgamated source INPUT of which only stage 1 is left: the DOM
# builder, the minifier, the stand-alone UTF-8 validator and the string parsers do nothing. The core
# only uses stage 1, which checks the UTF-8 itself; but the others are virtual, so no linker can drop
# them, and they would be a third of the WebAssembly module.
#
# The index of a SIMD kernel is handed over in pieces (src/input/json_pieces.h): whole, it could take four bytes for each
# byte of the document, and would be written to memory and read back.
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
    string(SUBSTRING "${rest}" ${at} -1 definition)
    string(FIND "${definition}" "{" length)
    math(EXPR body "${at} + ${length} + 1")
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
stub("uint8_t *dom_parser_implementation::parse_string(" nullptr)
stub("uint8_t *dom_parser_implementation::parse_wobbly_string(const uint8_t *src, uint8_t *dst) const noexcept {" nullptr)

# Replaces `old`, which every SIMD kernel holds once, by `new`.
function(patch old new)
  string(REPLACE "${old}" "${new}" patched "${source}")
  string(LENGTH "${source}" before)
  string(LENGTH "${patched}" after)
  string(LENGTH "${old}" old_length)
  string(LENGTH "${new}" new_length)
  math(EXPR expected "${before} + (${kernels} - 1) * (${new_length} - ${old_length})")
  if(NOT after EQUAL expected)
    message(FATAL_ERROR "${INPUT} does not hold `${old}` once in each kernel: is it simdjson 3.9.4?")
  endif()
  set(source "${patched}" PARENT_SCOPE)
endfunction()

# Only whole documents are read, and the index has room for what is handed over.
patch("  if (simdjson_unlikely(len > parser.capacity())) { return CAPACITY; }
  // We guard the rest" "  partial = stage1_mode::regular;
  // We guard the rest")

# One step for all blocks, the last one included, and few copies of what it does for each token and each 16 bytes.
patch("  // Read all but the last block
  while (reader.has_full_block()) {
    indexer.step<STEP_SIZE>(reader.full_block(), reader);
  }
  // Take care of the last block (will always be there unless file is empty which is
  // not supposed to happen.)
  uint8_t block[STEP_SIZE];
  if (simdjson_unlikely(reader.get_remainder(block) == 0)) { return UNEXPECTED_ERROR; }
  indexer.step<STEP_SIZE>(block, reader);
"
"  uint8_t last_block[STEP_SIZE];
  for (bool is_last = false; !is_last;) {
    is_last = !reader.has_full_block();
    if (is_last) reader.get_remainder(last_block);
    indexer.step<STEP_SIZE>(is_last ? last_block : reader.full_block(), reader);
    if (indexer.indexer.tail - parser.structural_indexes.get() >= siderail_piece)
      indexer.indexer.tail = siderail_hand_over(parser.structural_indexes.get(), indexer.indexer.tail);
  }
")
patch("STEP_UNTIL = 24;" "STEP_UNTIL = 8;")

# Past simdjson's table of kernels, which is for choosing one at run time.
set(entry "
int siderail_find_tokens(const unsigned char *bytes, std::size_t size, std::uint32_t *index, std::uint32_t *left) {
  simdjson::SIMDJSON_BUILTIN_IMPLEMENTATION::dom_parser_implementation parser;
  parser.structural_indexes.reset(index);
  const int error = parser.stage1(bytes, size, simdjson::stage1_mode::regular);
  *left = parser.n_structural_indexes;
  static_cast<void>(parser.structural_indexes.release());
  return error;
}
")

file(WRITE "${OUTPUT}" "#include \"input/json_pieces.h\"\n${source}${entry}")

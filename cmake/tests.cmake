find_package(GTest REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
include(GoogleTest)

# Where the tests find the project and the program: the one source file that knows this machine's folders.
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/project_paths.cpp CONTENT [[#include "checks/tests/project_paths.hpp"

const char* const lakatos::source_folder = "$<TARGET_PROPERTY:lakatos,SOURCE_DIR>";
const char* const lakatos::program_file = "$<TARGET_FILE:lakatos>";
]])

# The precompiled header of all test programs.
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cpp CONTENT "")
add_library(lakatos_test_headers OBJECT ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cpp)
target_link_libraries(lakatos_test_headers PRIVATE lakatos_checks lakatos_warnings GTest::gtest_main)
target_compile_options(lakatos_test_headers PRIVATE $<$<CONFIG:Release>:-O0>)
target_precompile_headers(lakatos_test_headers PRIVATE ${test_headers})

# lakatos_test_program(name folder library): one test program for a folder.
function(lakatos_test_program name folder library)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_tests ${sources})
  target_link_libraries(${name}_tests PRIVATE ${library} lakatos_warnings rapidcheck rapidcheck_gtest GTest::gtest_main ${ARGN})
  target_compile_options(${name}_tests PRIVATE $<$<CONFIG:Release>:-O0>)  # a third less to compile; the libraries under test are optimised
  target_precompile_headers(${name}_tests REUSE_FROM lakatos_test_headers)
  target_sources(${name}_tests PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/project_paths.cpp)
endfunction()

# lakatos_test(...): the same, with one ctest entry per test. RapidCheck's seed is fixed: a red test stays red.
function(lakatos_test name folder library)
  lakatos_test_program(${name} ${folder} ${library} ${ARGN})
  if(TARGET ${name}_tests)
    gtest_discover_tests(${name}_tests TEST_PREFIX "${name}." PROPERTIES LABELS "code" ENVIRONMENT "RC_PARAMS=seed=20260101" DISCOVERY_TIMEOUT 60)
  endif()
endfunction()

lakatos_test(numeric theory/tests/numeric lakatos_theory)
lakatos_test(probability theory/tests/probability lakatos_theory)
lakatos_test(engine checks/tests/engine lakatos_checks)
lakatos_test_program(claims checks/tests/claims lakatos_checks)
target_sources(claims_tests PRIVATE checks/tests/engine/json_text.cpp)
add_test(NAME claims.of_the_whole_ledger COMMAND claims_tests --gtest_brief=1 --gtest_filter=-all/*)
set_tests_properties(claims.of_the_whole_ledger PROPERTIES LABELS "code")
foreach(family IN LISTS families)
  lakatos_test(${family} theory/tests/${family} lakatos_theory)
  lakatos_test(${family}_algorithms algorithms/tests/${family} lakatos_algorithms)
  lakatos_test(${family}_claims checks/tests/${family} lakatos_checks)
endforeach()
lakatos_test(reports reports/tests lakatos_reports)
if(TARGET reports_tests)
  target_sources(reports_tests PRIVATE checks/tests/engine/fake_claims.cpp)
  add_dependencies(reports_tests lakatos)
endif()

# What the program finds stored it finds from the folder that it is called in, upwards: these tests run in the source tree.
set(in_project WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})

# One entry per claim: the verdict, the planted errors and the certificates come out as the ledger says; and the blind twin agrees.
# Claims, kinds, twins, evidence and themes come from the files of what is expected.
set(claims)
foreach(file IN LISTS expected_files)
  file(STRINGS ${file} lines REGEX "^[a-z]")
  set(before "")
  foreach(line IN LISTS lines)
    string(REPLACE "\t" ";" cells "${line}")
    list(GET cells 0 id)
    if(NOT id STREQUAL before)  # the first reading is the headline
      list(APPEND claims "${line}")
    endif()
    set(before ${id})
  endforeach()
endforeach()
foreach(line IN LISTS claims)
  string(REPLACE "\t" ";" cells "${line}")
  list(GET cells 0 id)
  list(GET cells 1 kind)
  list(GET cells 2 twin)
  list(GET cells 4 verdict)
  list(GET cells 5 evidence)
  list(GET cells 6 themes)
  string(REPLACE ", " ";" themes "${themes}")  # "contraction rate" is the label contraction-rate
  string(REPLACE " " "-" themes "${themes}")
  string(REPLACE "/" "." test ${id})
  string(REGEX MATCH "^[^/]+" paper ${id})
  add_test(NAME ${test} COMMAND lakatos check ${id} --jobs 1 ${in_project})
  set_tests_properties(${test} PROPERTIES LABELS "claim;${paper};${kind};${verdict};${evidence};${themes}" SKIP_RETURN_CODE 7)  # 7: data are missing
  # All that claims_tests asks of this claim, in one process: one for each question would spend its time on starting.
  string(REGEX REPLACE "[^A-Za-z0-9]" "_" parameter ${id})
  add_test(NAME claims.${test} COMMAND claims_tests --gtest_brief=1 --gtest_filter=*/${parameter})
  set_tests_properties(claims.${test} PROPERTIES LABELS "code;${paper}" ENVIRONMENT "LAKATOS_CLAIM=${id}")
  if(kind STREQUAL "experiment" OR evidence STREQUAL "confident")  # all that it asks is skipped where data are missing
    set_tests_properties(claims.${test} PROPERTIES SKIP_REGULAR_EXPRESSION "PASSED  . 0 tests")
  else()
    set_tests_properties(claims.${test} PROPERTIES FAIL_REGULAR_EXPRESSION "PASSED  . 0 tests")
  endif()
  if(twin STREQUAL "-")  # a section without a deciding form has nothing to compare
    continue()
  endif()
  add_test(NAME twin.${test} COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/compare_twin.py $<TARGET_FILE:lakatos> ${CMAKE_CURRENT_SOURCE_DIR} ${id} ${twin} ${in_project})
  set_tests_properties(twin.${test} PROPERTIES LABELS "twin;${paper};${kind}")
endforeach()

# The generated tables on the pages from which blind twins are written, of the papers in the ledger.
foreach(file IN LISTS expected_files)
  get_filename_component(folder ${file} DIRECTORY)
  get_filename_component(paper ${folder} NAME)
  set(page ${folder}/twins/README.md)
  add_test(NAME schema.${paper} COMMAND lakatos schema ${paper} --check ${page} ${in_project})
  set_tests_properties(schema.${paper} PROPERTIES LABELS "docs;${paper}")
endforeach()

# The example of the README: compiled, run, and its text held against the page.
add_executable(two_sines checks/examples/two_sines.cpp)
target_link_libraries(two_sines PRIVATE lakatos_checks lakatos_warnings)
add_test(NAME example.two_sines COMMAND two_sines)
add_test(NAME example.readme_shows_it COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/readme_example.py ${CMAKE_CURRENT_SOURCE_DIR})
set_tests_properties(example.two_sines example.readme_shows_it PROPERTIES LABELS "docs")

# Re-checking without the engine: the stored programs are those of the stored certificates, plain Python and Coq accept them all, and refuse them
# damaged. Coq is large (./run test --all installs it); without it its tests are skipped, which ctest says.
add_test(NAME recheck.programs_are_up_to_date COMMAND lakatos export --stored --check ${in_project})
add_test(NAME recheck.python_accepts_every_program COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_parts.py ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME recheck.python_refuses_forgeries COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_forgeries.py ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME recheck.every_refutation_is_covered COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_coverage.py $<TARGET_FILE:lakatos> ${CMAKE_CURRENT_SOURCE_DIR} ${in_project})
add_test(NAME recheck.python_refuses_damage COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_tampering.py ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME recheck.python_refuses_hostile_files COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_hostile.py ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME recheck.python_encloses_functions COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_enclosures.py ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME recheck.coq_accepts_every_theorem COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_coq.py $<TARGET_FILE:lakatos> ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/coq)
add_test(NAME recheck.coq_refuses_damage COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/check_coq.py $<TARGET_FILE:lakatos> ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/coq_tampered --tamper)
set_tests_properties(recheck.coq_accepts_every_theorem recheck.coq_refuses_damage PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 1800)
set_tests_properties(recheck.programs_are_up_to_date recheck.every_refutation_is_covered recheck.python_accepts_every_program recheck.python_refuses_forgeries recheck.python_refuses_damage recheck.python_refuses_hostile_files recheck.python_encloses_functions
  recheck.coq_accepts_every_theorem recheck.coq_refuses_damage PROPERTIES LABELS "recheck")

# The pages of docs/: every command on a page is run and what it prints is compared, every piece of code is in a file that is compiled. Besides
# lakatos the pages may call power_curves and the program of the outside project.
add_executable(power_curves docs/power_curves.cpp)
target_link_libraries(power_curves PRIVATE lakatos_reports lakatos_warnings)
file(GLOB pages CONFIGURE_DEPENDS docs/*.md)
foreach(page IN LISTS pages)
  get_filename_component(name ${page} NAME_WE)
  add_test(NAME docs.${name} COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/docs_page.py $<TARGET_FILE:lakatos> ${CMAKE_CURRENT_SOURCE_DIR} ${page}
    $<TARGET_FILE:power_curves> ${CMAKE_CURRENT_BINARY_DIR}/outside/build/bernoulli)
  set_tests_properties(docs.${name} PROPERTIES LABELS "docs" FIXTURES_REQUIRED outside_project)
endforeach()

add_test(NAME docs.reference_names_everything COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/reference_page.py ${CMAKE_CURRENT_SOURCE_DIR})
set_tests_properties(docs.reference_names_everything PROPERTIES LABELS "docs")
add_test(NAME docs.power_figure_is_up_to_date COMMAND sh -c "$<TARGET_FILE:power_curves> power.svg && cmp power.svg ${CMAKE_CURRENT_SOURCE_DIR}/docs/figures/power.svg")
set_tests_properties(docs.power_figure_is_up_to_date PROPERTIES LABELS "docs")

# The installed package, used by a project outside.
add_test(NAME package.an_outside_project_builds_and_runs COMMAND ${CMAKE_COMMAND} -DBUILD=${CMAKE_BINARY_DIR} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}
  -DEXAMPLE=${CMAKE_CURRENT_SOURCE_DIR}/checks/examples/outside -DOUT=${CMAKE_CURRENT_BINARY_DIR}/outside
  -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${CMAKE_CXX_FLAGS}" -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/install_test.cmake)
set_tests_properties(package.an_outside_project_builds_and_runs PROPERTIES LABELS "package" FIXTURES_SETUP outside_project)

# The published reports: rendered again from the stored results, byte for byte; and random pages of the stored campaigns judged anew.
if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/reports/published/results)
  add_test(NAME published.renders_to_the_same_bytes COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:lakatos> -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}
    -DOUT=${CMAKE_CURRENT_BINARY_DIR}/published -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/compare_published.cmake ${in_project})
  add_test(NAME published.pages_judged_anew COMMAND lakatos recheck --pages 1 --seed 20 ${in_project})
  set_tests_properties(published.renders_to_the_same_bytes published.pages_judged_anew PROPERTIES LABELS "published")
endif()

# What a reader's browser makes of the formulas on the pages. cmark-gfm, node and KaTeX are no part of a build; without
# them these are skipped, which ctest says (./run test installs them).
set(formulas ${CMAKE_CURRENT_SOURCE_DIR}/reports/tests/check_formulas.py)
add_test(NAME formulas.arrive_as_written COMMAND Python3::Interpreter ${formulas} README.md docs reports/published
  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME formulas.damage_is_noticed COMMAND Python3::Interpreter ${formulas} --examples)
set_tests_properties(formulas.arrive_as_written formulas.damage_is_noticed PROPERTIES LABELS "docs" SKIP_RETURN_CODE 77)

# One style for all sources. clang-format is no part of a build; without it that part is skipped (./run test installs it).
foreach(question format lines names)
  add_test(NAME style.${question} COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/checks/tests/style.py
    ${CMAKE_CURRENT_SOURCE_DIR} ${question})
  set_tests_properties(style.${question} PROPERTIES LABELS "style" SKIP_RETURN_CODE 77)
endforeach()

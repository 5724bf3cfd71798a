set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# -O2, not -O3: the loops are short, and compile time is watched like run time. Assertions of the standard library stay on in debug builds.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(ccache ccache)
if(ccache)
  # What ccache asks for to know precompiled headers and what uses them again.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${ccache})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

# What every verdict rests on: no contraction, no assumption about the rounding mode, plain x86-64. -ffast-math is refused in the sources.
add_library(lakatos_numbers INTERFACE)
target_compile_features(lakatos_numbers INTERFACE cxx_std_20)
target_compile_options(lakatos_numbers INTERFACE -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(lakatos_numbers INTERFACE -frounding-math)
else()
  target_compile_options(lakatos_numbers INTERFACE -ffp-model=strict -Wno-overriding-t-option)
endif()
target_include_directories(lakatos_numbers INTERFACE $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}> $<INSTALL_INTERFACE:include/lakatos>)

add_library(lakatos_warnings INTERFACE)
target_compile_options(lakatos_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

# lakatos_library(floor sources...): one static library per floor, lakatos::floor to its users.
function(lakatos_library floor)
  add_library(lakatos_${floor} STATIC ${ARGN})
  add_library(lakatos::${floor} ALIAS lakatos_${floor})
  target_link_libraries(lakatos_${floor} PRIVATE $<BUILD_INTERFACE:lakatos_warnings>)
  set_target_properties(lakatos_${floor} PROPERTIES EXPORT_NAME ${floor})
endfunction()

# lakatos_part_of_checks(name sources...): objects of lakatos_checks that are compiled fast and not for speed.
function(lakatos_part_of_checks name)
  add_library(lakatos_${name} OBJECT ${ARGN})
  target_link_libraries(lakatos_${name} PRIVATE lakatos_algorithms rapidcheck nlohmann_json::nlohmann_json lakatos_warnings)
  target_compile_options(lakatos_${name} PRIVATE $<$<CONFIG:Release>:-Og>)
  target_sources(lakatos_checks PRIVATE $<TARGET_OBJECTS:lakatos_${name}>)
endfunction()

find_package(benchmark REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)  # one benchmark runs a blind twin
find_package(Eigen3 REQUIRED NO_MODULE)

function(lakatos_benchmark name library)
  file(GLOB sources CONFIGURE_DEPENDS ${ARGN})
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_benchmarks EXCLUDE_FROM_ALL ${sources})
  target_link_libraries(${name}_benchmarks PRIVATE ${library} Eigen3::Eigen benchmark::benchmark_main)
  target_compile_definitions(${name}_benchmarks PRIVATE LAKATOS_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}" LAKATOS_PYTHON="${Python3_EXECUTABLE}")
  set_property(GLOBAL APPEND PROPERTY lakatos_benchmarks ${name}_benchmarks)
endfunction()

lakatos_benchmark(theory lakatos_theory theory/benchmarks/*.cpp)
lakatos_benchmark(algorithms lakatos_algorithms algorithms/benchmarks/*.cpp)
lakatos_benchmark(checks lakatos_checks checks/benchmarks/*.cpp)

get_property(all GLOBAL PROPERTY lakatos_benchmarks)
add_custom_target(benchmarks DEPENDS ${all})

# All from Debian 12; ./run installs them.
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(rapidcheck REQUIRED)
find_library(nlopt nlopt REQUIRED)
find_library(clp Clp REQUIRED)
find_library(coinutils CoinUtils REQUIRED)

find_library(gmp gmp REQUIRED)
find_library(mpfr mpfr REQUIRED)
find_library(flint flint REQUIRED)
find_library(arb NAMES flint-arb arb)  # part of FLINT since version 3
if(NOT arb)
  set(arb ${flint})
endif()
target_link_libraries(lakatos_numbers INTERFACE ${arb} ${flint} ${mpfr} ${gmp})

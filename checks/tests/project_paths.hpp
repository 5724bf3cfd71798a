#pragma once
// The folders of this build, for tests that read the project's files or run the program.
namespace lakatos {

extern const char* const source_folder;  // the root of the sources
extern const char* const program_file;   // the built program `lakatos`

}  // namespace lakatos

"""The README shows checks/examples/two_sines.cpp word for word: all but its main program."""
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
source = (root / "checks/examples/two_sines.cpp").read_text()
claim = source[
    source.index("using namespace lakatos;\n") + len("using namespace lakatos;\n") : source.index("int main()")
].strip()
if claim not in (root / "README.md").read_text():
    sys.exit("README.md does not show the claim of checks/examples/two_sines.cpp as it is")
print("the README shows the example as it is compiled")

"""The README shows checks/examples/two_sines.cpp word for word: the struct and nothing else may differ."""
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
source = (root / "checks/examples/two_sines.cpp").read_text()
struct = source[source.index("struct TwoSines"):source.index("int main()")].strip()
if struct not in (root / "README.md").read_text():
    sys.exit("README.md does not show the struct of checks/examples/two_sines.cpp as it is")
print("the README shows the example as it is compiled")

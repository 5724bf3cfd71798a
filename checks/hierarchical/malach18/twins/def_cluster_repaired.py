#!/usr/bin/env python3
"""Is there a map that meets the specification of CLUSTER, where no distance lies between gamma and 2 gamma?"""
from clustering_common import serve
from def_cluster import judge

if __name__ == "__main__":
    serve(lambda r: judge(r, True))

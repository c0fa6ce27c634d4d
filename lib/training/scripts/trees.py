"""LightGBM's trees as an ONNX graph (TreeEnsembleRegressor of the ai.onnx.ml operators)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import lightgbm
from onnx import TensorProto, helper

OPSETS = (("", 17), ("ai.onnx.ml", 3))
IR_VERSION = 9


def tree_graph(model: lightgbm.Booster) -> bytes:
    """A graph from `features` (lines, features) to `scores` (lines, 1), before the logistic function."""
    dumped = model.dump_model()
    nodes = [node for number, tree in enumerate(dumped["tree_info"]) for node in _nodes(number, tree["tree_structure"])]
    leaves = [node for node in nodes if node["mode"] == "LEAF"]
    columns = {
        f"nodes_{name}": [node[name] for node in nodes]
        for name in ("treeids", "nodeids", "featureids", "values", "truenodeids", "falsenodeids")
    }
    operator = helper.make_node(
        "TreeEnsembleRegressor", ["features"], ["scores"], domain="ai.onnx.ml", n_targets=1, aggregate_function="SUM",
        nodes_modes=[node["mode"] for node in nodes], **columns,
        target_treeids=[leaf["treeids"] for leaf in leaves], target_nodeids=[leaf["nodeids"] for leaf in leaves],
        target_ids=[0] * len(leaves), target_weights=[leaf["weight"] for leaf in leaves],
    )  # fmt: skip
    wide = helper.make_tensor_value_info("features", TensorProto.FLOAT, [None, model.num_feature()])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [None, 1])
    graph = helper.make_graph([operator], "lines", [wide], [scores])
    opsets = [helper.make_opsetid(domain, version) for domain, version in OPSETS]
    made = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
    return bytes(made.SerializeToString())


def _nodes(tree: int, root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A tree's nodes, numbered from its root."""
    waiting, total = [(0, root)], 1
    while waiting:
        number, node = waiting.pop()
        row = {"treeids": tree, "nodeids": number, "featureids": 0, "values": 0.0, "truenodeids": 0, "falsenodeids": 0}
        if "leaf_value" in node:
            yield row | {"mode": "LEAF", "weight": node["leaf_value"]}
            continue
        left, right = total, total + 1
        total += 2
        waiting += [(left, node["left_child"]), (right, node["right_child"])]
        yield row | {"mode": "BRANCH_LEQ", "featureids": node["split_feature"], "values": node["threshold"],
                     "truenodeids": left, "falsenodeids": right}  # fmt: skip

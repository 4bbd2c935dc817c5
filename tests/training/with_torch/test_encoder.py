from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from tests.training.with_torch.small import SIZE
from torch import Tensor, nn

from onrecord.annotate.model.looks import LOOKS
from training.encoder import Dropout, Encoder, Size, load_base
from training.tensors import NEVER

pytestmark = pytest.mark.training

LAYERS = 2
TWO_LAYERS = Size(**{**vars(SIZE), "layers": LAYERS})


def published() -> dict[str, Tensor]:
    """Weights of chance by the names that published BERT models have."""
    torch.manual_seed(3)
    width, inner = SIZE.width, SIZE.inner
    given = {
        "embeddings.word_embeddings.weight": torch.randn(SIZE.vocabulary, width),
        "embeddings.position_embeddings.weight": torch.randn(SIZE.positions, width),
        "embeddings.token_type_embeddings.weight": torch.randn(2, width),
        "pooler.dense.weight": torch.randn(width, width),
    }
    given |= {f"embeddings.LayerNorm.{kind}": torch.randn(width) for kind in ("weight", "bias")}
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        shapes = {f"attention.self.{part}": (width, width) for part in ("query", "key", "value")}
        shapes |= {"attention.output.dense": (width, width), "intermediate.dense": (inner, width)}
        for name, shape in {**shapes, "output.dense": (width, inner)}.items():
            given[f"{layer}.{name}.weight"] = torch.randn(*shape) / 4
            given[f"{layer}.{name}.bias"] = torch.randn(shape[0])
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            given |= {f"{layer}.{name}.{kind}": torch.randn(width) for kind in ("weight", "bias")}
    return given


def plain_layer(given: dict[str, Tensor], number: int) -> nn.TransformerEncoderLayer:
    """A published layer as torch's own."""
    made = nn.TransformerEncoderLayer(
        SIZE.width, SIZE.heads, SIZE.inner, activation="gelu", layer_norm_eps=1e-12, batch_first=True
    )
    names = {
        "self_attn.out_proj": "attention.output.dense",
        "linear1": "intermediate.dense",
        "linear2": "output.dense",
        "norm1": "attention.output.LayerNorm",
        "norm2": "output.LayerNorm",
    }
    layer = f"encoder.layer.{number}"
    state = {
        f"{ours}.{kind}": given[f"{layer}.{theirs}.{kind}"]
        for ours, theirs in names.items()
        for kind in ("weight", "bias")
    }
    for kind in ("weight", "bias"):
        parts = [given[f"{layer}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        state[f"self_attn.in_proj_{kind}"] = torch.cat(parts)
    made.load_state_dict(state)
    return made.eval()


def based(tmp_path: Path, size: Size = TWO_LAYERS) -> Encoder:
    save_file(published(), tmp_path / "model.safetensors")
    encoder = Encoder(size)
    load_base(encoder, tmp_path / "model.safetensors")
    encoder.eval()
    return encoder


PIECES = torch.tensor([[2, 5, 6, 7, 3], [2, 8, 3, 0, 0]])
MASK = torch.tensor([[0.0] * 5, [0.0] * 3 + [NEVER] * 2]).view(2, 1, 1, 5)


def test_it_gives_what_a_plain_encoder_with_the_published_weights_gives(tmp_path: Path) -> None:
    given = published()
    found = based(tmp_path)(PIECES, torch.zeros_like(PIECES), MASK)
    embedded = (
        given["embeddings.word_embeddings.weight"][PIECES]
        + given["embeddings.position_embeddings.weight"][:5]
        + given["embeddings.token_type_embeddings.weight"][0]
    )
    weight, bias = (given[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias"))
    states = nn.functional.layer_norm(embedded, (SIZE.width,), weight, bias, 1e-12)
    for number in range(LAYERS):
        states = plain_layer(given, number)(states, src_key_padding_mask=PIECES == 0)
    assert torch.allclose(found[0], states[0], atol=1e-4)
    assert torch.allclose(found[1, :3], states[1, :3], atol=1e-4)


def test_looks_begin_alike(tmp_path: Path) -> None:
    encoder = based(tmp_path)
    one, other = (encoder(PIECES, torch.full_like(PIECES, look), MASK) for look in (0, LOOKS - 1))
    assert torch.equal(one, other)


def test_of_a_deeper_base_the_first_layers_are_taken(tmp_path: Path) -> None:
    encoder = based(tmp_path, SIZE)
    assert torch.equal(encoder.layers[0].out.weight, published()["encoder.layer.0.attention.output.dense.weight"])


def test_a_base_that_lacks_weights_or_has_another_shape_is_refused(tmp_path: Path) -> None:
    save_file(published(), tmp_path / "model.safetensors")
    with pytest.raises(KeyError, match=r"encoder\.layer\.2"):
        load_base(Encoder(Size(**{**vars(SIZE), "layers": 3})), tmp_path / "model.safetensors")
    with pytest.raises(RuntimeError, match=r"words\.weight"):
        load_base(Encoder(Size(**{**vars(TWO_LAYERS), "vocabulary": 5})), tmp_path / "model.safetensors")


def test_padding_makes_no_difference(tmp_path: Path) -> None:
    encoder = based(tmp_path)
    looks = torch.randint(LOOKS, PIECES.shape)
    together = encoder(PIECES, looks, MASK)
    alone = encoder(PIECES[1:, :3], looks[1:, :3], None)
    assert torch.allclose(together[1, :3], alone[0], atol=1e-5)
    others = PIECES.clone()
    others[1, 3:] = 9
    assert torch.allclose(encoder(others, looks, MASK)[1, :3], together[1, :3], atol=1e-5)


def test_dropout_leaves_out_a_share_and_keeps_the_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dropout, "POOL", 1 << 18)
    drop = Dropout(0.25)
    torch.manual_seed(1)
    found = drop(torch.ones(100, 1000))
    assert 0.24 < float((found == 0).float().mean()) < 0.26
    assert found.unique().tolist() == pytest.approx([0, 1 / 0.75])
    assert not torch.equal(found, drop(torch.ones(100, 1000)))
    torch.manual_seed(1)
    assert torch.equal(found, drop(torch.ones(100, 1000)))


def test_dropout_is_for_training_alone() -> None:
    states = torch.randn(3, 4)
    assert Dropout(0.5).eval()(states) is states
    assert Dropout(0.0)(states) is states

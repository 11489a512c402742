"""Small torch modules of the kinds that people compile; weights are random."""

import torch
from torch import nn
from torch.nn import functional


class Attention(nn.Module):
    """Multi-head attention, by torch's function or written out."""

    def __init__(self, width=32, heads=4, causal=False, written_out=False):
        super().__init__()
        self.heads, self.causal, self.written_out = heads, causal, written_out
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x, mask=None):
        batch, tokens, width = x.shape
        q, k, v = (
            part.view(batch, tokens, self.heads, -1).transpose(1, 2)
            for part in self.qkv(x).chunk(3, -1)
        )
        if self.written_out:
            scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
            if mask is not None:
                scores = scores.masked_fill(~mask, float("-inf"))
            y = scores.softmax(-1) @ v
        else:
            y = functional.scaled_dot_product_attention(
                q, k, v, attn_mask=mask, is_causal=self.causal
            )
        return self.out(y.transpose(1, 2).reshape(batch, tokens, width))


class Block(nn.Module):
    def __init__(self, width=32, activation=None, **options):
        super().__init__()
        self.attention = Attention(width, **options)
        self.norms = nn.ModuleList([nn.LayerNorm(width), nn.LayerNorm(width)])
        self.feed = nn.Sequential(
            nn.Linear(width, 64), activation or nn.GELU(), nn.Linear(64, width)
        )

    def forward(self, x, mask=None):
        x = x + self.attention(self.norms[0](x), mask)
        return x + self.feed(self.norms[1](x))


class ViT(nn.Module):
    """Patches of an image, a class token, learned positions."""

    def __init__(self):
        super().__init__()
        self.patches = nn.Conv2d(3, 32, 8, stride=8)
        self.token = nn.Parameter(torch.randn(1, 1, 32))
        self.positions = nn.Parameter(torch.randn(1, 17, 32))
        self.blocks = nn.Sequential(Block(), Block())
        self.head = nn.Linear(32, 5)

    def forward(self, image):
        x = self.patches(image).flatten(2).transpose(1, 2)
        x = torch.cat([self.token.expand(len(x), -1, -1), x], 1) + self.positions
        return self.head(self.blocks(x)[:, 0])


class RMSNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * self.weight


class Decoder(nn.Module):
    """Causal, with tied embeddings and positions from a cumulative sum."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 32)
        self.register_buffer("positions", torch.randn(64, 32), persistent=False)
        self.blocks = nn.ModuleList(
            [Block(activation=nn.SiLU(), causal=True) for _ in range(2)]
        )
        self.norm = RMSNorm(32)

    def forward(self, ids):
        places = torch.ones_like(ids).cumsum(-1) - 1
        x = self.embedding(ids) + self.positions[places]
        for block in self.blocks:
            x = block(x)
        return self.norm(x) @ self.embedding.weight.T


class Classifier(nn.Module):
    """An encoder of padded sentences with a pooled head."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 32)
        self.block = Block(written_out=True, activation=nn.ReLU())
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(32, 3)

    def forward(self, ids, mask):
        x = self.block(self.embedding(ids), mask[:, None, None, :])
        share = mask[..., None].to(x.dtype)
        pooled = (x * share).sum(1) / share.sum(1).clamp(min=1)
        return {"logits": self.head(self.dropout(torch.tanh(pooled))), "hidden": x}


def image():
    return torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(0))


def sentences(batch=2, tokens=16):
    """Identifiers, and which of them are no padding."""
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(0, 50, (batch, tokens), generator=generator)
    return ids, torch.arange(tokens)[None, :] < torch.arange(
        tokens, tokens - batch, -1
    )[:, None]

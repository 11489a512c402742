"""One attention, exactly and approximated: a notebook in cells.

Open it in an editor that knows `# %%`, or run it: needs the package and numpy.
"""

# %% [markdown]
# # What alpha buys
# An attention over 128 tokens of 256 features, of which the last 32 are padding. The
# value projection `X W` is what Monte-Carlo attention makes cheaper.

# %%
import mca
import numpy as np

TOKENS, WIDTH, HEAD, VALID = 128, 256, 64, 96
rng = np.random.default_rng(0)
x = rng.standard_normal((TOKENS, WIDTH)).astype(np.float32)
weight = (rng.standard_normal((WIDTH, HEAD)) / WIDTH**0.5).astype(np.float32)
logits = rng.standard_normal((TOKENS, TOKENS)).astype(np.float32)
logits[:, VALID:] = -1e30

# %% [markdown]
# The program, as any front end writes it: a projection, a softmax, their product.

# %%
MODULE = f"""
func.func @main(%x: tensor<{TOKENS}x{WIDTH}xf32>, %s: tensor<{TOKENS}x{TOKENS}xf32>)
    -> tensor<{TOKENS}x{HEAD}xf32> {{
  %w = arith.constant dense_resource<weight> : tensor<{WIDTH}x{HEAD}xf32>
  %zero = arith.constant dense<0.0> : tensor<{TOKENS}x{HEAD}xf32>
  %v = linalg.matmul
    ins(%x, %w : tensor<{TOKENS}x{WIDTH}xf32>, tensor<{WIDTH}x{HEAD}xf32>)
    outs(%zero : tensor<{TOKENS}x{HEAD}xf32>) -> tensor<{TOKENS}x{HEAD}xf32>
  %e = tensor.empty() : tensor<{TOKENS}x{TOKENS}xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<{TOKENS}x{TOKENS}xf32>)
    outs(%e : tensor<{TOKENS}x{TOKENS}xf32>) -> tensor<{TOKENS}x{TOKENS}xf32>
  %y = linalg.matmul
    ins(%p, %v : tensor<{TOKENS}x{TOKENS}xf32>, tensor<{TOKENS}x{HEAD}xf32>)
    outs(%zero : tensor<{TOKENS}x{HEAD}xf32>) -> tensor<{TOKENS}x{HEAD}xf32>
  return %y : tensor<{TOKENS}x{HEAD}xf32>
}}
"""
exact = mca.compile(MODULE, weights={"weight": weight})
expected = exact(x, logits)

# %% [markdown]
# The compiled program agrees with numpy.

# %%
shares = np.exp(logits - logits.max(1, keepdims=True))
shares /= shares.sum(1, keepdims=True)
np.testing.assert_allclose(expected, shares @ (x @ weight), rtol=1e-3, atol=1e-4)

# %% [markdown]
# Larger alphas cost less and err more, within their bound. That no query is masked
# in another way than the rest cannot be seen in a program that takes its scores as
# an argument, so we vouch for it.

# %%
print("estimator  alpha  attended  error  bound")
for estimator in ("sampling", "centroid", "relaxed"):
    for alpha in (0.2, 0.8):
        run = mca.compile(
            MODULE,
            weights={"weight": weight},
            alpha=alpha,
            estimator=estimator,
            assume_bidirectional=True,
        )
        report = run.report(x, logits, repeat=1)
        [found] = report.rewritten
        print(
            f"{estimator:9}  {alpha:5}  {found.fraction_attended:8.3f}  "
            f"{found.error:5.2f}  {found.bound:5.2f}"
        )
        error = np.linalg.norm(run(x, logits) - expected, axis=1).max()
        assert error <= found.bound or found.bound_kind == "expectation"

# %% [markdown]
# In a notebook the report of the last one shows itself; elsewhere it is a page.

# %%
report.save("report.html")
report

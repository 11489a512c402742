"""Programs of other frameworks as modules, by the tools that export them."""

"""A reading as the contract's `annotate` row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

package dev.hindsight.lessons.finder;

import org.jspecify.annotations.Nullable;

/// A text that was judged to be a candidate, before themes are looked for.
record Finding(Unit unit, String text, Judgement judgement, @Nullable String addressee) {}

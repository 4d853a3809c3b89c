/// The words of the field: themes, missions, countries and terms, and finding them in a text.
///
/// A reader should start with [Vocabulary], which holds everything that the files of
/// `corpus/vocabulary` say; then [Recognition], what was found in one passage; then [Subjects],
/// what a whole document is about.
///
/// The files are read once, strictly: a key nobody knows, a reference that leads nowhere or a date
/// that does not exist stops the start, with file, line, entry, what was given and what was
/// expected. After that nothing here changes, so every type may be shared between threads.
///
/// Recognition is one pass from left to right. A text becomes [Words]; a [PhraseTree] finds the
/// longest phrase that begins at each word; [Spelling] says which capitals a phrase insists on.
/// Missions, countries and themes have trees of their own, so that "United Nations Mission in
/// Liberia" counts for the mission and for the country. [ThemeEvidence] explains how themes are
/// scored.
///
/// This package never reads a database or a document, and knows no viewer: the vocabulary is
/// public.
@NullMarked
@Uses("kernel")
package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;

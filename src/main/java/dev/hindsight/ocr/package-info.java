/// Recognises the text of pages that are only pictures.
///
/// Start with [Ocr], the front door: one page of an original in, its words and their places out.
/// Pages are drawn behind the seam [dev.hindsight.extract.PageImages]; the recognition is
/// Tesseract's, run as a program of its own for each page, ended at its time limit, never through a
/// shell. Where Tesseract is not installed, or switched off, [Ocr#languages] is empty and pages
/// wait.
///
/// It keeps nothing: which pages wait and what became of them is known to `intake` and stored by
/// `documents`.
@NullMarked
@Uses({"kernel", "extract"})
package dev.hindsight.ocr;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;

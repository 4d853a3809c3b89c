/// Writes what was composed as files that can be kept and sent: HTML, DOCX and PDF.
///
/// Start with [Papers], the only door; a [Sheet] is what it writes, already in the words of the
/// reader's language. It becomes Markdown once (`SheetMarkdown`), which Flexmark turns into HTML
/// and DOCX; the PDF is made of the HTML. What a file says of its own making is fixed, so that the
/// same sheet gives the same bytes.
@NullMarked
package dev.hindsight.briefs.paper;

import org.jspecify.annotations.NullMarked;

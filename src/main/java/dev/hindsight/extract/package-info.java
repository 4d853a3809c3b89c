/// Bytes in, passages out: reads an original of any format and says what could be read of it.
///
/// Start with [Extractor], the seam behind which the parsing happens, and [Extraction], the sealed
/// result: what is expected to go wrong with a file (empty, encrypted, damaged, too large) is a
/// case of it and never an exception. What lies inside a file (attachments, embedded files, members
/// of an archive) comes back as an [Attachment] with an outcome of its own. Passages keep page,
/// section path, printed paragraph number, order and language.
///
/// A file is hostile until parsed: [Workers] keeps the processes that read files, within limits of
/// time, memory and output, and replaces them when they are lost. What runs in such a process
/// begins at [WorkerMain]; what is asked and answered goes over [WireWriter] and [WireReader].
///
/// [Languages] tells texts of the six languages apart.
///
/// Tika, PDFBox and POI stay inside this package. It knows no database, no theme and no viewer,
/// keeps nothing between two files, and never cuts anything off silently: what is not read stands
/// in the coverage.
@NullMarked
@Uses("kernel")
package dev.hindsight.extract;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
